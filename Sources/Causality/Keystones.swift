public import Knowledge

/// What every chain of causes between two things passes through: where stopping one thing stops all.
public struct KeystonesFound: Sendable, Hashable {
    /// In the order in which every chain passes them; nothing that an end stands for is among them.
    public let nodes: [Entity.ID]
    /// Whether any chain of causes connects the two.
    public let isConnected: Bool
    /// The answer holds for chains of up to ``ChainQuery/maxLinks`` links; longer ones go other ways.
    public let isCut: Bool
}

extension CauseGraph {
    /// Nodes that every chain of causes from one thing to another passes through, single links included. What treats a
    /// thing is no cause, nor is what is found with it, nor what is refuted.
    ///
    /// A keystone is on the shortest way too, so only that way's nodes are tried: one is a keystone if nothing connects
    /// the two without it.
    ///
    /// - Parameter bound: Chains of more links do not count; `nil` for all of them.
    public func keystones(
        from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery(), bound: Int? = nil
    ) -> KeystonesFound {
        var causal = query
        causal.relations = (query.relations ?? Relation.composing).intersection(Relation.composing)
        causal.through = []
        guard let passage = passage(from: from, to: to, causal) else {
            return KeystonesFound(nodes: [], isConnected: false, isCut: false)
        }
        let all = passage.keystones(bound: .max)
        let asked = bound.map { passage.keystones(bound: $0) } ?? all
        // What an end stands for is that end.
        let ends = Set(standInPositions(of: from) + standInPositions(of: to))
        return KeystonesFound(
            nodes: (asked ?? []).filter { !ends.contains($0) }.map { ids[$0] }, isConnected: asked != nil,
            isCut: asked != all)
    }
}

extension Passage {
    /// Nodes of the shortest way that nothing goes round; `nil` where there is no way.
    fileprivate func keystones(bound: Int) -> [Int]? {
        guard let way = shortestWay(bound: bound, avoiding: nil) else { return nil }
        return way.filter { shortestWay(bound: bound, avoiding: $0) == nil }
    }

    private func shortestWay(bound: Int, avoiding hole: Int?) -> [Int]? {
        var before: [Int: Int] = [:]
        let ends = Set(ends)
        var layer = starts.filter { $0 != hole }
        var seen = Set(layer)
        var length = 0
        while !layer.isEmpty, length < bound {
            length += 1
            var next: [Int] = []
            for node in layer {
                for link in wiring.leaving[node] where admits(link) {
                    let effect = wiring.effect[link]
                    if effect == hole || (isClosed[effect] && !ends.contains(effect)) { continue }
                    guard seen.insert(effect).inserted else { continue }
                    before[effect] = node
                    if ends.contains(effect) {
                        var way = [effect]
                        while let earlier = before[way[way.count - 1]] { way.append(earlier) }
                        return way.reversed()
                    }
                    next.append(effect)
                }
            }
            layer = next
        }
        return nil
    }
}
