import HTML
import Pages

/// What an exercise or a treatment is claimed to act on: cautions first, then links, then what may follow.
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
        \(page.links.links.isEmpty ? noLinks : links(page.links))\
        \(any: page.effects, effects)\(any: page.unreached, unreached)\
        <p class="detail">The terminal gives the same answer: <code>\(page.command)</code></p>

        """)
}

private let noLinks: Markup = "<p class=\"none\">No link on this site says what it acts on.</p>\n"

private func effects(_ effects: [WhatIfEffect]) -> Markup {
    """
    <section class="part" aria-labelledby="what-may-follow">
    <h2 id="what-may-follow">What may follow</h2>
    \(each: effects, effect)</section>

    """
}

private func effect(_ effect: WhatIfEffect) -> Markup {
    """
    <div class="link-head">
    <h3><a href="\(effect.outcome.href)">\(effect.outcome.title)</a></h3>
    <p>\(gradeBadge(effect.grade))\(when: effect.isAmbiguous, " <span class=\"weakest-mark\">Chains disagree</span>")</p>
    </div>
    <p>\(effect.sentence)</p>

    """
}

private func unreached(_ outcomes: [PageLink]) -> Markup {
    """
    <section class="part" aria-labelledby="not-reached">
    <h2 id="not-reached">What it is not said to change</h2>
    <p>No chain of up to three links on this site says that it makes these better or worse.</p>
    \(pageLinks(outcomes))</section>

    """
}
