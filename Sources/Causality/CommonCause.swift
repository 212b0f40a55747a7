public import Knowledge

/// Something that leads to two things, each by a way that does not pass the other.
public struct CommonCause: Sendable, Hashable {
    public let node: Entity.ID
    /// The best-supported route to the first thing asked about.
    public let toFirst: Chain
    public let toSecond: Chain

    /// The weaker one of its two routes.
    public var grade: EvidenceGrade { max(toFirst.grade, toSecond.grade) }
}

extension CauseGraph {
    /// What two things have in common upstream.
    ///
    /// Only links that raise are walked: a treatment that helps against both is no cause of them, nor is what is merely
    /// found with them. A muscle stands for its ``starts(of:)`` here too. ``ChainQuery/through`` has no meaning here.
    ///
    /// - Returns: Ordered by grade, then by the links of both routes together, then by id.
    public func commonCauses(
        of first: Entity.ID, _ second: Entity.ID, _ query: ChainQuery = ChainQuery()
    ) -> [CommonCause] {
        guard let one = positions[first.value].map(startPositions(of:)),
            let other = positions[second.value].map(startPositions(of:)), Set(one).isDisjoint(with: other)
        else { return [] }
        let raising = Relation.allCases.filter { $0.polarity == .raises }
        func ways(into targets: [Int], avoiding others: [Int]) -> [(node: Int, links: [Int])] {
            var causal = query
            causal.relations = (query.relations ?? Set(raising)).intersection(raising)
            causal.without.formUnion(others.map { ids[$0] })
            return pathsInto(targets, causal)
        }
        let toOther = Dictionary(uniqueKeysWithValues: ways(into: other, avoiding: one).map { ($0.node, $0.links) })
        return ways(into: one, avoiding: other)
            .compactMap { way in toOther[way.node].map { (node: way.node, one: way.links, other: $0) } }
            .map { (grade: worstGrade(of: $0.one + $0.other), links: $0.one.count + $0.other.count, both: $0) }
            .sorted { ($0.grade, $0.links, $0.both.node) < ($1.grade, $1.links, $1.both.node) }
            .map {
                CommonCause(node: ids[$0.both.node], toFirst: chain($0.both.one), toSecond: chain($0.both.other))
            }
    }
}
