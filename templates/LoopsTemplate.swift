import HTML
import PageModels

/// What keeps itself going, and what keeps itself in check.
func loopsPage(_ page: LoopsPage) -> Markup {
    layout(
        page.frame, kind: "page-loops",
        """
        <header class="title">
        <p class="kicker">Loops</p>
        <h1>What keeps itself going</h1>
        <p class="lead">\(page.introduction)</p>
        </header>
        \(each: page.loops, loop)
        """)
}

private func loop(_ loop: LoopView) -> Markup {
    """
    <section class="loop">
    <h2>\(loop.title)</h2>
    <p><span class="loop-kind">\(loop.kind) loop.</span> \(loop.meaning)</p>
    \(chain(loop.chain))</section>

    """
}
