import HTML
import PageModels

/// A muscle, condition, exercise …: what it is, what brings it on, what helps, where it leads.
func entityPage(_ page: EntityPage) -> Markup {
    layout(
        page.frame, kind: "page-entity",
        """
        <header class="title">
        <p class="kicker">\(page.kicker)</p>
        <h1>\(page.title)</h1>
        \(any: page.aliases, aliases)<p class="lead">\(richText(page.summary))</p>
        </header>
        \(each: page.opening.filter(mustNotWait), section)\(drawnSurroundings(page))\(columns(parts(page), content(page)))
        """)
}

/// Red flags and cautions stand above everything else.
private func mustNotWait(_ section: SectionView) -> Bool { section.tone != .plain }

private func content(_ page: EntityPage) -> Markup {
    """
    \(each: page.opening.filter { !mustNotWait($0) }, section)\(some: page.noLinks, noLinks)\(any: page.states, states)\
    \(each: page.links, links)\(any: page.refuted, refuted)\(each: page.closing, section)
    """
}

/// What the page holds, in the order of `content`.
private func parts(_ page: EntityPage) -> [(id: String, heading: String)] {
    var parts = page.drawing == nil ? [] : [(id: "drawing", heading: "At a glance")]
    parts += page.opening.filter { !mustNotWait($0) }.map { (id: $0.id, heading: $0.heading) }
    if !page.states.isEmpty { parts.append(("states", "How it can be, and what follows")) }
    parts += page.links.map { (id: $0.id, heading: $0.heading) }
    if !page.refuted.isEmpty { parts.append(("refuted", "Said, but not so")) }
    parts += page.closing.map { (id: $0.id, heading: $0.heading) }
    if !page.frame.references.isEmpty { parts.append(("references", "References")) }
    return parts
}

private func noLinks(_ sentence: String) -> Markup {
    """
    <section class="direction" aria-labelledby="causes">
    <h2 id="causes">Cause and effect</h2>
    <p class="none">\(sentence)</p>
    </section>

    """
}

private func aliases(_ names: [String]) -> Markup {
    """
    <p class="aliases">Also called: \(each: names, { "<span>\($0)</span>" })</p>

    """
}

func refuted(_ links: [LinkView]) -> Markup {
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
    \(each: state.links, { "<h4>\($0.heading)</h4>\n\(each: $0.links, stateLink)" })</section>

    """
}

/// Under a state's own heading, one level lower.
private func stateLink(_ view: LinkView) -> Markup { link(view, heading: "h5") }
