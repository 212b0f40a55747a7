/// One connected part of a sketch in numbers, in an order that does not depend on how the sketch was written down.
struct Arrangement {
    /// A link between two nodes, turned round where it would run backwards.
    struct Arc {
        /// Places of nodes; `from` stands in an earlier layer than `to`.
        var from: Int
        var to: Int
        let weight: Int
        let end: LinkEnd
        /// The link's place in the sketch.
        let link: Int
        private(set) var isTurned = false

        mutating func turn() {
            (from, to) = (to, from)
            isTurned.toggle()
        }
    }

    /// Places in the sketch, ordered by id.
    let nodes: [Int]
    /// Heaviest first, then by id.
    private(set) var arcs: [Arc]

    var nodeCount: Int { nodes.count }

    init(nodes: [Int], arcs: [Arc]) {
        self.nodes = nodes
        self.arcs = arcs
        turnBackwardArcs()
    }

    /// Turns arcs round so that none comes back to where it began.
    ///
    /// Arcs are taken in, heaviest first; one that would close a circle of those taken in before is turned. So the
    /// lightest arc of every circle is the one that runs backwards in the drawing.
    private mutating func turnBackwardArcs() {
        var leaving = Array(repeating: [Int](), count: nodes.count)
        for index in arcs.indices {
            if Self.leads(from: arcs[index].to, to: arcs[index].from, leaving) {
                arcs[index].turn()
            }
            leaving[arcs[index].from].append(arcs[index].to)
        }
    }

    private static func leads(from start: Int, to goal: Int, _ leaving: [[Int]]) -> Bool {
        if leaving[start].isEmpty { return false }
        var isSeen = Array(repeating: false, count: leaving.count)
        var open = [start]
        while let node = open.popLast() {
            if node == goal { return true }
            for next in leaving[node] where !isSeen[next] {
                isSeen[next] = true
                open.append(next)
            }
        }
        return false
    }
}

extension Sketch {
    /// The connected parts, the one with the first id first.
    var arrangements: [Arrangement] {
        let order = nodes.indices.sorted { nodes[$0].id < nodes[$1].id }
        var rank: [String: Int] = [:]
        for (place, node) in order.enumerated() where rank[nodes[node].id] == nil { rank[nodes[node].id] = place }
        let ranked: [(link: Int, from: Int, to: Int)] = links.indices.compactMap { link in
            guard let from = rank[links[link].from], let to = rank[links[link].to], from != to else { return nil }
            return (link, from, to)
        }
        let sorted = ranked.sorted { a, b in
            let (first, second) = (links[a.link], links[b.link])
            if first.weight != second.weight { return first.weight > second.weight }
            return (a.from, a.to, first.id) < (b.from, b.to, second.id)
        }
        // Every node points at a smaller one of its part, until the smallest, which points at itself.
        var parent = Array(order.indices)
        func root(_ node: Int) -> Int {
            var node = node
            while parent[node] != node { node = parent[node] }
            return node
        }
        for arc in sorted {
            let (a, b) = (root(arc.from), root(arc.to))
            parent[max(a, b)] = min(a, b)
        }
        var parts: [(nodes: [Int], arcs: [Arrangement.Arc])] = []
        var partOf = Array(repeating: 0, count: order.count)
        var place = partOf
        for node in order.indices {
            let first = root(node)
            if first == node {
                partOf[node] = parts.count
                parts.append(([], []))
            } else {
                partOf[node] = partOf[first]
            }
            place[node] = parts[partOf[node]].nodes.count
            parts[partOf[node]].nodes.append(order[node])
        }
        for arc in sorted {
            parts[partOf[arc.from]].arcs.append(
                Arrangement.Arc(
                    from: place[arc.from], to: place[arc.to], weight: links[arc.link].weight, end: links[arc.link].end,
                    link: arc.link))
        }
        return parts.map { Arrangement(nodes: $0.nodes, arcs: $0.arcs) }
    }
}
