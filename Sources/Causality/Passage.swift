import Knowledge

/// What a query lets through, in positions.
struct Passage {
    let wiring: Wiring
    /// Where chains begin, ascending.
    var sources: [Int]
    /// Nodes a chain must not enter: what the query is without, and the sources themselves.
    var isClosed: [Bool]
    /// Nodes a chain must contain.
    let through: [Int]
    let weakest: UInt8
    let relations: RelationSet
    /// Links that may not be walked; empty when all may.
    let isShut: [Bool]
    /// Never more than a simple path in this graph can have.
    var maxLinks: Int

    /// Whether the link may be walked when none weaker than `rank` may.
    @inline(__always) func admits(_ link: Int, upTo rank: UInt8) -> Bool {
        wiring.grade[link] <= rank && wiring.relation[link].overlaps(relations) && (isShut.isEmpty || !isShut[link])
    }
}

extension CauseGraph {
    /// The passage from `sources`, or `nil` when the query leaves no way: nothing to start from, or something it
    /// must pass through that does not exist or is forbidden.
    ///
    /// - Parameter target: Where chains end; it is never a source, because a chain does not end where it begins.
    func passage(from sources: [Int], to target: Int? = nil, _ query: ChainQuery) -> Passage? {
        var isClosed = Array(repeating: false, count: ids.count)
        for id in query.without { if let node = positions[id.value] { isClosed[node] = true } }
        if let target, isClosed[target] { return nil }
        var open = sources.filter { $0 != target && !isClosed[$0] }
        let through = query.through.compactMap { positions[$0.value] }.sorted()
        guard through.count == query.through.count, !through.contains(where: { isClosed[$0] }) else { return nil }
        // A chain holds only one of its sources, so a source it must pass through is the one it starts from.
        let asked = open.filter(through.contains)
        if asked.count > 1 { return nil }
        for source in open { isClosed[source] = true }
        if let source = asked.first { open = [source] }
        let maxLinks = min(query.maxLinks, ids.count - 1)
        guard !open.isEmpty, maxLinks > 0 else { return nil }
        return Passage(
            wiring: wiring, sources: open, isClosed: isClosed, through: through, weakest: UInt8(query.weakest.rank),
            relations: query.walkedRelations, isShut: shut(query.withoutLinks), maxLinks: maxLinks)
    }

    /// What a query lets through, from nowhere in particular. What it must go through is not looked at.
    func openPassage(_ query: ChainQuery) -> Passage {
        var isClosed = Array(repeating: false, count: ids.count)
        for id in query.without { if let node = positions[id.value] { isClosed[node] = true } }
        return Passage(
            wiring: wiring, sources: [], isClosed: isClosed, through: [], weakest: UInt8(query.weakest.rank),
            relations: query.walkedRelations, isShut: shut(query.withoutLinks),
            maxLinks: min(query.maxLinks, max(0, ids.count - 1)))
    }

    private func shut(_ ids: Set<Link.ID>) -> [Bool] {
        ids.isEmpty ? [] : links.map { ids.contains($0.id) }
    }

    /// The passage of a whole question, or `nil` when it has no answer.
    func passage(from: Entity.ID, to: Entity.ID, _ query: ChainQuery) -> (passage: Passage, target: Int)? {
        guard from != to, let source = positions[from.value], let target = positions[to.value] else { return nil }
        return passage(from: startPositions(of: source), to: target, query).map { ($0, target) }
    }

    func chain(_ links: [Int]) -> Chain { Chain(links.map { self.links[$0] }) }
}
