public import Knowledge

/// What is said of a whole chain that it does.
///
/// Few verbs are enough, because the links say the rest. Whoever tells chains elsewhere, as the explorer does in the
/// browser, takes the words from here.
public enum ChainVerb: Sendable, Hashable, CaseIterable {
    case contributes
    case reduces
    /// Instead of reducing, where that would be hardly English.
    case helpsAgainst
    /// Some link is no cause.
    case isConnected

    /// - Parameters:
    ///   - polarity: Which way the chain pushes; `nil` when a link of it only says what is found together.
    ///   - effect: The kind of what it ends in.
    public init(_ polarity: Polarity?, to effect: EntityKind?) {
        switch polarity {
        case nil, .neither: self = .isConnected
        case .raises: self = .contributes
        case .lowers: self = effect == .state || effect == .symptom ? .helpsAgainst : .reduces
        }
    }

    var verb: Verb {
        switch self {
        case .contributes: Verb(.contributesTo, from: nil, to: nil)
        case .reduces: Verb(.reduces, from: nil, to: nil)
        case .helpsAgainst: Verb(.reduces, from: nil, to: .state)
        case .isConnected: .isConnected
        }
    }

    /// As firm as the weakest link allows: "may contribute to", "might help against".
    public func phrase(_ grade: EvidenceGrade, isPlural: Bool) -> String {
        verb.phrase(ofWhole: grade, isPlural: isPlural)
    }
}
