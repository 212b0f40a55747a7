public import Knowledge

/// The best claim that connects a thing with what was asked about, for one sign.
///
/// A direct link of limited grade or better is a claim and goes before any composed one; among those, the order is that
/// of ``ChainsFound/chains``.
public struct ClaimRoute: Sendable, Hashable {
    /// The far end.
    public let node: Entity.ID
    public let sign: Sign
    public let backed: BackedChain

    public var support: Support { backed.support }
    public var isDirect: Bool { backed.chain.links.count == 1 }
}

/// All claims from one thing, or to one.
public struct ClaimsFound: Sendable {
    /// Ordered by support, number of links, the far end's id, and sign.
    public let routes: [ClaimRoute]
    /// The work was bounded before all were seen.
    public let stoppedEarly: Bool
}

extension CauseGraph {
    /// Everything that something is claimed to raise or lower, each told by the best claim.
    public func claims(from id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> ClaimsFound {
        var passage = passage(query)
        passage.starts = standInPositions(of: id).filter { !passage.isClosed[$0] }
        for node in passage.starts { passage.isClosed[node] = true }
        let barred = isGuarded(id) ? emergencies : []
        return claims(ClaimWalk(passage, .leaving, emergencies: barred, isGuarded: isGuarded, query), query)
    }

    /// Everything that is claimed to raise or lower something, each told by the best claim.
    public func claims(into id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> ClaimsFound {
        var passage = passage(query)
        passage.ends = standInPositions(of: id).filter { !passage.isClosed[$0] }
        for node in passage.ends { passage.isClosed[node] = true }
        return claims(ClaimWalk(passage, .arriving, emergencies: emergencies, isGuarded: isGuarded, query), query)
    }

    private func claims(_ walk: ClaimWalk, _ query: ChainQuery) -> ClaimsFound {
        var walk = walk
        walk.run()
        let routes = walk.best.map { far, chain in
            ClaimRoute(
                node: ids[far.node], sign: far.raises ? .raises : .lowers, backed: backed(chain.links))
        }
        .sorted { a, b in
            if a.support != b.support { return a.support < b.support }
            let (links, others) = (a.backed.chain.links.count, b.backed.chain.links.count)
            if links != others { return links < others }
            return a.node != b.node ? a.node < b.node : a.sign == .raises && b.sign == .lowers
        }
        return ClaimsFound(routes: routes, stoppedEarly: walk.ranOut)
    }
}

/// Walks everything that holds as a claim, from where it begins or back from where it ends.
///
/// Claims are short by their nature (no more than six links), so all of them can be walked. A part of a chain is never
/// worse than the whole, so what has become a story is given up, from whichever end it grows.
private struct ClaimWalk {
    enum Direction { case leaving, arriving }

    struct Far: Hashable {
        let node: Int
        let raises: Bool
    }

    struct Best {
        let support: Int
        let nodes: [Int]
        let links: [Int]
        let cost: Int32
    }

    private let passage: Passage
    private let wiring: Wiring
    private let direction: Direction
    /// Those into which nothing is composed: walking on, from here; walking back, from what is guarded.
    private let emergencies: Set<Int>
    private let isGuarded: (Int) -> Bool
    private let maxLinks: Int
    private var stepsLeft: Int
    private(set) var ranOut = false
    private(set) var best: [Far: Best] = [:]

    /// As walked: for ``Direction/arriving`` the last comes first.
    private var nodes: [Int] = []
    private var links: [Int] = []
    private var isOnPath: [Bool]

    init(
        _ passage: Passage, _ direction: Direction, emergencies: Set<Int>, isGuarded: @escaping (Int) -> Bool,
        _ query: ChainQuery
    ) {
        self.passage = passage
        wiring = passage.wiring
        self.direction = direction
        self.emergencies = emergencies
        self.isGuarded = isGuarded
        maxLinks = passage.maxLinks
        stepsLeft = max(0, query.maxSteps)
        isOnPath = Array(repeating: false, count: passage.wiring.nodeCount)
    }

    mutating func run() {
        for node in direction == .leaving ? passage.starts : passage.ends {
            nodes = [node]
            grow(raising: true, worst: 0, floor: 0, cost: 0, treats: false, entersEmergency: emergencies.contains(node))
        }
    }

    /// - Parameters:
    ///   - raising: The product of the links so far; one that treats, at the end, is left out of it.
    ///   - treats: The chain ends in a link that treats (walking back).
    ///   - entersEmergency: One of the nodes so far is an emergency.
    private mutating func grow(
        raising: Bool, worst: UInt8, floor: UInt8, cost: Int32, treats: Bool, entersEmergency: Bool
    ) {
        let node = nodes[nodes.count - 1]
        for link in direction == .leaving ? wiring.leaving[node] : wiring.arriving[node] {
            if stepsLeft == 0 { ranOut = true }
            if ranOut { return }
            stepsLeft -= 1
            let next = direction == .leaving ? wiring.effect[link] : wiring.cause[link]
            guard passage.admits(link), !isOnPath[next], next != nodes[0] else { continue }
            let isTreating = wiring.treats(link)
            if isTreating, direction == .leaving ? !raising : !links.isEmpty { continue }
            let length = links.count + 1
            let worst = max(worst, wiring.rank(of: link))
            let sign = isTreating ? raising : raising == (wiring.sign[link] > 0)
            let isTreated = treats || isTreating
            let outside: UInt8 = wiring.isOutsidePeople[link] ? 2 : 0
            let floor = max(floor, outside, cap(at: next, by: link))
            let support = length == 1 ? Int(worst) : max(Wiring.rank(weakest: worst, links: length), Int(floor))
            if support == 3 { continue }
            nodes.append(next)
            links.append(link)
            let cost = cost + Prospects.cost(ofRank: wiring.rank(of: link))
            if isEnd(next, length: length, raising: sign, isTreated: isTreated, entersEmergency: entersEmergency) {
                note(Far(node: next, raises: isTreated ? false : sign), support: support, cost: cost)
            }
            let isLast = direction == .leaving && (isTreating || emergencies.contains(next))
            if length < maxLinks, !isLast, !passage.isClosed[next] {
                isOnPath[next] = true
                grow(
                    raising: sign, worst: worst, floor: floor, cost: cost, treats: isTreated,
                    entersEmergency: entersEmergency || emergencies.contains(next))
                isOnPath[next] = false
            }
            nodes.removeLast()
            links.removeLast()
        }
    }

    /// Whether the walk may end here and be told as a chain.
    private func isEnd(_ node: Int, length: Int, raising: Bool, isTreated: Bool, entersEmergency: Bool) -> Bool {
        guard passage.through.allSatisfy({ $0.contains(where: nodes.contains) }) else { return false }
        switch direction {
        case .leaving:
            // Into an emergency that is not composed with its start leads one link by itself, which composes nothing.
            return !passage.isClosed[node] && (length == 1 || !emergencies.contains(node))
        case .arriving:
            if isTreated, !raising { return false }
            return !passage.isClosed[node] && (length == 1 || !entersEmergency || !isGuarded(node))
        }
    }

    /// What direct evidence makes of the parts between the newest node and all but its neighbour.
    private func cap(at node: Int, by link: Int) -> UInt8 {
        var cap: UInt8 = 0
        var isRaising = wiring.sign[link] > 0
        for place in links.indices.reversed() {
            if wiring.sign[links[place]] < 0 { isRaising.toggle() }
            let (from, to) = direction == .leaving ? (nodes[place], node) : (node, nodes[place])
            cap = max(cap, wiring.cap(from: from, to: to, raising: isRaising))
            if cap == 3 { break }
        }
        return cap
    }

    private mutating func note(_ far: Far, support: Int, cost: Int32) {
        let isBack = direction == .arriving
        let chain = Best(
            support: support, nodes: isBack ? nodes.reversed() : nodes, links: isBack ? links.reversed() : links,
            cost: cost)
        guard let known = best[far] else {
            best[far] = chain
            return
        }
        if chain.isBetter(than: known) { best[far] = chain }
    }
}

extension ClaimWalk.Best {
    fileprivate func isBetter(than other: Self) -> Bool {
        // Direct evidence speaks first.
        if (links.count == 1) != (other.links.count == 1) { return links.count == 1 }
        if support != other.support { return support < other.support }
        if links.count != other.links.count { return links.count < other.links.count }
        if cost != other.cost { return cost < other.cost }
        if nodes != other.nodes { return nodes.lexicographicallyPrecedes(other.nodes) }
        return links.lexicographicallyPrecedes(other.links)
    }
}
