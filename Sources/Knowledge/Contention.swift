/// What makes a contested link contested, read off what its sources do for it.
public enum Contention: String, Sendable, Hashable, CaseIterable {
    /// Some studies support it and some dispute it; a mixed one does both.
    case bothSides = "both-sides"
    /// Studies dispute it, and none supports it.
    case onlyDisputed = "only-disputed"
    /// No study tests it; one that is only cited in support of a contested link is no test of it either.
    case untested

    /// Sources whose stance nobody gave stand on neither side.
    public init(of citations: [Citation]) {
        let stances = Set(citations.compactMap(\.stance))
        if stances.isDisjoint(with: [.disputes, .mixed]) {
            self = .untested
        } else {
            self = stances == [.disputes] ? .onlyDisputed : .bothSides
        }
    }
}

extension Link {
    /// `nil` for a link that is not contested.
    public var contention: Contention? { grade == .contested ? Contention(of: citations) : nil }
}
