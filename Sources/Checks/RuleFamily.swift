public import Diagnostics
import LessonDecoding
import LessonSyntax

/// What a rule looks after. The reference and `spinewise rules` list the rules by it.
public enum RuleFamily: String, Sendable, CaseIterable {
    /// How a file is written, before any element has a meaning.
    case writing
    /// Which elements, attributes and values stand where.
    case structure
    /// Whether what points somewhere leads somewhere.
    case references
    /// Whether the words stay within what the sources carry.
    case evidence
    /// Whether a reader is kept safe and can learn from the page.
    case learning
    /// Whether settings and allowances still do something.
    case allowances

    public var title: String {
        switch self {
        case .writing: "Writing"
        case .structure: "Structure"
        case .references: "References"
        case .evidence: "Evidence"
        case .learning: "Safety and learning"
        case .allowances: "Settings and allowances"
        }
    }

    /// The rules of the family by id, in the order of ``allGuides``.
    public var guides: [RuleGuide] {
        let ids = ids
        return allGuides.filter { ids.contains($0.id) }
    }

    /// Every rule stands in one family; a test tells of one that was forgotten.
    private var ids: Set<String> {
        switch self {
        case .writing: Set(SyntaxGuides.all.map(\.id))
        case .structure:
            Set(StructureGuides.all.map(\.id)).subtracting(Self.evidence.ids).subtracting(Self.allowances.ids)
        case .references:
            [
                "duplicate-id", "duplicate-link", "lesson-order-circle", "missing-media", "self-link", "unknown-target",
                "unreachable-page", "unused-media", "unused-source", "unwalked-chain", "wrong-kind",
            ]
        case .evidence:
            [
                "association-as-cause", "both-signs", "lone-study", "only-disputed", "overclaimed-link",
                "refuted-chain",
                "uncited-grade", "undated-source",
                "unidentified-source", "verdict-against-grades",
            ]
        case .learning:
            [
                "heading-order", "missing-alt", "missing-contraindications", "missing-feedback", "missing-red-flags",
                "missing-review", "missing-seek-help", "missing-stop-rules", "one-right-answer", "overdue-review",
                "reading-grade", "term-before-explained", "unfinished-text", "untested-objective",
                "vague-link-text",
            ]
        case .allowances: ["bad-allowance", "expired-allowance", "unknown-rule", "unused-allowance"]
        }
    }
}
