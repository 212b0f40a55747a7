import HTML
import PageModels

/// What stands around every page: head, navigation, safety line, crumbs, review, references, foot.
///
/// - Parameter scripts: What brings the page to life, in order; a page without any may run none.
func layout(_ frame: PageFrame, kind: StaticString, scripts: [Href] = [], _ content: Markup) -> Markup {
    """
    <!DOCTYPE html>
    <html lang="\(frame.surroundings.language)">
    <head>
    \(head(frame, scripts.isEmpty ? .reading : .scripted))</head>
    <body class="\(Markup(stringLiteral: kind))" id="top">
    <a class="skip" href="#main">Skip to the content</a>
    <header class="masthead">
    <div class="wrap">
    <a class="brand" href="\(frame.surroundings.home)"><span class="brand-mark" aria-hidden="true"></span>\(frame.surroundings.siteTitle)</a>
    <nav aria-label="Site"><ul class="menu">
    \(each: frame.surroundings.navigation.indices, { navigationItem(frame, $0) })</ul></nav>
    </div>
    </header>
    <aside class="safety" aria-label="Safety"><div class="wrap">
    <details><summary>When to get help at once</summary><p>\(richText(frame.surroundings.safety)) \
    <a href="\(frame.surroundings.safetyPage)">More on when to get help</a>\
    \(some: frame.surroundings.redFlags, { " · <a href=\"\($0.href)\">\($0.title)</a>" })</p></details>
    </div></aside>
    <div class="wrap">
    \(any: frame.crumbs, { crumbs($0, frame.crumbTitle) })<main id="main" tabindex="-1">
    \(content)\(any: frame.references, references)\(some: frame.review, review)\(neighbours(frame))</main>
    </div>
    <footer class="foot"><div class="wrap">
    <p>\(richText(frame.surroundings.disclaimer))</p>
    <p>\(frame.surroundings.license)</p>
    </div></footer>
    \(each: scripts, { "<script src=\"\($0)\"></script>\n" })</body>
    </html>

    """
}

private func head(_ frame: PageFrame, _ allowed: PagePolicy) -> Markup {
    """
    <meta charset="utf-8">
    \(policy(allowed))\
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(frame.windowTitle)</title>
    <meta name="description" content="\(frame.description)">
    <meta name="color-scheme" content="light dark">
    <link rel="stylesheet" href="\(frame.surroundings.stylesheet)">
    \(some: frame.canonical, { canonical($0, frame) })\(some: frame.structuredData, { structuredData($0, frame) })
    """
}

private func canonical(_ address: Href, _ frame: PageFrame) -> Markup {
    """
    <link rel="canonical" href="\(address)">
    <meta property="og:type" content="website">
    <meta property="og:title" content="\(frame.windowTitle)">
    <meta property="og:description" content="\(frame.description)">
    <meta property="og:url" content="\(address)">

    """
}

private func structuredData(_ data: StructuredData, _ frame: PageFrame) -> Markup {
    """
    <script type="application/ld+json">\(data.json(url: frame.canonical?.text, language: frame.surroundings.language))</script>

    """
}

private func navigationItem(_ frame: PageFrame, _ place: Int) -> Markup {
    let item = frame.surroundings.navigation[place]
    return """
        <li><a href="\(item.href)"\(when: frame.part == place, frame.isPart ? " aria-current=\"page\"" : " aria-current=\"true\"")>\(item.title)</a></li>

        """
}

/// Parts of a page in a column, with a list of them at its side (on a phone above it).
func columns(_ parts: [(id: String, heading: String)], _ content: Markup) -> Markup {
    """
    <div class="columns">
    \(when: parts.count > 3, toc(parts))<div class="content">
    \(content)</div>
    </div>

    """
}

private func toc(_ parts: [(id: String, heading: String)]) -> Markup {
    """
    <nav class="toc" aria-labelledby="on-this-page">
    <p class="toc-label" id="on-this-page">On this page</p>
    <ul>
    \(each: parts, { "<li><a href=\"#\($0.id)\">\($0.heading)</a></li>\n" })</ul>
    </nav>

    """
}

private func crumbs(_ crumbs: [PageLink], _ title: String) -> Markup {
    """
    <nav class="crumbs" aria-label="You are here"><ol>
    \(each: crumbs, { "<li><a href=\"\($0.href)\">\($0.title)</a></li>" })<li aria-current="page">\(title)</li>
    </ol></nav>

    """
}

private func references(_ references: [ReferenceView]) -> Markup {
    """
    <section class="references" aria-labelledby="references">
    <h2 id="references">References</h2>
    <ol>
    \(each: references, reference)</ol>
    </section>

    """
}

private func reference(_ reference: ReferenceView) -> Markup {
    """
    <li id="ref-\(reference.number)">\(when: reference.entry.isDescribed, "\(reference.entry.authors) (\(reference.entry.year)). ")\
    <a href="\(reference.href)"><cite>\(reference.entry.title)</cite></a>\
    \(when: !reference.entry.published.isEmpty, ". \(reference.entry.published)"). \
    \(when: reference.entry.isDescribed, "<span class=\"design\">\(reference.entry.design)</span>")</li>

    """
}

private func review(_ review: ReviewView) -> Markup {
    """
    <p class="review\(when: !review.isReviewed, " unreviewed")"><strong>\(review.status)</strong> \
    Written on <time datetime="\(review.written.iso)">\(review.written.text)</time>; \
    next review due on <time datetime="\(review.due.iso)">\(review.due.text)</time>.</p>

    """
}

private func neighbours(_ frame: PageFrame) -> Markup {
    if frame.previous == nil, frame.next == nil { return "" }
    return """
        <nav class="neighbours" aria-label="Previous and next">
        \(some: frame.previous, { "<a class=\"previous\" rel=\"prev\" href=\"\($0.href)\"><span>Previous</span> \($0.title)</a>" })
        \(some: frame.next, { "<a class=\"next\" rel=\"next\" href=\"\($0.href)\"><span>Next</span> \($0.title)</a>" })
        </nav>

        """
}
