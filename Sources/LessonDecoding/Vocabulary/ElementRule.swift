import Diagnostics
public import LessonSyntax

/// What the vocabulary says about one element in one place: its meaning, its attributes, what it may hold.
///
/// The rules are data. The grammar's findings, the RELAX NG schema, the authors' reference and `spinewise new`
/// are all derived from them.
public final class ElementRule: Sendable {
    public let element: ElementName
    /// One sentence for authors.
    public let about: String
    public let attributes: [AttributeRule]
    public let content: Content

    /// What stands between the start tag and the end tag.
    public enum Content: Sendable {
        case empty
        /// Characters only, and not just white space.
        case text
        /// Characters and inline elements, in any order, and not just white space.
        case prose
        /// Elements only, in any order, each as often as its rule says.
        case children([ChildRule])
    }

    init(_ element: ElementName, _ about: String, attributes: [AttributeRule] = [], _ content: Content) {
        self.element = element
        self.about = about
        self.attributes = attributes
        self.content = content
    }

    /// What may stand inside; the inline elements for prose.
    public var children: [ChildRule] {
        switch content {
        case .empty, .text: []
        case .prose: ChildRule.inline
        case .children(let rules): rules
        }
    }
}

/// Which element may stand inside another, and how often.
public struct ChildRule: Sendable {
    public let shape: Shape
    public let count: Count
    /// The rule that speaks when a required child is missing, where that deserves its own words.
    let whenMissing: MissingPart?

    public enum Count: String, Sendable {
        case one = "exactly one"
        case optional = "at most one"
        case oneOrMore = "one or more"
        case any = "any number"

        public var isRequired: Bool { self == .one || self == .oneOrMore }
        public var isSingle: Bool { self == .one || self == .optional }
    }

    static func one(_ shape: Shape, whenMissing: MissingPart? = nil) -> ChildRule {
        ChildRule(shape: shape, count: .one, whenMissing: whenMissing)
    }
    static func optional(_ shape: Shape) -> ChildRule { ChildRule(shape: shape, count: .optional, whenMissing: nil) }
    static func any(_ shape: Shape) -> ChildRule { ChildRule(shape: shape, count: .any, whenMissing: nil) }
    static func oneOrMore(_ shape: Shape, whenMissing: MissingPart? = nil) -> ChildRule {
        ChildRule(shape: shape, count: .oneOrMore, whenMissing: whenMissing)
    }
}

/// An attribute: its values, and whether it must be there.
public struct AttributeRule: Sendable {
    public let name: AttributeName
    public let isRequired: Bool
    public let value: ValueRule
    public let about: String
    /// The rule that speaks when a required attribute is missing, where that deserves its own words.
    let whenMissing: MissingPart?
    /// Words of a choice that were once among them.
    let former: [FormerWord]

    static func required(
        _ name: AttributeName, _ value: ValueRule, _ about: String, whenMissing: MissingPart? = nil,
        former: [FormerWord] = []
    ) -> AttributeRule {
        AttributeRule(
            name: name, isRequired: true, value: value, about: about, whenMissing: whenMissing, former: former)
    }
    static func optional(_ name: AttributeName, _ value: ValueRule, _ about: String) -> AttributeRule {
        AttributeRule(name: name, isRequired: false, value: value, about: about, whenMissing: nil, former: [])
    }
}

/// A value that older content has, and what to write instead; `bad-value` says so.
final class FormerWord: Sendable {
    let word: String
    /// Ends the headline.
    let now: String
    /// Verb phrases, or where it depends what to write.
    let fixes: [String]

    init(_ word: String, now: String, fixes: [String]) {
        self.word = word
        self.now = now
        self.fixes = fixes
    }

    /// Also as it may be misspelt: "partOf", "part_of", "is-part-of".
    func isMeant(by written: String) -> Bool {
        let letters = written.lowercased().filter(\.isLetter)
        let own = word.filter(\.isLetter)
        return letters == own || letters == "is" + own
    }
}

/// A rule that speaks instead of `missing-child` or `missing-attribute`, and its headline.
final class MissingPart: Sendable {
    let guide: RuleGuide
    let headline: String

    init(_ guide: RuleGuide, _ headline: String) {
        self.guide = guide
        self.headline = headline
    }
}
