import HTML
import Pages

/// A muscle, condition, exercise …: what it is, what leads here, where this leads.
func entityPage(_ page: EntityPage) -> Markup {
    layout(
        page.frame, kind: "page-entity",
        """
        <header class="title">
        <p class="kicker">\(page.kicker)</p>
        <h1>\(page.title)</h1>
        \(any: page.aliases, aliases)<p class="lead">\(richText(page.summary))</p>
        </header>
        \(each: page.opening, section)\(any: page.states, states)\(directions(page))\(any: page.refuted, refuted)\
        \(each: page.closing, section)
        """)
}

private func aliases(_ names: [String]) -> Markup {
    """
    <p class="aliases">Also called: \(each: names, { "<span>\($0)</span>" })</p>

    """
}

private func directions(_ page: EntityPage) -> Markup {
    if page.causes.isEmpty, page.effects.isEmpty {
        return
            "\(some: page.noLinks, { "<section class=\"direction\"><h2 id=\"causes\">Cause and effect</h2><p class=\"none\">\($0)</p></section>\n" })"
    }
    return """
        \(links(page.causes, id: "causes", heading: "What leads here", empty: "Nothing we have checked leads here."))\
        \(links(page.effects, id: "effects", heading: "Where this leads", empty: "Nothing we have checked follows from it."))
        """
}

private func refuted(_ links: [LinkView]) -> Markup {
    """
    <section class="direction refuted" aria-labelledby="refuted">
    <h2 id="refuted">Said, but not so</h2>
    <p>The evidence speaks against these links. They are part of no chain.</p>
    \(each: links, link)</section>

    """
}

private func states(_ states: [StateView]) -> Markup {
    """
    <section class="states" aria-labelledby="states">
    <h2 id="states">How it can be, and what follows</h2>
    \(each: states, state)</section>

    """
}

private func state(_ state: StateView) -> Markup {
    """
    <section class="state" id="\(state.id)">
    <h3><a href="\(state.pointer.href)">\(state.pointer.title)</a></h3>
    <p>\(richText(state.summary))</p>
    \(any: state.causes, { "<h4>What leads here</h4>\n\(each: $0, stateLink)" })\
    \(any: state.effects, { "<h4>Where this leads</h4>\n\(each: $0, stateLink)" })</section>

    """
}

/// Under a state's own heading, one level lower.
private func stateLink(_ view: LinkView) -> Markup { link(view) }
