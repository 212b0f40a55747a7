/// What can be walked to without a bound: whether anything connects, by which sign, and in how few links.
///
/// Signs are those of walks: where a loop turns a sign round, a walk may have one that no chain has.
struct Reach {
    /// Whether each node is reached by a way that raises, and by one that lowers.
    private(set) var raises: [Bool]
    private(set) var lowers: [Bool]
    /// Links of the shortest way to each node, of either sign, and of the shortest of two links or more; 0 where there is
    /// none. (Short numbers, as what a walk touches for thousands of nodes is mostly waited for.)
    private var shortest: [Int32]
    private var shortestComposed: [Int32]

    private init(nodeCount: Int) {
        raises = Array(repeating: false, count: nodeCount)
        lowers = raises
        shortest = Array(repeating: 0, count: nodeCount)
        shortestComposed = shortest
    }

    func reaches(_ node: Int) -> Bool { shortest[node] > 0 }

    /// Links of the shortest way; `nil` where there is none.
    func links(to node: Int) -> Int? { shortest[node] > 0 ? Int(shortest[node]) : nil }

    /// Links of the shortest way of two links or more.
    func composedLinks(to node: Int) -> Int? { shortestComposed[node] > 0 ? Int(shortestComposed[node]) : nil }

    /// Everything that the passage's starts lead to. Closed nodes may be ends, and nothing leads on from them.
    init(from passage: Passage) {
        self.init(nodeCount: passage.wiring.nodeCount)
        let wiring = passage.wiring
        // By node and sign: followed already. What is only treated is reached, and not followed.
        var isFollowed = Array(repeating: false, count: 2 * wiring.nodeCount)
        var layer = passage.starts.map { (node: $0, raising: true) }
        var length = 0
        while !layer.isEmpty {
            length += 1
            var next: [(node: Int, raising: Bool)] = []
            for (node, raising) in layer {
                for link in wiring.leaving[node] where passage.admits(link) {
                    let isTreating = wiring.treats(link)
                    if isTreating, !raising { continue }
                    let (effect, sign) = (wiring.effect[link], raising == (wiring.sign[link] > 0))
                    note(effect, raising: sign, links: length)
                    if isTreating || passage.isClosed[effect] || isFollowed[2 * effect + (sign ? 1 : 0)] { continue }
                    isFollowed[2 * effect + (sign ? 1 : 0)] = true
                    next.append((effect, sign))
                }
            }
            layer = next
        }
    }

    /// Everything that leads to the passage's ends. Closed nodes may begin a way, and none passes them.
    init(into passage: Passage) {
        self.init(nodeCount: passage.wiring.nodeCount)
        let wiring = passage.wiring
        // A way that ends in treating holds only if what comes before it raises; so it is followed by itself.
        var isSeen = Array(repeating: false, count: 4 * wiring.nodeCount)
        var layer: [(node: Int, sort: Int)] = []
        func arrive(
            _ node: Int, _ sort: Int, _ length: Int, _ next: inout [(node: Int, sort: Int)], _ reach: inout Reach
        ) {
            if isSeen[4 * node + sort] { return }
            isSeen[4 * node + sort] = true
            switch sort {
            case 0: reach.note(node, raising: true, links: length)
            case 1, 2: reach.note(node, raising: false, links: length)
            default: break
            }
            if !passage.isClosed[node] { next.append((node, sort)) }
        }
        for end in passage.ends {
            for link in wiring.arriving[end] where passage.admits(link) {
                let sort = wiring.treats(link) ? 2 : wiring.sign[link] > 0 ? 0 : 1
                arrive(wiring.cause[link], sort, 1, &layer, &self)
            }
        }
        var length = 1
        while !layer.isEmpty {
            length += 1
            var next: [(node: Int, sort: Int)] = []
            for (node, sort) in layer {
                for link in wiring.arriving[node] where passage.admits(link) && !wiring.treats(link) {
                    arrive(wiring.cause[link], sort ^ (wiring.sign[link] > 0 ? 0 : 1), length, &next, &self)
                }
            }
            layer = next
        }
    }

    private mutating func note(_ node: Int, raising: Bool, links length: Int) {
        if shortest[node] == 0 { shortest[node] = Int32(length) }
        if length > 1, shortestComposed[node] == 0 { shortestComposed[node] = Int32(length) }
        if raising { raises[node] = true } else { lowers[node] = true }
    }
}

extension Passage {
    /// The least number of links from each node to any of the targets, whatever is closed; very many where there is no
    /// way.
    func distances(to targets: [Int]) -> [Int] {
        var distances = Array(repeating: Int.max, count: wiring.nodeCount)
        for target in targets { distances[target] = 0 }
        var layer = targets
        while !layer.isEmpty {
            var next: [Int] = []
            for node in layer {
                for link in wiring.arriving[node] where admits(link) && distances[wiring.cause[link]] == Int.max {
                    distances[wiring.cause[link]] = distances[node] + 1
                    next.append(wiring.cause[link])
                }
            }
            layer = next
        }
        return distances
    }
}
