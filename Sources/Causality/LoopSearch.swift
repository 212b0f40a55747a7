import Knowledge

extension CauseGraph {
    /// The best-supported loops, exactly: every elementary cycle within the bounds, each told once.
    public func loops(_ bounds: LoopBounds = LoopBounds()) -> LoopsFound {
        var passage = passage(ChainQuery(maxLinks: bounds.maxLinks, relations: Relation.composing))
        let wanted = max(0, bounds.maxLoops)
        var search = LoopSearch(passage, maxSteps: bounds.maxSteps)
        let found = search.best(wanted + 1)
        passage.starts = []
        return LoopsFound(
            loops: found.prefix(wanted).map { Loop(backed($0.links)) }, stoppedEarly: search.ranOut,
            hasMore: found.count > wanted, maxLinks: bounds.maxLinks,
            mayBeLonger: passage.largestKnot() > max(1, bounds.maxLinks))
    }
}

/// Walks loops of one support and one length after the other.
///
/// Every node in turn is taken for the smallest of its loops: those before it are closed by then, so no loop is found
/// twice. Distances are measured half the way only, because half there and half back costs far less than the whole way.
private struct LoopSearch {
    private var passage: Passage
    private let wiring: Wiring
    private var stepsLeft: Int
    private(set) var ranOut = false

    private var nodes: [Int] = []
    private var links: [Int] = []
    private var isOnPath: [Bool]
    /// Links to the root, as far as measured; very many beyond.
    private var distance: [Int]
    private var measured: [Int] = []
    private var horizon = 0

    private var support = 0
    private var length = 0
    private var weakest: UInt8 = 0
    private var level: [FoundChain] = []

    init(_ passage: Passage, maxSteps: Int) {
        self.passage = passage
        wiring = passage.wiring
        stepsLeft = max(0, maxSteps)
        isOnPath = Array(repeating: false, count: passage.wiring.nodeCount)
        distance = Array(repeating: .max, count: passage.wiring.nodeCount)
    }

    mutating func best(_ wanted: Int) -> [FoundChain] {
        var found: [FoundChain] = []
        guard passage.maxLinks > 1 else { return [] }
        let offLoops = (0...3).map { nodesOffEveryLoop(upTo: UInt8($0)) }
        for support in 0...3 {
            for length in 2...passage.maxLinks {
                let rank = support == 3 ? 3 : support - (length - 1) / 2
                if rank < 0 { continue }
                if ranOut || found.count >= wanted { return found }
                (self.support, self.length, weakest, level) = (support, length, UInt8(rank), [])
                passage.isClosed = offLoops[rank]
                for root in passage.isClosed.indices where !passage.isClosed[root] && !ranOut {
                    measure(to: root)
                    nodes = [root]
                    links = []
                    extend(worst: 0, floor: 0)
                    passage.isClosed[root] = true
                }
                found += level.sorted(by: <).prefix(wanted - found.count)
            }
        }
        return found
    }

    private func admits(_ link: Int) -> Bool { wiring.grade[link] <= weakest && passage.admits(link) }

    private mutating func measure(to root: Int) {
        for node in measured { distance[node] = .max }
        horizon = length / 2
        distance[root] = 0
        measured = [root]
        var next = 0
        while next < measured.count {
            let node = measured[next]
            next += 1
            if distance[node] == horizon { continue }
            for link in wiring.arriving[node] where admits(link) {
                spend()
                let cause = wiring.cause[link]
                if distance[cause] != .max || passage.isClosed[cause] { continue }
                distance[cause] = distance[node] + 1
                measured.append(cause)
            }
        }
    }

    private mutating func extend(worst: UInt8, floor: UInt8) {
        let left = length - links.count
        for link in wiring.leaving[nodes[nodes.count - 1]] {
            if ranOut { return }
            spend()
            let effect = wiring.effect[link]
            guard admits(link), left - 1 > horizon || distance[effect] <= left - 1 else { continue }
            guard left == 1 ? effect == nodes[0] : !passage.isClosed[effect] && !isOnPath[effect] && effect != nodes[0]
            else { continue }
            let worst = max(worst, wiring.rank(of: link))
            let outside: UInt8 = wiring.isOutsidePeople[link] ? 2 : 0
            links.append(link)
            let floor = max(floor, outside, left == 1 ? capAllRound() : capOfNewest(to: effect))
            let backing = max(Wiring.rank(weakest: worst, links: length), Int(floor))
            if backing <= support {
                if left == 1 {
                    if backing == support { take() }
                } else {
                    nodes.append(effect)
                    isOnPath[effect] = true
                    extend(worst: worst, floor: floor)
                    isOnPath[effect] = false
                    nodes.removeLast()
                }
            }
            links.removeLast()
        }
    }

    private mutating func take() {
        let cost = links.reduce(Int32(0)) { $0 + Prospects.cost(ofRank: wiring.rank(of: $1)) }
        level.append(FoundChain(nodes: nodes + [nodes[0]], links: links, cost: cost))
    }

    /// What caps the parts that end in the newest link's effect and begin on the loop before its cause.
    private func capOfNewest(to effect: Int) -> UInt8 {
        var isRaising = wiring.sign[links[links.count - 1]] > 0
        var cap: UInt8 = 0
        for place in links.indices.dropLast().reversed() {
            if wiring.sign[links[place]] < 0 { isRaising.toggle() }
            cap = max(cap, wiring.cap(from: nodes[place], to: effect, raising: isRaising))
        }
        return cap
    }

    /// From each node to each but the next, all round.
    private func capAllRound() -> UInt8 {
        var cap: UInt8 = 0
        for start in links.indices {
            var isRaising = wiring.sign[links[start]] > 0
            for step in 1..<max(1, links.count - 1) {
                let link = links[(start + step) % links.count]
                if wiring.sign[link] < 0 { isRaising.toggle() }
                cap = max(cap, wiring.cap(from: nodes[start], to: wiring.effect[link], raising: isRaising))
            }
        }
        return cap
    }

    private mutating func spend() {
        if stepsLeft == 0 { ranOut = true } else { stepsLeft -= 1 }
    }

    /// Nodes that lead to no loop, or that no loop leads to, when no link weaker than `rank` is walked.
    ///
    /// Whoever has no way in, or no way out, is on no loop; take them away until everyone left has both.
    private func nodesOffEveryLoop(upTo rank: UInt8) -> [Bool] {
        var isOff = passage.isClosed
        var waysIn = Array(repeating: 0, count: wiring.nodeCount)
        var waysOut = waysIn
        func isWalked(_ link: Int) -> Bool { wiring.grade[link] <= rank && passage.admits(link) }
        for link in wiring.cause.indices where isWalked(link) {
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
            for link in wiring.leaving[node] where isWalked(link) {
                waysIn[wiring.effect[link]] -= 1
                if waysIn[wiring.effect[link]] == 0 { takeAway(wiring.effect[link]) }
            }
            for link in wiring.arriving[node] where isWalked(link) {
                waysOut[wiring.cause[link]] -= 1
                if waysOut[wiring.cause[link]] == 0 { takeAway(wiring.cause[link]) }
            }
        }
        return isOff
    }
}
