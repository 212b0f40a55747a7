public import Diagnostics

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
    /// The hardest a page may read, in years of schooling; `nil` where the site sets no limit.
    public var readingGradeLimit: Int?
    /// How much findings of a rule matter on this site, where that differs from the rule's own judgement.
    public var ruleSettings: [RuleSetting] = []
    /// Things that were renamed, so that old addresses still lead somewhere.
    public var moves: [Move] = []

    /// Conditions that are set side by side on a page of their own.
    public var comparisons: [Comparison] = []

    /// Two conditions that people mix up.
    public struct Comparison: Sendable, Hashable {
        public var one: Mention<Entity>
        public var other: Mention<Entity>

        public init(one: Mention<Entity>, other: Mention<Entity>) {
            self.one = one
            self.other = other
        }
    }

    public struct RuleSetting: Sendable, Hashable {
        public enum Level: String, Sendable, CaseIterable { case off, note, warning, error }

        public var rule: String
        /// Where the rule's id is written.
        public var range: SourceRange
        public var level: Level

        public init(rule: String, range: SourceRange, level: Level) {
            self.rule = rule
            self.range = range
            self.level = level
        }
    }

    /// An id that is no longer used, and what it is called now.
    public struct Move: Sendable, Hashable {
        public var from: String
        /// Where the old id is written.
        public var range: SourceRange
        public var to: Mention<Entity>

        public init(from: String, at range: SourceRange, to: Mention<Entity>) {
            self.from = from
            self.range = range
            self.to = to
        }
    }

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
