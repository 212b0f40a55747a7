import HTML
import PageModels

/// Running text.
func richText(_ text: RichText) -> Markup { "\(each: text, inline)" }

private func inline(_ inline: RichInline) -> Markup {
    switch inline {
    case .text(let text): "\(text)"
    case .emphasis(let inner): "<em>\(richText(inner))</em>"
    case .strong(let inner): "<strong>\(richText(inner))</strong>"
    case .term(let inner): "<dfn>\(richText(inner))</dfn>"
    case .sub(let inner): "<sub>\(richText(inner))</sub>"
    case .sup(let inner): "<sup>\(richText(inner))</sup>"
    case .link(let href, let inner): "<a href=\"\(href)\">\(richText(inner))</a>"
    case .outside(let href, let inner): "<a class=\"outside\" rel=\"external\" href=\"\(href)\">\(richText(inner))</a>"
    case .reference(let number): referenceMark(number)
    }
}

/// A number that leads to the list of references.
func referenceMark(_ number: Int) -> Markup {
    "<a class=\"ref\" href=\"#ref-\(number)\" aria-label=\"Reference \(number)\">\(number)</a>"
}

/// A list of names that lead somewhere.
func pageLinks(_ links: [PageLink]) -> Markup {
    """
    <ul class="links">
    \(each: links, pageLink)</ul>

    """
}

private func pageLink(_ link: PageLink) -> Markup {
    """
    <li><a href="\(link.href)">\(link.title)</a>\(when: !link.detail.isEmpty, " <span class=\"detail\">\(link.detail)</span>")</li>

    """
}
