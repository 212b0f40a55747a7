public import Knowledge

/// What two things have in common, and what tells them apart, as far as the links go.
public struct Comparison: Sendable {
    public let first: Entity.ID
    public let second: Entity.ID
    /// The best chain from one to the other, where there is one.
    public let firstToSecond: Chain?
    public let secondToFirst: Chain?
    /// What may bring about both, each by a way that does not pass the other. Ordered as ``CauseGraph/commonCauses(of:_:_:)``.
    public let shared: [CommonCause]
    /// What raises only one of them, best supported first; neither thing itself is among them.
    public let onlyFirst: [Route]
    public let onlySecond: [Route]
    /// Direct effects of both, then of one only; ordered by id.
    public let sharedEffects: [Entity.ID]
    public let effectsOfFirst: [Entity.ID]
    public let effectsOfSecond: [Entity.ID]
}

extension CauseGraph {
    /// - Returns: `nil` for two that are the same, or for an id that nothing describes.
    public func comparison(of first: Entity.ID, _ second: Entity.ID) -> Comparison? {
        guard first != second, kind(of: first) != nil, kind(of: second) != nil else { return nil }
        let shared = commonCauses(of: first, second)
        let raising = Set(Relation.allCases.filter { $0.polarity == .raises })
        let query = ChainQuery(relations: raising)
        let (one, other) = (upstream(of: first, query), upstream(of: second, query))
        let (inOne, inOther) = (Set(one.map(\.node)), Set(other.map(\.node)))
        let both = Set([first, second])
        func effects(of id: Entity.ID) -> Set<Entity.ID> {
            Set(links(from: id).filter { $0.grade != .refuted && $0.relation.polarity == .raises }.map(\.effect.id))
                .subtracting(both)
        }
        let (fromFirst, fromSecond) = (effects(of: first), effects(of: second))
        let best = ChainQuery(maxChains: 1)
        return Comparison(
            first: first, second: second, firstToSecond: chains(from: first, to: second, best).chains.first,
            secondToFirst: chains(from: second, to: first, best).chains.first, shared: shared,
            onlyFirst: one.filter { !inOther.contains($0.node) && !both.contains($0.node) },
            onlySecond: other.filter { !inOne.contains($0.node) && !both.contains($0.node) },
            sharedEffects: fromFirst.intersection(fromSecond).sorted(),
            effectsOfFirst: fromFirst.subtracting(fromSecond).sorted(),
            effectsOfSecond: fromSecond.subtracting(fromFirst).sorted())
    }
}
