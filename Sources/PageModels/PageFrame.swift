package import HTML

/// What stands around one page.
package struct PageFrame: Sendable {
    package let surroundings: Surroundings
    /// For the browser's tab and for search engines: "Hamstrings – Spinewise".
    package let windowTitle: String
    package let description: String
    /// Which part of the site the page is, or lies in; a place in ``Surroundings/navigation``.
    package let part: Int?
    /// Whether the page is that part's own: the list of muscles, not a muscle.
    package let isPart: Bool
    /// From the home page down, without the page itself.
    package let crumbs: [PageLink]
    /// The page's name at the end of the crumbs.
    package let crumbTitle: String
    /// Absolute; `nil` without a base address.
    package let canonical: Href?
    /// `nil` where there is nothing honest to say.
    package let structuredData: StructuredData?
    package let previous: PageLink?
    package let next: PageLink?
    /// Who reviewed the page and when; for a page that nobody wrote by itself, the site.
    package let review: ReviewView?
    /// What the page cites, by number.
    package let references: [ReferenceView]

    package init(
        surroundings: Surroundings, windowTitle: String, description: String, part: Int?, isPart: Bool,
        crumbs: [PageLink], crumbTitle: String, canonical: Href?, structuredData: StructuredData?, previous: PageLink?,
        next: PageLink?, review: ReviewView?, references: [ReferenceView]
    ) {
        (self.surroundings, self.windowTitle, self.description) = (surroundings, windowTitle, description)
        (self.part, self.isPart, self.crumbs, self.crumbTitle) = (part, isPart, crumbs, crumbTitle)
        (self.canonical, self.structuredData, self.previous) = (canonical, structuredData, previous)
        (self.next, self.review, self.references) = (next, review, references)
    }
}
