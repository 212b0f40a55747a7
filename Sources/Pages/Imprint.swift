import HTML
import Knowledge

/// How pages refer to a source, worked out once, because sources are cited by the thousand.
struct Imprint: Sendable {
    /// "Reis et al. 2015".
    let short: String
    /// At most three, then "et al."
    let authors: String
    /// "2015", or "undated".
    let year: String
    let title: String
    /// Journal or publisher; may be empty.
    let published: String
    let design: String
    /// Its place in the list of all sources.
    let route: SiteRoute

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
}
