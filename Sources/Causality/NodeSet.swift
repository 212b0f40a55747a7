public import Knowledge

/// Things of one graph, a bit each at its position: made for questions about nearly everything there is.
///
/// Sets of different graphs have nothing to do with each other.
public struct NodeSet: Sendable, Equatable {
    private var words: [UInt64]

    /// - Parameter count: How many things the graph has.
    init(of count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

    mutating func insert(_ node: Int) { words[node / 64] |= 1 << UInt64(node % 64) }

    func contains(_ node: Int) -> Bool { words[node / 64] >> UInt64(node % 64) & 1 == 1 }

    public func union(_ other: NodeSet) -> NodeSet { merged(with: other, |) }
    public func intersection(_ other: NodeSet) -> NodeSet { merged(with: other, &) }
    public func subtracting(_ other: NodeSet) -> NodeSet { merged(with: other) { $0 & ~$1 } }

    private func merged(with other: NodeSet, _ merge: (UInt64, UInt64) -> UInt64) -> NodeSet {
        var merged = self
        for place in words.indices { merged.words[place] = merge(words[place], other.words[place]) }
        return merged
    }

    /// Ascending.
    var positions: [Int] {
        words.indices.flatMap { place -> [Int] in
            var (word, found) = (words[place], [Int]())
            while word != 0 {
                found.append(64 * place + word.trailingZeroBitCount)
                word &= word - 1
            }
            return found
        }
    }
}

extension CauseGraph {
    public var noNodes: NodeSet { NodeSet(of: ids.count) }

    /// Ids that nothing describes are left out.
    public func nodeSet(_ ids: some Sequence<Entity.ID>) -> NodeSet {
        ids.reduce(into: noNodes) { set, id in
            if let node = positions[id.value] { set.insert(node) }
        }
    }

    public func contains(_ set: NodeSet, _ id: Entity.ID) -> Bool { positions[id.value].map(set.contains) ?? false }

    /// Ordered by id.
    public func ids(in set: NodeSet) -> [Entity.ID] { set.positions.map { ids[$0] } }
}
