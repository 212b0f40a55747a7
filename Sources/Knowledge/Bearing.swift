/// What a link or a chain says of its two ends, as readers are told them apart; in the order of the lists.
public enum Bearing: String, Sendable, Hashable, CaseIterable {
    case raises
    /// Only found together, whichever end the author began at.
    case together
    case lowers

    public init(_ relation: Relation) {
        switch relation.polarity {
        case .raises: self = .raises
        case .lowers: self = .lowers
        case .neither: self = .together
        }
    }
}
