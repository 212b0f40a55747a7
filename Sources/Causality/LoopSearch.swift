import Knowledge

extension CauseGraph {
    /// The best-supported loops, exactly: every elementary cycle within the bounds, each told once.
    public func loops(_ bounds: LoopBounds = LoopBounds()) -> LoopsFound {
        let passage = passage(ChainQuery(maxLinks: bounds.maxLinks, relations: Relation.composing))
        let wanted = max(0, bounds.maxLoops)
        var search = LoopSearch(passage, maxSteps: bounds.maxSteps)
        let found = search.best(wanted + 1)
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
    private let passage: Passage
    private let wiring: Wiring
    private var isClosed: [Bool] = []
    private var roads: Roads
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
    private var level: [FoundChain] = []
    /// How many of this level are wanted, and what a loop may cost at most to be among them.
    private var room = 0
    private var highestCost = Int32.max

    init(_ passage: Passage, maxSteps: Int) {
        self.passage = passage
        wiring = passage.wiring
        stepsLeft = max(0, maxSteps)
        roads = Roads(in: passage, upTo: 0)
        isOnPath = Array(repeating: false, count: passage.wiring.nodeCount)
        distance = Array(repeating: .max, count: passage.wiring.nodeCount)
    }

    mutating func best(_ wanted: Int) -> [FoundChain] {
        var found: [FoundChain] = []
        guard passage.maxLinks > 1 else { return [] }
        var known = [0: roads]
        for support in 0...3 {
            for length in 2...passage.maxLinks {
                let rank = support == 3 ? 3 : support - (length - 1) / 2
                if rank < 0 { continue }
                if ranOut || found.count >= wanted { return found }
                (self.support, self.length, level) = (support, length, [])
                (room, highestCost) = (wanted - found.count, .max)
                roads = known[rank] ?? Roads(in: passage, upTo: UInt8(rank))
                (known[rank], isClosed) = (roads, roads.isOffEveryLoop)
                for root in isClosed.indices where !isClosed[root] && !ranOut {
                    measure(to: root)
                    nodes = [root]
                    links = []
                    extend(cost: 0, worst: 0, floor: 0)
                    isClosed[root] = true
                }
                found += level.sorted(by: <).prefix(room)
            }
        }
        return found
    }

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
            for link in roads.arriving[node] {
                spend()
                let cause = wiring.cause[link]
                if distance[cause] != .max || isClosed[cause] { continue }
                distance[cause] = distance[node] + 1
                measured.append(cause)
            }
        }
    }

    private mutating func extend(cost: Int32, worst: UInt8, floor: UInt8) {
        let left = length - links.count
        for link in roads.leaving[nodes[nodes.count - 1]] {
            if ranOut { return }
            spend()
            let effect = wiring.effect[link]
            guard left - 1 > horizon || distance[effect] <= left - 1 else { continue }
            guard left == 1 ? effect == nodes[0] : !isClosed[effect] && !isOnPath[effect] && effect != nodes[0]
            else { continue }
            let rank = wiring.rank(of: link)
            let cost = cost + Prospects.cost(ofRank: rank)
            guard cost <= highestCost else { continue }
            let worst = max(worst, rank)
            let outside: UInt8 = wiring.isOutsidePeople[link] ? 2 : 0
            links.append(link)
            let floor = max(floor, outside, left == 1 ? capAllRound() : capOfNewest(to: effect))
            let backing = max(Wiring.rank(weakest: worst, links: length), Int(floor))
            if backing <= support {
                if left == 1 {
                    if backing == support { take(cost) }
                } else {
                    nodes.append(effect)
                    isOnPath[effect] = true
                    extend(cost: cost, worst: worst, floor: floor)
                    isOnPath[effect] = false
                    nodes.removeLast()
                }
            }
            links.removeLast()
        }
    }

    private mutating func take(_ cost: Int32) {
        level.append(FoundChain(nodes: nodes + [nodes[0]], links: links, cost: cost))
        if level.count >= 2 * room {
            level = Array(level.sorted(by: <).prefix(room))
            highestCost = level[room - 1].cost
        }
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
}

/// What is left to be walked where no link weaker than some rank is.
private struct Roads {
    /// Nodes that lead to no loop, or that no loop leads to.
    let isOffEveryLoop: [Bool]
    /// Links between the others.
    let leaving: Neighbours
    let arriving: Neighbours

    /// Whoever has no way in, or no way out, is on no loop; take them away until everyone left has both.
    init(in passage: Passage, upTo rank: UInt8) {
        let wiring = passage.wiring
        func walked(_ links: [Int]) -> [Int] { links.filter { wiring.grade[$0] <= rank && passage.admits($0) } }
        let (waysOn, waysBack) = (
            Neighbours(walked(wiring.leaving.links), of: wiring.cause, nodeCount: wiring.nodeCount),
            Neighbours(walked(wiring.arriving.links), of: wiring.effect, nodeCount: wiring.nodeCount)
        )
        var isOff = passage.isClosed
        var waysIn = isOff.indices.map { waysBack.range(of: $0).count }
        var waysOut = isOff.indices.map { waysOn.range(of: $0).count }
        var waiting: [Int] = []
        func takeAway(_ node: Int) {
            if isOff[node] { return }
            isOff[node] = true
            waiting.append(node)
        }
        for node in isOff.indices where waysIn[node] == 0 || waysOut[node] == 0 { takeAway(node) }
        while let node = waiting.popLast() {
            for link in waysOn[node] {
                waysIn[wiring.effect[link]] -= 1
                if waysIn[wiring.effect[link]] == 0 { takeAway(wiring.effect[link]) }
            }
            for link in waysBack[node] {
                waysOut[wiring.cause[link]] -= 1
                if waysOut[wiring.cause[link]] == 0 { takeAway(wiring.cause[link]) }
            }
        }
        func kept(_ links: [Int]) -> [Int] { links.filter { !isOff[wiring.cause[$0]] && !isOff[wiring.effect[$0]] } }
        isOffEveryLoop = isOff
        leaving = Neighbours(kept(waysOn.links), of: wiring.cause, nodeCount: wiring.nodeCount)
        arriving = Neighbours(kept(waysBack.links), of: wiring.effect, nodeCount: wiring.nodeCount)
    }
}
