import Knowledge

/// The graph in numbers: what a search touches for every link it looks at.
///
/// Nodes and links are positions in ``CauseGraph``, which ascend with the ids.
struct Wiring: Sendable {
    /// Ends of each link.
    let cause: [Int]
    let effect: [Int]
    /// Rank of each link's grade: 0 for strong … 4 for refuted.
    let grade: [UInt8]
    /// Each link's relation as a set of one, to be held against a query's relations.
    let relation: [RelationSet]
    /// Which way each link moves its effect: 1 raises, -1 lowers, 0 for what is only found together.
    let sign: [Int8]
    /// Whether a link was seen in cadavers, animals or a model only.
    let isOutsidePeople: [Bool]
    /// Links from a node, ordered by effect, then link.
    let leaving: Neighbours
    /// Links to a node, ordered by cause, then link.
    let arriving: Neighbours

    var nodeCount: Int { leaving.nodeCount }

    /// - Parameters: `causes` and `effects` are the ends of `links`, place by place.
    init(links: [Link], causes: [Int], effects: [Int], nodeCount: Int) {
        cause = causes
        effect = effects
        grade = links.map { UInt8($0.grade.rank) }
        relation = links.map { RelationSet($0.relation) }
        sign = links.map { $0.relation.sign.map { $0 == .raises ? 1 : -1 } ?? 0 }
        isOutsidePeople = links.map(\.isOutsidePeople)
        let all = Array(links.indices)
        let byEffect = Neighbours(all, of: effects, nodeCount: nodeCount)
        let byCause = Neighbours(all, of: causes, nodeCount: nodeCount)
        leaving = Neighbours(byEffect.links, of: causes, nodeCount: nodeCount)
        arriving = Neighbours(byCause.links, of: effects, nodeCount: nodeCount)
    }

    func treats(_ link: Int) -> Bool { relation[link] == .treats }

    /// Every link from one node straight to another, ordered by id.
    func links(from: Int, to: Int) -> ArraySlice<Int> {
        let range = leaving.range(of: from)
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if effect[leaving.links[middle]] < to { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < range.upperBound, effect[leaving.links[end]] == to { end += 1 }
        return leaving.links[low..<end]
    }
}

/// The links at each node, all in one array.
struct Neighbours: Sendable {
    /// Node after node.
    let links: [Int]
    /// Where each node's links begin in `links`, and one more for where the last ones end.
    private let offsets: [Int]

    var nodeCount: Int { offsets.count - 1 }

    /// Distributes `links` over their ends, keeping the order they come in.
    init(_ links: [Int], of ends: [Int], nodeCount: Int) {
        var offsets = Array(repeating: 0, count: nodeCount + 1)
        for link in links { offsets[ends[link] + 1] += 1 }
        for node in 0..<nodeCount { offsets[node + 1] += offsets[node] }
        var next = offsets
        var placed = Array(repeating: 0, count: links.count)
        for link in links {
            placed[next[ends[link]]] = link
            next[ends[link]] += 1
        }
        self.links = placed
        self.offsets = offsets
    }

    func range(of node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
    subscript(node: Int) -> ArraySlice<Int> { links[range(of: node)] }
}

/// A set of relations in sixteen bits, so that asking costs one instruction.
struct RelationSet: Sendable, Hashable {
    private let bits: UInt16

    static let treats = RelationSet(.treats)
    /// Everything that moves its effect up or down.
    static let signed = RelationSet(Relation.allCases.filter { $0.sign != nil })

    init(_ relations: some Sequence<Relation>) {
        bits = relations.reduce(0) { $0 | 1 << Self.place(of: $1) }
    }

    init(_ relation: Relation) { bits = 1 << Self.place(of: relation) }

    private init(bits: UInt16) { self.bits = bits }

    func overlaps(_ other: RelationSet) -> Bool { bits & other.bits != 0 }
    func intersection(_ other: RelationSet) -> RelationSet { RelationSet(bits: bits & other.bits) }

    private static func place(of relation: Relation) -> UInt16 {
        switch relation {
        case .causes: 0
        case .contributesTo: 1
        case .leadsTo: 2
        case .canProgressTo: 3
        case .increasesLoadOn: 4
        case .compresses: 5
        case .irritates: 6
        case .reduces: 7
        case .treats: 8
        case .prevents: 9
        case .associatedWith: 10
        }
    }
}
