extension Passage {
    /// How many nodes the largest group has in which each leads to each other one: no loop is longer than that.
    ///
    /// Nodes are finished along the links and then, last first, gathered against them (Kosaraju); a link is looked at
    /// twice in all.
    func largestKnot() -> Int {
        var isTaken = isClosed
        var largest = 0
        for root in finishingOrder().reversed() where !isTaken[root] {
            isTaken[root] = true
            var knot = [root]
            var next = 0
            while next < knot.count {
                for link in wiring.arriving[knot[next]] where admits(link) {
                    let cause = wiring.cause[link]
                    if isTaken[cause] { continue }
                    isTaken[cause] = true
                    knot.append(cause)
                }
                next += 1
            }
            largest = max(largest, knot.count)
        }
        return largest
    }

    /// Every open node, each after all that it is the first to lead to.
    private func finishingOrder() -> [Int] {
        var isSeen = isClosed
        var finished: [Int] = []
        for root in isSeen.indices where !isSeen[root] {
            isSeen[root] = true
            // By hand, because a long chain must not cost stack.
            var way = [(node: root, links: wiring.leaving[root])]
            while let node = way.last?.node {
                guard let link = way[way.count - 1].links.popFirst() else {
                    finished.append(node)
                    way.removeLast()
                    continue
                }
                let effect = wiring.effect[link]
                if isSeen[effect] || !admits(link) { continue }
                isSeen[effect] = true
                way.append((effect, wiring.leaving[effect]))
            }
        }
        return finished
    }
}
