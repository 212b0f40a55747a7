import HTML
import PageModels

/// What an exercise or a treatment is claimed to act on: cautions first, then links, then claims, then stories.
func whatIfPage(_ page: WhatIfPage) -> Markup {
    layout(
        page.frame, kind: "page-what-if",
        """
        <header class="title">
        <p class="kicker">What if</p>
        <h1>\(page.title)</h1>
        <p class="lead">\(page.opening)</p>
        </header>
        \(each: page.sections, section)\
        \(when: page.links.links.isEmpty && page.refuted.isEmpty, noLinks)\
        \(when: !page.links.links.isEmpty, links(page.links))\(any: page.refuted, refuted)\
        \(each: page.changes, change)\(any: page.stories, { stories($0, page.storiesHeading) })\
        \(any: page.emergencies, { emergencies($0, page.emergencyNote) })\
        \(when: !page.untouched.isEmpty, "<p>\(page.untouched)</p>\n")\
        <p class="detail">The terminal gives the same answer: <code>\(page.command)</code></p>

        """)
}

private let noLinks: Markup = "<p class=\"none\">No link on this site says what it acts on.</p>\n"

private func change(_ change: WhatIfChange) -> Markup {
    """
    <section class="part" aria-labelledby="\(change.name)">
    <h2 id="\(change.name)">\(change.heading)</h2>
    \(each: change.effects, effect)</section>

    """
}

private func effect(_ effect: WhatIfEffect) -> Markup {
    """
    <div class="link-head">
    <h3><a href="\(effect.outcome.href)">\(effect.outcome.title)</a></h3>
    <p>\(gradeBadge(effect.grade))</p>
    </div>
    <p>\(effect.sentence)</p>
    \(each: effect.ways, way)
    """
}

private func way(_ nodes: [PageLink]) -> Markup {
    """
    <ol class="way">
    \(each: nodes, { "<li><a href=\"\($0.href)\">\($0.title)</a></li>" })
    </ol>

    """
}

private func stories(_ outcomes: [PageLink], _ heading: String) -> Markup {
    """
    <section class="part" aria-labelledby="only-stories">
    <h2 id="only-stories">\(heading)</h2>
    <p>Links lead there step by step, and do not hold as a whole.</p>
    \(pageLinks(outcomes))</section>

    """
}

private func emergencies(_ conditions: [PageLink], _ note: String) -> Markup {
    """
    <section class="part" aria-labelledby="emergencies">
    <h2 id="emergencies">Emergencies</h2>
    <p>\(note)</p>
    \(pageLinks(conditions))</section>

    """
}
