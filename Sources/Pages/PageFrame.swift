public import HTML

/// What stands around every page.
public struct PageFrame: Sendable {
    public let language: String
    public let siteTitle: String
    /// For the browser's tab and for search engines: "Hamstrings – Spinewise".
    public let windowTitle: String
    public let description: String
    public let stylesheet: Href
    public let home: Href
    public let navigation: [NavigationItem]
    /// From the home page down, without the page itself.
    public let crumbs: [PageLink]
    /// The page's name at the end of the crumbs.
    public let crumbTitle: String
    /// Absolute; `nil` without a base address.
    public let canonical: Href?
    /// schema.org data; `nil` where there is nothing honest to say.
    public let structuredData: RawMarkup?
    public let previous: PageLink?
    public let next: PageLink?
    public let safety: RichText
    public let safetyPage: Href
    public let disclaimer: RichText
    public let license: String
    /// Who reviewed the page and when; `nil` for pages that are only lists.
    public let review: ReviewView?
    /// What the page cites, by number.
    public let references: [ReferenceView]
}

public struct NavigationItem: Sendable {
    public let title: String
    public let href: Href
    /// Whether it is the page itself.
    public let isCurrent: Bool
    /// Whether the page lies below it: muscles, for a muscle.
    public let holdsPage: Bool
}

public struct ReviewView: Sendable {
    /// "Not yet reviewed by a clinician.", or who reviewed it.
    public let status: String
    public let isReviewed: Bool
    /// Each with its machine-readable day.
    public let written: Day
    public let due: Day

    public struct Day: Sendable {
        /// "23 November 2026".
        public let text: String
        /// "2026-11-23".
        public let iso: String
    }
}
