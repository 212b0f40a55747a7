import HTML
import Knowledge

/// How pages refer to a source, worked out once and shared, because sources are cited by the thousand.
public final class Imprint: Sendable {
    /// "Reis et al. 2015".
    public let short: String
    /// "Reis FJ, Macedo AR": at most three, then "et al."
    public let authors: String
    /// "2015", or "undated".
    public let year: String
    public let title: String
    /// Journal or publisher; may be empty.
    public let published: String
    public let design: String
    /// Whether any file describes the source; of one that none does, everything but `short` and `title` is empty.
    public var isDescribed: Bool { !year.isEmpty }
    private let route: SiteRoute

    /// Its place in the list of all sources.
    func href(from page: SiteRoute) -> Href { Href(route, from: page) }

    init(_ source: Source) {
        short = source.shortCitation
        let names = source.authors.count > 3 ? source.authors.prefix(3) + ["et al."] : source.authors[...]
        authors = names.joined(separator: ", ")
        year = source.year.map(String.init) ?? "undated"
        title = source.title
        published = source.journal ?? source.publisher ?? ""
        design = source.design.label
        route = source.id.route
    }

    /// A source that is cited and that nobody describes: all there is to say is its id.
    init(undescribed id: Source.ID) {
        (short, title) = (id.value, id.value)
        (authors, year, published, design) = ("", "", "", "")
        route = Fixed.sources
    }
}
