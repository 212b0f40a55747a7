/// What reaches a target, each by the grade of its best-supported route, without the routes themselves.
///
/// A question about a thousand outcomes measures a thousand times, so one value is used again and again: what an earlier
/// measurement left behind is told from the present one by its turn, and nothing is cleared between them.
struct Reach {
    /// Everything that reaches the target, the better grades first.
    private(set) var nodes: [Int] = []
    /// Links looked at so far, over all measurements.
    private(set) var steps = 0

    private var turn: Int32 = 0
    /// The first turn of the present measurement; a turn for each grade follows.
    private var firstTurn: Int32 = 1
    /// The turn in which a node was last seen, and in which its grade was settled.
    private var seen: [Int32]
    private var settled: [Int32]
    private var layer: [Int] = []
    private var next: [Int] = []

    init(nodeCount: Int) {
        seen = Array(repeating: 0, count: nodeCount)
        settled = seen
    }

    /// The rank of the grade by which a node reaches the target; `nil` for one that does not.
    func rank(of node: Int) -> UInt8? { settled[node] < firstTurn ? nil : UInt8(settled[node] - firstTurn) }

    /// Takes down what reaches `target` within ``Passage/maxLinks``.
    ///
    /// The passage's closed nodes are neither passed nor found; its sources mean nothing here.
    mutating func measure(into target: Int, in passage: Passage) {
        nodes.removeAll(keepingCapacity: true)
        firstTurn = turn + 1
        for rank in 0...passage.weakest {
            turn += 1
            seen[target] = turn
            layer.removeAll(keepingCapacity: true)
            layer.append(target)
            for _ in 0..<passage.maxLinks where !layer.isEmpty {
                next.removeAll(keepingCapacity: true)
                for node in layer {
                    let arriving = passage.wiring.arriving[node]
                    steps += arriving.count
                    for link in arriving where passage.admits(link, upTo: rank) {
                        let cause = passage.wiring.cause[link]
                        if seen[cause] == turn || passage.isClosed[cause] { continue }
                        seen[cause] = turn
                        next.append(cause)
                        if settled[cause] < firstTurn {
                            settled[cause] = turn
                            nodes.append(cause)
                        }
                    }
                }
                swap(&layer, &next)
            }
        }
    }
}

extension Passage {
    /// Every node within ``maxLinks`` downstream of `starts`, which are among them. Nearest first, then by id.
    func nodesAhead(of starts: [Int]) -> [Int] {
        var isSeen = isClosed
        var reached: [Int] = []
        var layer = Set(starts).sorted()
        for node in layer { isSeen[node] = true }
        for _ in 0...maxLinks where !layer.isEmpty {
            reached += layer
            var next: [Int] = []
            for node in layer {
                for link in wiring.leaving[node] where admits(link, upTo: weakest) {
                    let effect = wiring.effect[link]
                    if isSeen[effect] { continue }
                    isSeen[effect] = true
                    next.append(effect)
                }
            }
            layer = next.sorted()
        }
        return reached
    }
}
