public import Knowledge

extension CauseGraph {
    /// The best chains from one thing to another, exactly: none better is left out.
    ///
    /// A chain from a muscle starts at any of its ``starts(of:)`` and passes none of them again. Asking for a chain
    /// from something to itself, or about an id that nothing describes, gives an empty answer.
    public func chains(
        from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()
    ) -> ChainAnswer {
        guard let (passage, target) = passage(from: from, to: to, query) else {
            return ChainAnswer(chains: [], stoppedEarly: false, hasMore: false, query: query)
        }
        let wanted = max(0, query.maxChains)
        let found = passage.bestPaths(to: target, wanted: wanted + 1, maxSteps: query.maxSteps)
        return ChainAnswer(
            chains: found.paths.prefix(wanted).map(chain), stoppedEarly: found.ranOut,
            hasMore: found.paths.count > wanted, query: query)
    }

    /// Does any chain connect them?
    ///
    /// One walk over the links within reach. Only with ``ChainQuery/through`` it is a search, bounded by
    /// ``ChainQuery/maxSteps``; a search that stops early says no.
    public func connects(_ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> Bool {
        guard let (passage, target) = passage(from: from, to: to, query) else { return false }
        if passage.through.isEmpty { return passage.reaches(target) }
        return !passage.bestPaths(to: target, wanted: 1, maxSteps: query.maxSteps).paths.isEmpty
    }
}

extension Passage {
    /// The best simple paths to `target`, as links, in the order of ``ChainAnswer/chains``.
    ///
    /// Grade after grade and length after length, so that paths come out in order and the search can stop at the last
    /// one wanted. Each grade takes only the paths whose weakest link is exactly of that grade.
    ///
    /// - Returns: `work` counts every link looked at, preparation included.
    func bestPaths(to target: Int, wanted: Int, maxSteps: Int) -> (paths: [[Int]], ranOut: Bool, work: Int) {
        var walk = PathWalk(self, wanted: wanted, maxSteps: maxSteps)
        var guide = Guide(for: self)
        let nothing = Array(repeating: false, count: wiring.nodeCount)
        for rank in 0...weakest where !walk.isDone {
            guide.measure(to: target, in: self, rank: rank, horizon: maxLinks)
            let nearest = sources.map { (node: $0, links: guide.least(from: $0, needsRank: true, nothing)) }
            var length = nearest.map(\.links).min() ?? maxLinks + 1
            while length <= maxLinks, !walk.isDone {
                walk.mayGrow = nearest.contains { $0.links > length && $0.links <= maxLinks }
                for source in nearest where source.links <= length {
                    walk.walk(from: source.node, to: target, length: length, rank: rank, guide: guide)
                }
                if !walk.mayGrow { break }
                length += 1
            }
        }
        return (walk.found, walk.ranOut, guide.steps + max(0, maxSteps) - walk.stepsLeft)
    }

    /// Whether `target` is within ``maxLinks`` of the sources.
    func reaches(_ target: Int) -> Bool {
        var isSeen = isClosed
        var layer = sources
        for _ in 0..<maxLinks where !layer.isEmpty {
            var next: [Int] = []
            for node in layer {
                for link in wiring.leaving[node] where admits(link, upTo: weakest) {
                    let effect = wiring.effect[link]
                    if effect == target { return true }
                    if isSeen[effect] { continue }
                    isSeen[effect] = true
                    next.append(effect)
                }
            }
            layer = next
        }
        return false
    }
}
