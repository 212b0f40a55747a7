public import HTML

/// What stands around every page of the site alike: made once for the pages at its root, once for those in folders.
public final class Surroundings: Sendable {
    public let language: String
    public let siteTitle: String
    public let stylesheet: Href
    public let home: Href
    public let safety: RichText
    public let safetyPage: Href
    public let disclaimer: RichText
    public let license: String
    /// The parts of the site.
    public let navigation: [NavigationItem]

    init(
        language: String, siteTitle: String, stylesheet: Href, home: Href, safety: RichText, safetyPage: Href,
        disclaimer: RichText, license: String, navigation: [NavigationItem]
    ) {
        self.language = language
        self.siteTitle = siteTitle
        self.stylesheet = stylesheet
        self.home = home
        self.safety = safety
        self.safetyPage = safetyPage
        self.disclaimer = disclaimer
        self.license = license
        self.navigation = navigation
    }
}

/// What stands around one page.
public struct PageFrame: Sendable {
    public let surroundings: Surroundings
    /// For the browser's tab and for search engines: "Hamstrings – Spinewise".
    public let windowTitle: String
    public let description: String
    /// Which part of the site the page is, or lies in; a place in ``Surroundings/navigation``.
    public let part: Int?
    /// Whether the page is that part's own: the list of muscles, not a muscle.
    public let isPart: Bool
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
    /// Who reviewed the page and when; for a page that nobody wrote by itself, the site.
    public let review: ReviewView?
    /// What the page cites, by number.
    public let references: [ReferenceView]
}

public struct NavigationItem: Sendable {
    public let title: String
    public let href: Href
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
