/// Walks simple paths of one exact length whose weakest link has one exact grade, in the order of their ids.
///
/// Depth first without recursion, so that a long chain costs memory and no stack. Parallel links count as one hop
/// while walking; a finished path is then spelled out link by link.
struct PathWalk {
    var passage: Passage
    private let wanted: Int
    /// How many links may still be looked at.
    private(set) var stepsLeft: Int
    private(set) var ranOut = false
    /// Whether a path was given up only for its length, so that a longer one may exist.
    var mayGrow = false
    /// Links of the paths found, best first.
    private(set) var found: [[Int]] = []

    /// The way so far: nodes, the next place to look in each one's links, and whether a hop of the rank was taken.
    private var nodes: [Int] = []
    private var cursors: [Int] = []
    private var hasRank: [Bool] = []
    private var isOnPath: [Bool]

    init(_ passage: Passage, wanted: Int, maxSteps: Int) {
        self.passage = passage
        self.wanted = wanted
        stepsLeft = max(0, maxSteps)
        isOnPath = Array(repeating: false, count: passage.wiring.nodeCount)
    }

    /// Nothing more is to be looked for, or nothing more may be.
    var isDone: Bool { ranOut || found.count >= wanted }

    /// - Parameters:
    ///   - source: May equal `target`: then the paths are loops.
    ///   - guide: Measured to `target`, for the same rank.
    mutating func walk(from source: Int, to target: Int, length: Int, rank: UInt8, guide: Guide) {
        enter(source, hasRank: false)
        while let node = nodes.last, !isDone {
            guard let hop = nextHop(from: node, rank: rank) else {
                leave()
                continue
            }
            guard hop.isOpen else { continue }
            let left = length - nodes.count
            let isWeak = hop.hasRank || hasRank[hasRank.count - 1]
            if hop.effect == target {
                if left == 0, isWeak, guide.isComplete(isOnPath, at: target) { spell(to: target, rank: rank) }
            } else if !passage.isClosed[hop.effect], !isOnPath[hop.effect] {
                let needed = guide.least(from: hop.effect, needsRank: !isWeak, isOnPath)
                if needed <= left {
                    enter(hop.effect, hasRank: isWeak)
                } else if nodes.count + needed <= passage.maxLinks {
                    mayGrow = true
                }
            }
        }
        while !nodes.isEmpty { leave() }
    }

    private mutating func enter(_ node: Int, hasRank: Bool) {
        nodes.append(node)
        cursors.append(passage.wiring.leaving.range(of: node).lowerBound)
        self.hasRank.append(hasRank)
        isOnPath[node] = true
    }

    private mutating func leave() {
        isOnPath[nodes.removeLast()] = false
        cursors.removeLast()
        hasRank.removeLast()
    }

    /// All links to the next effect at once, or `nil` after the last one.
    private mutating func nextHop(from node: Int, rank: UInt8) -> (effect: Int, isOpen: Bool, hasRank: Bool)? {
        let wiring = passage.wiring
        let end = wiring.leaving.range(of: node).upperBound
        var cursor = cursors[cursors.count - 1]
        guard cursor < end else { return nil }
        let effect = wiring.effect[wiring.leaving.links[cursor]]
        var isOpen = false
        var hasRank = false
        repeat {
            let link = wiring.leaving.links[cursor]
            if passage.admits(link, upTo: rank) {
                isOpen = true
                if wiring.grade[link] == rank { hasRank = true }
            }
            cursor += 1
            spend()
        } while cursor < end && wiring.effect[wiring.leaving.links[cursor]] == effect
        cursors[cursors.count - 1] = cursor
        return (effect, isOpen && !ranOut, hasRank)
    }

    /// Takes down the path to `target`, once for each choice among parallel links that holds a link of the rank.
    private mutating func spell(to target: Int, rank: UInt8) {
        let wiring = passage.wiring
        let choices = zip(nodes, nodes.dropFirst() + [target]).map { node, effect in
            wiring.leaving[node].filter { wiring.effect[$0] == effect && passage.admits($0, upTo: rank) }
        }
        var turn = Array(repeating: 0, count: choices.count)
        while !isDone {
            let path = zip(choices, turn).map { $0[$1] }
            if path.contains(where: { wiring.grade[$0] == rank }) { found.append(path) }
            guard let last = turn.indices.last(where: { turn[$0] + 1 < choices[$0].count }) else { return }
            turn[last] += 1
            for later in turn.indices[(last + 1)...] { turn[later] = 0 }
            spend()
        }
    }

    /// Takes looks at links from what may still be spent; the walk's own, or a preparation's.
    mutating func spend(_ steps: Int = 1) {
        if stepsLeft < steps { ranOut = true }
        stepsLeft = max(0, stepsLeft - steps)
    }
}
