import HTML
import PageModels

/// All red flags, by how little they may wait.
func redFlagsPage(_ page: RedFlagsPage) -> Markup {
    layout(
        page.frame, kind: "page-red-flags",
        """
        <header class="title">
        <h1>Red flags</h1>
        <p class="lead">\(page.introduction)</p>
        </header>
        \(columns(page.groups.map { (id: $0.id, heading: $0.label) }, "\(each: page.groups, group)"))
        """)
}

private func group(_ group: RedFlagGroup) -> Markup {
    """
    <section class="part urgency-\(group.urgency)" aria-labelledby="\(group.id)">
    <h2 id="\(group.id)">\(group.label)</h2>
    <p class="urgency"><span>\(group.action)</span></p>
    <ul class="flags library">
    \(each: group.flags, flag)</ul>
    </section>

    """
}

private func flag(_ flag: RedFlagView) -> Markup {
    """
    <li id="\(flag.id)"><p>\(richText(flag.sign))</p>
    \(any: flag.pointsTo, { "<p class=\"points-to\">May point to: \(richText($0)).</p>\n" })\
    \(any: flag.note, { "<p class=\"points-to\">\(richText($0))</p>\n" })\
    <p class="points-to">Source\(when: flag.citations.count != 1, "s"): \(each: flag.citations, { "\($0.title) \(referenceMark($0.number)) " })</p>
    \(any: flag.pages, { "<details><summary>Stands on \($0.count) page\(when: $0.count != 1, "s")</summary>\n\(pageLinks($0))</details>\n" })</li>

    """
}
