import HTML
import PageModels

/// Every source, with what it found and what cites it.
func sourcesPage(_ page: SourcesPage) -> Markup {
    layout(
        page.frame, kind: "page-sources",
        """
        <header class="title">
        <h1>Sources</h1>
        <p class="lead">\(page.frame.description)</p>
        </header>
        <ol class="sources">
        \(each: page.sources, source)</ol>

        """)
}

private func source(_ source: SourceView) -> Markup {
    """
    <li id="\(source.id)">
    <p class="source-title"><cite>\(source.reference.entry.title)</cite></p>
    <p class="source-line">\(source.allAuthors) (\(source.reference.entry.year))\
    \(when: !source.reference.entry.published.isEmpty, ". \(source.reference.entry.published)"). \
    <span class="design">\(source.reference.entry.design)</span></p>
    <p>\(richText(source.finding))</p>
    \(any: source.estimates, { "<ul class=\"estimates\">\n\(each: $0, { "<li>\($0)</li>\n" })</ul>\n" })\
    \(some: source.unread, { "<p class=\"unread\"><strong>Not fully read.</strong> \($0)</p>\n" })\
    \(any: source.places, { "<p class=\"places\">\(each: $0, { "<a class=\"outside\" rel=\"external\" href=\"\($0.href)\">\($0.title)</a> " })</p>\n" })\
    \(any: source.citedBy, { citedBy($0, source.moreCiting) })</li>

    """
}

private func citedBy(_ pages: [PageLink], _ more: Int) -> Markup {
    """
    <details class="cited-by"><summary>Cited by \(pages.count + more) page\(when: pages.count + more != 1, "s")</summary>
    \(pageLinks(pages))\(when: more > 0, "<p>and \(more) more</p>\n")</details>

    """
}
