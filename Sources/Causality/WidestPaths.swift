extension Passage {
    /// The best-supported path from the sources to every node within reach, as links.
    ///
    /// One breadth-first walk for each grade, best first: a node belongs to the first grade that reaches it. Walking
    /// neighbours in the order of their ids makes the first path found the first one by ids.
    func widestPathsAway() -> [(node: Int, links: [Int])] {
        var paths: [(node: Int, links: [Int])] = []
        var isSettled = isClosed
        var isSeen = isClosed
        var lastLink = Array(repeating: -1, count: wiring.nodeCount)
        for rank in 0...weakest {
            for node in isSeen.indices { isSeen[node] = isClosed[node] }
            var layer = sources
            for length in 1...maxLinks where !layer.isEmpty {
                var next: [Int] = []
                for node in layer {
                    for link in wiring.leaving[node] where admits(link, upTo: rank) {
                        let effect = wiring.effect[link]
                        if isSeen[effect] { continue }
                        isSeen[effect] = true
                        lastLink[effect] = link
                        next.append(effect)
                    }
                }
                for node in next where !isSettled[node] {
                    isSettled[node] = true
                    paths.append((node, unwound(to: node, length: length, lastLink)))
                }
                layer = next
            }
        }
        return paths
    }

    /// The best-supported path from every node within reach into the sources, which are where these paths end.
    func widestPathsInto() -> [(node: Int, links: [Int])] {
        var paths: [(node: Int, links: [Int])] = []
        var isSettled = isClosed
        for rank in 0...weakest {
            var distance = Array(repeating: Int.max, count: wiring.nodeCount)
            for source in sources { distance[source] = 0 }
            var layer = sources
            for length in 1...maxLinks where !layer.isEmpty {
                var next: [Int] = []
                for node in layer {
                    for link in wiring.arriving[node] where admits(link, upTo: rank) {
                        let cause = wiring.cause[link]
                        if isClosed[cause] || distance[cause] != Int.max { continue }
                        distance[cause] = length
                        next.append(cause)
                    }
                }
                for node in next where !isSettled[node] {
                    isSettled[node] = true
                    paths.append((node, descended(from: node, distance, rank: rank)))
                }
                layer = next
            }
        }
        return paths
    }

    private func unwound(to node: Int, length: Int, _ lastLink: [Int]) -> [Int] {
        var links = Array(repeating: 0, count: length)
        var node = node
        for place in links.indices.reversed() {
            links[place] = lastLink[node]
            node = wiring.cause[lastLink[node]]
        }
        return links
    }

    /// Downhill to distance 0, at each node by the first link that comes nearer.
    private func descended(from node: Int, _ distance: [Int], rank: UInt8) -> [Int] {
        var links: [Int] = []
        var node = node
        while distance[node] > 0 {
            let nearer = wiring.leaving[node].first {
                distance[wiring.effect[$0]] == distance[node] - 1 && admits($0, upTo: rank)
            }
            guard let nearer else { preconditionFailure("A measured node has a link that comes nearer.") }
            links.append(nearer)
            node = wiring.effect[nearer]
        }
        return links
    }
}
