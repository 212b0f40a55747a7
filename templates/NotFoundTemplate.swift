import HTML
import PageModels

/// There is no page at this address.
func notFoundPage(_ page: NotFoundPage) -> Markup {
    layout(
        page.frame, kind: "page-not-found",
        """
        <header class="title">
        <h1>Page not found</h1>
        <p class="lead">There is no page at this address. Perhaps one of these helps:</p>
        </header>
        \(pageLinks(page.suggestions))
        """)
}

/// Leads from an old address to the new one, without a script.
func movedPage(_ page: MovedPage) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="\(page.language)">
    <head>
    <meta charset="utf-8">
    \(policy(.words))<title>Moved: \(page.target.title)</title>
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=\(page.target.href)">
    \(some: page.canonical, { "<link rel=\"canonical\" href=\"\($0)\">\n" })</head>
    <body><p>This page has moved to <a href="\(page.target.href)">\(page.target.title)</a>.</p></body>
    </html>

    """
}
