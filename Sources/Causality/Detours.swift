public import Knowledge

/// A chain of several links that, by these links alone, would be better supported than what connects its ends directly.
public struct Detour: Sendable {
    public let chain: Chain
    /// By its weakest link and its length alone, limited at best where a link was not seen in people.
    public let support: Support
    /// Links that say directly what the chain says, or that its ends are found together; best grade first, then by id.
    /// Never empty, and all of them worse than ``support``.
    public let direct: [Link]
}

extension CauseGraph {
    /// Every two things between which a chain of causes would outrank the direct evidence; a sign that grades disagree.
    ///
    /// What is said of a chain never outranks it, see ``backing(of:)``. Links of the other sign say something else, and
    /// are no evidence here.
    ///
    /// - Parameter maxSteps: How many links may be looked at; what is not found by then is left out.
    /// - Returns: For each two ends and each sign the best chain: by support, then number of links, then ids. Ordered by
    ///   the ends.
    public func detours(maxSteps: Int = 2_000_000) -> [Detour] {
        var walk = DetourWalk(graph: self, stepsLeft: maxSteps)
        return ids.indices.flatMap { walk.detours(from: $0) }
    }
}

private struct DetourWalk {
    let graph: CauseGraph
    var stepsLeft: Int

    private struct End: Hashable {
        let node: Int
        let raises: Bool
    }
    private struct Found {
        let rank: Int
        let links: [Int]
    }

    /// Rank of the best direct evidence, by what it says.
    private var direct: [End: Int] = [:]
    private var worst = 0
    private var best: [End: Found] = [:]
    private var path: [Int] = []
    private var nodes: [Int] = []

    init(graph: CauseGraph, stepsLeft: Int) {
        self.graph = graph
        self.stepsLeft = stepsLeft
    }

    mutating func detours(from start: Int) -> [Detour] {
        direct = [:]
        for link in evidence(at: start) {
            let wiring = graph.wiring
            let end = wiring.cause[link] == start ? wiring.effect[link] : wiring.cause[link]
            for raises in wiring.sign[link] == 0 ? [true, false] : [wiring.sign[link] > 0] {
                direct[End(node: end, raises: raises), default: 3].lower(to: Int(wiring.rank(of: link)))
            }
        }
        worst = direct.values.max() ?? 0
        if worst == 0 { return [] }
        best = [:]
        nodes = [start]
        grow(raises: true, weakest: 0, isOutside: false)
        return best.sorted { ($0.key.node, $0.key.raises ? 0 : 1) < ($1.key.node, $1.key.raises ? 0 : 1) }.map {
            end, found in
            let between = evidence(at: start).filter { link in
                let (wiring, sign) = (graph.wiring, graph.wiring.sign[link])
                return (wiring.cause[link] == end.node || wiring.effect[link] == end.node)
                    && (sign == 0 || (sign > 0) == end.raises)
            }
            return Detour(
                chain: graph.chain(found.links), support: Support(rank: found.rank), direct: graph.ranked(between))
        }
    }

    /// Links that say something of a node and another one directly: an association does from either side.
    private func evidence(at node: Int) -> [Int] {
        let wiring = graph.wiring
        return wiring.leaving[node] + wiring.arriving[node].filter { wiring.sign[$0] == 0 }
    }

    private mutating func grow(raises: Bool, weakest: UInt8, isOutside: Bool) {
        let wiring = graph.wiring
        for link in wiring.leaving[nodes[nodes.count - 1]] {
            if stepsLeft == 0 { return }
            stepsLeft -= 1
            let next = wiring.effect[link]
            // Chains are short by their nature, so looking along them is cheaper than keeping a set.
            guard wiring.sign[link] != 0, wiring.grade[link] < 3, !nodes.contains(next), !isBarred(next) else {
                continue
            }
            let treats = wiring.treats(link)
            if treats, !raises { continue }
            let isOutside = isOutside || wiring.isOutsidePeople[link]
            let weakest = max(weakest, wiring.rank(of: link))
            let unaided = Wiring.rank(weakest: weakest, links: nodes.count)
            let rank = isOutside ? max(unaided, Support.limited.rank) : unaided
            if rank >= worst { continue }
            let sign = raises == (wiring.sign[link] > 0)
            path.append(link)
            if path.count > 1 { note(End(node: next, raises: sign), rank) }
            if !treats {
                nodes.append(next)
                grow(raises: sign, weakest: weakest, isOutside: isOutside)
                nodes.removeLast()
            }
            path.removeLast()
        }
    }

    /// Nothing is composed of some kinds of things and emergencies.
    private func isBarred(_ node: Int) -> Bool {
        graph.emergencies.contains(node) && graph.isGuarded(nodes[0])
    }

    /// Chains come in the order of their ids, so the first of equals stays.
    private mutating func note(_ end: End, _ rank: Int) {
        guard let known = direct[end], rank < known else { return }
        if let before = best[end], (before.rank, before.links.count) <= (rank, path.count) { return }
        best[end] = Found(rank: rank, links: path)
    }
}

extension Int {
    fileprivate mutating func lower(to other: Int) { self = Swift.min(self, other) }
}
