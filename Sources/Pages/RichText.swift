public import HTML

/// Running text, ready to be laid out: names looked up, addresses known, sources numbered.
public typealias RichText = [RichInline]

public enum RichInline: Sendable {
    case text(String)
    case emphasis(RichText)
    case strong(RichText)
    case term(RichText)
    case sub(RichText)
    case sup(RichText)
    case link(Href, RichText)
    /// A link that leaves the site.
    case outside(Href, RichText)
    /// A number that leads to the page's list of references.
    case reference(Int)
}

/// A name that leads somewhere.
public struct PageLink: Sendable {
    public let title: String
    public let href: Href
    /// A few words beside it; may be empty.
    public var detail: String

    public init(title: String, href: Href, detail: String = "") {
        self.title = title
        self.href = href
        self.detail = detail
    }
}

/// A source in a page's list of references.
public struct ReferenceView: Sendable {
    public let number: Int
    public let imprint: Imprint
    /// Its place in the list of all sources.
    public let href: Href
}
