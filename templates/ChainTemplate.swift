import HTML
import Pages

/// How one thing can lead to another, chain by chain.
func chainPage(_ page: ChainPage) -> Markup {
    layout(
        page.frame, kind: "page-chain",
        """
        <header class="title">
        <p class="kicker">Chain</p>
        <h1>\(page.title)</h1>
        <p class="lead">\(page.answer)</p>
        </header>
        <p class="to-explorer"><a href="\(page.explorer)">Open in the explorer</a> to ask for better evidence, take \
        something out or go from link to link.</p>
        \(drawnChains(page))\(some: page.chains.first, bestChain)\(any: page.chains.dropFirst(), alternatives)\
        \(when: !page.more.isEmpty, "<p>\(page.more)</p>\n")<p class="ends-of-chain">Read about \
        <a href="\(page.from.href)">\(page.from.title)</a> and <a href="\(page.to.href)">\(page.to.title)</a>. \
        The terminal says the same: <code>\(page.command)</code></p>

        """)
}

private func bestChain(_ view: ChainView) -> Markup {
    """
    <section class="best" aria-labelledby="best">
    <h2 id="best">The best supported chain</h2>
    \(chain(view))</section>

    """
}

private func alternatives(_ chains: ArraySlice<ChainView>) -> Markup {
    """
    <section class="alternatives" aria-labelledby="alternatives">
    <h2 id="alternatives">Other chains</h2>
    \(each: chains, alternative)</section>

    """
}

private func alternative(_ view: ChainView) -> Markup {
    """
    <details class="alternative"><summary>\(gradeBadge(view.grade)) \(view.headline)</summary>
    \(chain(view))</details>

    """
}
