/// What the site says about itself.
public struct Site: Sendable {
    public var title: String
    public var tagline: String
    public var description: String
    /// BCP 47, for the `lang` attribute.
    public var language: String
    /// Absolute address the site will live at, ending in `/`; the command line may give another.
    public var base: String?
    /// Most chain pages to write; the build says what it left out.
    public var chainPageLimit: Int
    public var disclaimer: Prose
    public var license: String
    /// When to get help; stands on every page.
    public var safety: Prose
    /// What the home page puts first.
    public var featured: [Mention<Entity>]
    public var sections: [Section]
    public var review: Review?

    public init(
        title: String = "Spinewise", tagline: String = "", description: String = "", language: String = "en",
        base: String? = nil, chainPageLimit: Int = 400, disclaimer: Prose = [], license: String = "",
        safety: Prose = [], featured: [Mention<Entity>] = [], sections: [Section] = [], review: Review? = nil
    ) {
        self.title = title
        self.tagline = tagline
        self.description = description
        self.language = language
        self.base = base
        self.chainPageLimit = chainPageLimit
        self.disclaimer = disclaimer
        self.license = license
        self.safety = safety
        self.featured = featured
        self.sections = sections
        self.review = review
    }
}
