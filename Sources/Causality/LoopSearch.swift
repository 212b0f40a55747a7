import Knowledge

extension CauseGraph {
    /// The best-supported loops, exactly: every elementary cycle within the bounds, each told once.
    public func loops(_ bounds: LoopBounds = LoopBounds()) -> LoopAnswer {
        var passage = openPassage(ChainQuery(weakest: bounds.weakest).ofCauses)
        passage.maxLinks = min(bounds.maxLinks, ids.count)
        let wanted = max(0, bounds.maxLoops)
        let found = passage.bestLoops(wanted: wanted + 1, maxSteps: bounds.maxSteps)
        return LoopAnswer(
            loops: found.loops.prefix(wanted).map { Loop(chain($0)) }, stoppedEarly: found.ranOut,
            hasMore: found.loops.count > wanted, maxLinks: bounds.maxLinks,
            mayBeLonger: passage.largestKnot() > max(1, bounds.maxLinks))
    }
}

extension Passage {
    /// The best loops as links, each beginning with its smallest node.
    ///
    /// Grade after grade and length after length, as for chains. Every node in turn is taken for the smallest of its
    /// loops: those before it are closed by then, so no loop is found twice. Distances are measured half the way only,
    /// because half there and half back costs far less than the whole way.
    func bestLoops(wanted: Int, maxSteps: Int) -> (loops: [[Int]], ranOut: Bool) {
        var walk = PathWalk(self, wanted: wanted, maxSteps: maxSteps)
        var guide = Guide(for: self)
        for rank in 0...weakest where !walk.isDone {
            let isOffLoop = nodesOffEveryLoop(upTo: rank)
            walk.spend(wiring.cause.count)
            var length = 2
            walk.mayGrow = true
            while walk.mayGrow, length <= maxLinks, !walk.isDone {
                walk.mayGrow = false
                walk.passage.isClosed = isOffLoop
                for root in isOffLoop.indices where !isOffLoop[root] && !walk.isDone {
                    let before = guide.steps
                    guide.measure(to: root, in: walk.passage, rank: rank, horizon: length / 2)
                    walk.spend(guide.steps - before)
                    walk.walk(from: root, to: root, length: length, rank: rank, guide: guide)
                    walk.passage.isClosed[root] = true
                }
                length += 1
            }
        }
        return (walk.found, walk.ranOut)
    }

    /// Nodes that lead to no loop, or that no loop leads to, when no link weaker than `rank` is walked.
    ///
    /// Whoever has no way in, or no way out, is on no loop; take them away until everyone left has both.
    private func nodesOffEveryLoop(upTo rank: UInt8) -> [Bool] {
        var isOff = isClosed
        var waysIn = Array(repeating: 0, count: wiring.nodeCount)
        var waysOut = waysIn
        for link in wiring.cause.indices where admits(link, upTo: rank) {
            waysIn[wiring.effect[link]] += 1
            waysOut[wiring.cause[link]] += 1
        }
        var waiting: [Int] = []
        func takeAway(_ node: Int) {
            if isOff[node] { return }
            isOff[node] = true
            waiting.append(node)
        }
        for node in isOff.indices where waysIn[node] == 0 || waysOut[node] == 0 { takeAway(node) }
        while let node = waiting.popLast() {
            for link in wiring.leaving[node] where admits(link, upTo: rank) {
                waysIn[wiring.effect[link]] -= 1
                if waysIn[wiring.effect[link]] == 0 { takeAway(wiring.effect[link]) }
            }
            for link in wiring.arriving[node] where admits(link, upTo: rank) {
                waysOut[wiring.cause[link]] -= 1
                if waysOut[wiring.cause[link]] == 0 { takeAway(wiring.cause[link]) }
            }
        }
        return isOff
    }
}
