public import Knowledge

extension Verdict {
    /// What is known of the way from one thing to another, direct evidence first.
    ///
    /// - Parameters:
    ///   - direct: Links that connect the two directly, whatever they say.
    ///   - hasClaim: Whether a chain of several links holds as a whole.
    ///   - hasWay: Whether any chain of causes connects the two, however long.
    ///   - isNotComposed: Whether the second is an emergency, and the first a thing that is not composed with one.
    ///   - isThroughEmergency: Whether nothing but an emergency would connect the two, with which the first is not composed.
    public init(direct: [Link], hasClaim: Bool, hasWay: Bool, isNotComposed: Bool, isThroughEmergency: Bool) {
        let causal = direct.filter { $0.relation.sign != nil }
        let together = direct.filter { $0.relation.sign == nil }
        if hasClaim || causal.contains(where: { $0.grade <= .limited }) {
            self = .claim
        } else if isNotComposed {
            self = .notComposed
        } else if together.contains(where: { $0.grade <= .limited }) {
            self = .connection
        } else if !direct.isEmpty, direct.allSatisfy({ $0.grade == .refuted }) {
            self = .refuted
        } else if hasWay || causal.contains(where: { $0.grade == .contested }) {
            self = .story
        } else {
            self = !direct.isEmpty ? .connection : isThroughEmergency ? .notComposed : .nothing
        }
    }
}
