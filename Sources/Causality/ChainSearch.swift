public import Knowledge

/// The best chains of two or more links from one thing to another.
public struct ChainsFound: Sendable {
    /// Claims before stories; then by support, number of links, grades (worst first, compared one by one), the nodes'
    /// ids and the links' ids.
    public let chains: [BackedChain]
    /// More chains than these were seen.
    public let hasMore: Bool
    /// The work was bounded before all chains were seen: those told exist, and better ones may too.
    public let stoppedEarly: Bool
}

extension CauseGraph {
    /// The best composed chains from one thing to another, exactly: none better is left out, unless the answer says
    /// that it stopped early.
    ///
    /// Only causes compose. Each end may be any of what it stands for, see ``standIns(of:)``; what both ends stand for
    /// is neither, and no chain passes what an end stands for.
    public func chains(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> ChainsFound {
        guard let passage = passage(from: from, to: to, query) else {
            return ChainsFound(chains: [], hasMore: false, stoppedEarly: false)
        }
        let wanted = max(0, query.maxChains)
        var search = ChainSearch(passage, maxSteps: query.maxSteps)
        let found = search.best(wanted + 1)
        return ChainsFound(
            chains: found.prefix(wanted).map { backed($0.links) }, hasMore: found.count > wanted,
            stoppedEarly: search.ranOut)
    }
}

/// A chain on its way to be told.
struct FoundChain {
    let nodes: [Int]
    let links: [Int]
    /// As in ``Prospects``.
    let cost: Int32

    /// Among chains of one support and one length.
    static func < (a: Self, b: Self) -> Bool {
        if a.cost != b.cost { return a.cost < b.cost }
        if a.nodes != b.nodes { return a.nodes.lexicographicallyPrecedes(b.nodes) }
        return a.links.lexicographicallyPrecedes(b.links)
    }
}

/// Walks chains of one support and one length after the other, so that they come out in order and the search can end
/// at the last one wanted.
///
/// What a chain loses (by a weak link, by what caps a part of it) it loses for good as it grows, so a beginning that
/// is worse than what is looked for is given up at once.
private struct ChainSearch {
    private let passage: Passage
    private let wiring: Wiring
    private let prospects: Prospects
    /// For each set that a chain must pass, the least number of links from each node to any of it.
    private let toMilestones: [[Int]]
    private var isEnd: [Bool]
    private var isOnPath: [Bool]
    private var stepsLeft: Int
    private(set) var ranOut = false

    // The chain in the making, and what is looked for.
    private var nodes: [Int] = []
    private var links: [Int] = []
    private var support = 0
    private var length = 0
    private var room = 0
    /// In order; never more than `room`.
    private var level: [FoundChain] = []

    init(_ passage: Passage, maxSteps: Int) {
        self.passage = passage
        wiring = passage.wiring
        prospects = Prospects(of: passage)
        toMilestones = passage.through.map(passage.distances(to:))
        isEnd = Array(repeating: false, count: passage.wiring.nodeCount)
        isOnPath = isEnd
        for end in passage.ends { isEnd[end] = true }
        stepsLeft = max(0, maxSteps)
    }

    mutating func best(_ wanted: Int) -> [FoundChain] {
        var found: [FoundChain] = []
        guard passage.maxLinks > 1 else { return [] }
        for support in 0...3 {
            for length in 2...passage.maxLinks {
                let weakest = support == 3 ? 3 : support - (length - 1) / 2
                if weakest < 0 { continue }
                if ranOut || found.count >= wanted { return found }
                (self.support, self.length, room) = (support, length, wanted - found.count)
                level = []
                let limit = Prospects.limit(forRank: weakest)
                for start in passage.starts where prospects.cost(length, from: start, raising: true) < limit {
                    enter(start)
                    extend(raising: true, cost: 0, below: limit, worst: 0, floor: 0)
                    leave()
                }
                found += level
            }
        }
        return found
    }

    private mutating func enter(_ node: Int) {
        nodes.append(node)
        isOnPath[node] = true
    }

    private mutating func leave() { isOnPath[nodes.removeLast()] = false }

    /// - Parameters:
    ///   - raising: The product of the links so far.
    ///   - worst: Rank of the weakest link so far.
    ///   - floor: No better rank of support is left, whatever its weakest link: for what caps it, or was seen outside
    ///     people.
    private mutating func extend(raising: Bool, cost: Int32, below limit: Int32, worst: UInt8, floor: UInt8) {
        let node = nodes[nodes.count - 1]
        let left = length - links.count
        for link in wiring.leaving[node] {
            if ranOut { return }
            spend()
            let effect = wiring.effect[link]
            guard passage.admits(link), left == 1 ? isEnd[effect] : !passage.isClosed[effect] && !isOnPath[effect]
            else { continue }
            // Relief is not removal: what treats ends a chain, and only one that raises until then.
            if wiring.treats(link), left > 1 || !raising { continue }
            let rank = wiring.rank(of: link)
            let cost = cost + Prospects.cost(ofRank: rank)
            let isRaising = raising == (wiring.sign[link] > 0)
            let rest = left == 1 ? 0 : prospects.cost(left - 1, from: effect, raising: isRaising)
            guard rest != Prospects.none, cost + rest < limit, mayStand(cost + rest, at: effect) else { continue }
            let worst = max(worst, rank)
            let floor = max(floor, wiring.isOutsidePeople[link] ? 2 : 0, cap(at: effect, closing: link))
            guard max(Wiring.rank(weakest: worst, links: length), Int(floor)) <= support, canComplete(effect, left - 1)
            else { continue }
            nodes.append(effect)
            links.append(link)
            if left == 1 {
                take(support: max(Wiring.rank(weakest: worst, links: length), Int(floor)), cost: cost)
            } else {
                isOnPath[effect] = true
                extend(raising: isRaising, cost: cost, below: limit, worst: worst, floor: floor)
                isOnPath[effect] = false
            }
            nodes.removeLast()
            links.removeLast()
        }
    }

    /// What direct evidence makes of the parts that end in the newest node.
    private func cap(at effect: Int, closing link: Int) -> UInt8 {
        var cap: UInt8 = 0
        var isRaising = wiring.sign[link] > 0
        for place in links.indices.reversed() {
            if wiring.sign[links[place]] < 0 { isRaising.toggle() }
            cap = max(cap, wiring.cap(from: nodes[place], to: effect, raising: isRaising))
            if cap == 3 { break }
        }
        return cap
    }

    /// Whether a chain of that cost can still be among those wanted of its level.
    private func mayStand(_ cost: Int32, at effect: Int) -> Bool {
        guard level.count == room, let last = level.last else { return true }
        if cost != last.cost { return cost < last.cost }
        for (own, other) in zip(nodes + [effect], last.nodes) where own != other { return own < other }
        return true
    }

    /// Whether everything the chain must pass can still be passed.
    private func canComplete(_ effect: Int, _ left: Int) -> Bool {
        for (milestone, distance) in zip(passage.through, toMilestones) where distance[effect] > left {
            if !milestone.contains(where: { isOnPath[$0] }) { return false }
        }
        return true
    }

    private mutating func take(support found: Int, cost: Int32) {
        let passesAll = passage.through.allSatisfy { milestone in milestone.contains(where: nodes.contains) }
        guard found == support, passesAll else { return }
        let chain = FoundChain(nodes: nodes, links: links, cost: cost)
        let place = level.firstIndex { chain < $0 } ?? level.endIndex
        level.insert(chain, at: place)
        if level.count > room { level.removeLast() }
    }

    private mutating func spend() {
        if stepsLeft == 0 { ranOut = true } else { stepsLeft -= 1 }
    }
}
