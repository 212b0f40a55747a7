import HTML
import PageModels

/// Two conditions side by side, red flags first.
func comparePage(_ page: ComparePage) -> Markup {
    layout(
        page.frame, kind: "page-compare",
        """
        <header class="title">
        <p class="kicker">Two conditions compared</p>
        <h1>\(page.title)</h1>
        <p class="lead">\(page.opening)</p>
        </header>
        \(each: page.parts, { part($0, page) })\(each: page.sections, section)
        """)
}

private func part(_ part: ComparedPart, _ page: ComparePage) -> Markup {
    """
    <section class="compared tone-\(part.tone.rawValue)" aria-labelledby="\(part.id)">
    <h2 id="\(part.id)">\(part.heading)</h2>
    <div class="side-by-side">
    \(side(page.first, part.left))\(side(page.second, part.right))</div>
    </section>

    """
}

private func side(_ condition: PageLink, _ blocks: [BlockView]) -> Markup {
    """
    <div>
    <h3><a href="\(condition.href)">\(condition.title)</a></h3>
    \(each: blocks, block)\(when: blocks.isEmpty, "<p class=\"none\">Nothing we have checked.</p>\n")</div>

    """
}
