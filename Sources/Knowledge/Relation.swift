/// What the cause of a link does to its effect.
///
/// What belongs together by definition is no link and has no grade: a muscle is a member of a group (``Muscle/partOf``), a
/// state is one of its muscles' (``MuscleState/muscles``), a structure belongs to a whole (``Structure/partOf``).
public enum Relation: String, Sendable, Hashable, CaseIterable {
    case causes
    case contributesTo = "contributes-to"
    case leadsTo = "leads-to"
    case canProgressTo = "can-progress-to"
    case increasesLoadOn = "increases-load-on"
    case compresses
    case irritates
    case reduces
    case treats
    case prevents
    case associatedWith = "associated-with"

    /// Which way the effect is moved when the cause is there; `nil` where two things are only found together.
    public var sign: Sign? {
        switch self {
        case .causes, .contributesTo, .leadsTo, .canProgressTo, .increasesLoadOn, .compresses, .irritates: .raises
        case .reduces, .treats, .prevents: .lowers
        case .associatedWith: nil
        }
    }

    /// Relations that loops and keystones walk: causes, of which chains are made. What treats a thing is not among them,
    /// because relief is not removal.
    public static let composing: Set<Relation> = Set(allCases.filter { $0.sign != nil && $0 != .treats })

    /// Whether the link only says that two things are found together.
    public var isAssociation: Bool { self == .associatedWith }
}
