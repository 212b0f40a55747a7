import HTML
import PageModels

/// What people say, and what the evidence says to it.
func claimPage(_ page: ClaimPage) -> Markup {
    layout(
        page.frame, kind: "page-claim",
        """
        <header class="title">
        <p class="kicker">Claim</p>
        <h1>“\(richText(page.statement))”</h1>
        </header>
        <section class="verdict verdict-\(page.verdictName)" aria-labelledby="verdict">
        <h2 id="verdict">What the evidence says</h2>
        <p class="verdict-label"><span class="verdict-mark" aria-hidden="true"></span>\(page.verdict)</p>
        <p class="lead">\(richText(page.answer))</p>
        \(citations(page.citations))</section>
        \(any: page.links, concerned)\(each: page.sections, section)
        """)
}

private func concerned(_ views: [LinkView]) -> Markup {
    """
    <section class="direction" aria-labelledby="links">
    <h2 id="links">The links it is about</h2>
    \(each: views, link)</section>

    """
}
