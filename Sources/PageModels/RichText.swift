package import HTML

/// Running text, ready to be laid out: names looked up, addresses known, sources numbered.
package typealias RichText = [RichInline]

package enum RichInline: Sendable {
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
