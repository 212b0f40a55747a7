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
    case settings

    public var title: String {
        switch self {
        case .writing: "Writing"
        case .structure: "Structure"
        case .references: "References"
        case .evidence: "Evidence"
        case .learning: "Safety and learning"
        case .settings: "Settings and allowances"
        }
    }
}
