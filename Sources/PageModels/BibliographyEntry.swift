package import HTML

/// What is said of a source wherever a page refers to it. A class, because sources are cited by the thousand.
package final class BibliographyEntry: Sendable {
    /// "Reis et al. 2015".
    package let short: String
    /// "Reis FJ, Macedo AR": at most three, then "et al."
    package let authors: String
    /// "2015", or "undated".
    package let year: String
    package let title: String
    /// Journal or publisher; may be empty.
    package let published: String
    package let design: String
    /// Its place in the list of all sources.
    package let route: SiteRoute
    /// Whether any file describes the source; of one that none does, everything but `short` and `title` is empty.
    package var isDescribed: Bool { !year.isEmpty }

    package init(
        short: String, title: String, authors: String = "", year: String = "", published: String = "",
        design: String = "", route: SiteRoute
    ) {
        (self.short, self.title, self.authors, self.year) = (short, title, authors, year)
        (self.published, self.design, self.route) = (published, design, route)
    }
}

/// A source in a page's list of references.
package struct ReferenceView: Sendable {
    package let number: Int
    package let entry: BibliographyEntry
    /// The source in the list of all sources.
    package let href: Href

    package init(number: Int, entry: BibliographyEntry, href: Href) {
        (self.number, self.entry, self.href) = (number, entry, href)
    }
}
