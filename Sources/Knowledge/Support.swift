/// How well a whole chain of causes is supported, best first.
///
/// - Source: the house rules for what may be said of a chain. Its links are graded by ``EvidenceGrade``; a chain of
///   several is never better than its weakest link and loses with every two links more.
public enum Support: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    case strong, moderate, limited, speculative

    /// Of one link by itself: what is contested or refuted supports nothing.
    public init(_ grade: EvidenceGrade) { self = Self.allCases[min(grade.rank, 3)] }

    /// - Parameter rank: 0 for strong … 3 for speculative; anything above is speculative too.
    public init(rank: Int) { self = Self.allCases[min(max(rank, 0), 3)] }

    /// 0 for strong … 3 for speculative.
    public var rank: Int {
        switch self {
        case .strong: 0
        case .moderate: 1
        case .limited: 2
        case .speculative: 3
        }
    }

    /// No chain of more links is a claim: two links lose nothing, and every two more a step, until of strong links nothing
    /// is left.
    public static let longestClaim = 6

    /// Whether a chain so supported may be told as a claim about its ends; otherwise it is a story.
    public var isClaim: Bool { self != .speculative }

    /// `strong < speculative`: the better supported one sorts first.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}

/// Which way a link of cause and effect, or a chain of such links, moves its last thing.
public enum Sign: String, Sendable, Hashable, CaseIterable, Codable {
    case raises, lowers

    /// The sign of walking one after the other: lowering what lowers raises.
    public static func * (a: Self, b: Self) -> Self { a == b ? .raises : .lowers }
}

/// What is known of the way from one thing to another, at a glance.
public enum Verdict: String, Sendable, Hashable, CaseIterable, Codable {
    /// A link of limited grade or better says it, or a chain that holds as a whole.
    case claim
    /// Only a contested link, or a chain that does not hold as a whole.
    case story
    /// They are found together, and no cause is shown.
    case connection
    /// A link says it, and the evidence speaks against it.
    case refuted
    /// It ends in an emergency, and nothing is composed of muscles or treatments and emergencies.
    case notComposed = "not-composed"
    case nothing
}
