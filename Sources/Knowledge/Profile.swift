public import Diagnostics

/// What every entity has, whatever its kind.
public final class Profile: Sendable {
    public let id: Entity.ID
    /// The value of its `id` attribute.
    public let range: SourceRange
    public let name: Name
    /// Other everyday or technical names; all of them are found in the A–Z index.
    public let aliases: [String]
    public let summary: Prose
    /// What it leads to, in the author's order.
    public let links: [Link]
    public let sections: [Section]
    public let quiz: Quiz?
    /// The quizzes in its sections, then the one at its end.
    public let quizzes: [Quiz]
    /// `nil` only for states inside a muscle, which share the muscle's review.
    public let review: Review?

    public init(
        id: Entity.ID, range: SourceRange = .none, name: Name, aliases: [String] = [], summary: Prose = [],
        links: [Link] = [], sections: [Section] = [], quiz: Quiz? = nil, review: Review? = nil
    ) {
        self.id = id
        self.range = range
        self.name = name
        self.aliases = aliases
        self.summary = summary
        self.links = links
        self.sections = sections
        self.quiz = quiz
        quizzes = sections.quizzes + (quiz.map { [$0] } ?? [])
        self.review = review
    }
}

/// A name, and whether its verb is a plural one.
public struct Name: Sendable, Hashable, ExpressibleByStringLiteral {
    /// In sentence case: "Tight hamstrings".
    public var text: String
    public var isPlural: Bool

    public init(_ text: String, isPlural: Bool = false) {
        self.text = text
        self.isPlural = isPlural
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// As it stands in the middle of a sentence: "tight hamstrings", but still "L5 root" and "S1".
    public var midSentence: String {
        let head = text.prefix(2)
        guard let first = head.first, first.isUppercase, head.dropFirst().allSatisfy(\.isLowercase) else { return text }
        return first.lowercased() + text.dropFirst()
    }
}
