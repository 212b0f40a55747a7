import HTML
import PageModels

/// What is known from one thing to another: the verdict, direct evidence, then claims, then stories.
func chainPage(_ page: ChainPage) -> Markup {
    layout(
        page.frame, kind: "page-chain",
        """
        <header class="title">
        <p class="kicker">Chain</p>
        <h1>\(page.title)</h1>
        \(verdict(page.verdict))\
        <p class="lead">\(page.answer)</p>
        \(some: page.emergency, emergency)</header>
        <p class="to-explorer"><a href="\(page.explorer)">Open in the explorer</a> to ask for better evidence, take \
        something out or go from link to link.</p>
        \(any: page.direct, direct)\(drawnChains(page))\(any: page.claims, claims)\(any: page.stories, { stories($0, isFirst: page.claims.isEmpty) })\
        \(any: page.said, said)<p class="ends-of-chain">Read about \
        <a href="\(page.from.href)">\(page.from.title)</a> and <a href="\(page.to.href)">\(page.to.title)</a>. \
        The terminal says the same: <code>\(page.command)</code></p>

        """)
}

private func verdict(_ verdict: VerdictView) -> Markup {
    """
    <p class="verdict">\(verdictBadge(verdict)) \(verdict.meaning)</p>

    """
}

func verdictBadge(_ verdict: VerdictView) -> Markup {
    "<span class=\"known known-\(verdict.name)\">\(verdict.label)</span>"
}

private func emergency(_ condition: PageLink) -> Markup {
    """
    <p class="emergency"><a href="\(condition.href)">\(condition.title): its signs, and what to do</a></p>

    """
}

private func direct(_ links: [LinkView]) -> Markup {
    """
    <section class="direction" aria-labelledby="direct">
    <h2 id="direct">What is known directly</h2>
    \(each: links, link)</section>

    """
}

private func claims(_ groups: [ChainGroup]) -> Markup {
    """
    <section class="best" aria-labelledby="claims">
    <h2 id="claims">Chains that hold as a whole</h2>
    \(each: groups, openGroup)</section>

    """
}

private func openGroup(_ group: ChainGroup) -> Markup {
    """
    <h3>By way of <a href="\(group.through.href)">\(group.through.title)</a></h3>
    \(each: group.chains, chain)
    """
}

/// - Parameter isFirst: Whether nothing better was told; then the first story lies open.
private func stories(_ groups: [ChainGroup], isFirst: Bool) -> Markup {
    """
    <section class="alternatives" aria-labelledby="stories">
    <h2 id="stories">Stories</h2>
    <p>Each step has its own grade. Taken together they show nothing about the two ends.</p>
    \(each: groups.enumerated(), { foldedGroup($1, opensFirst: isFirst && $0 == 0) })</section>

    """
}

private func foldedGroup(_ group: ChainGroup, opensFirst: Bool) -> Markup {
    """
    <h3>By way of <a href="\(group.through.href)">\(group.through.title)</a></h3>
    \(each: group.chains.enumerated(), { story($1, isOpen: opensFirst && $0 == 0) })
    """
}

private func story(_ view: ChainView, isOpen: Bool) -> Markup {
    """
    <details class="alternative"\(when: isOpen, " open")><summary>\(view.steps.count) steps, \(way(view))</summary>
    \(chain(view))</details>

    """
}

/// The things a chain passes, in order.
private func way(_ view: ChainView) -> Markup {
    "\(each: view.steps, { "\($0.from.title) → " })\(some: view.steps.last, { "\($0.to.title)" })"
}

private func said(_ claims: [CardView]) -> Markup {
    """
    <section class="part" aria-labelledby="said">
    <h2 id="said">What people say, and the verdict</h2>
    <ul class="cards">
    \(each: claims, card)</ul>
    </section>

    """
}
