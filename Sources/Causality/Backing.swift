public import Knowledge

/// How well a chain is supported, and everything that decides it.
///
/// A single link is told by its own grade. A chain of several is as good as its weakest link at best, loses one step
/// for every two links more than one, counts as limited at best where a link was not seen in people, and is never
/// better than what connects any two things on it directly. It depends on the chain and the whole graph alone, never
/// on the question in which it turned up.
public struct Backing: Sendable, Hashable {
    public let support: Support
    /// The first among the weakest.
    public let weakest: Link
    /// How many steps it loses for its length.
    public let lost: Int
    /// Links that were seen outside people only, in order.
    public let outsidePeople: [Link]
    /// What direct evidence says about parts of it, where that is less than the links themselves make of it; in order of
    /// the parts.
    public let caps: [Cap]

    /// Direct evidence about a part of a chain, between two things on it that are no neighbours.
    public struct Cap: Sendable, Hashable {
        public let from: Entity.ID
        public let to: Entity.ID
        /// The links that connect the two directly, best grade first, then by id.
        public let links: [Link]
        /// No chain through both is better than that.
        public let support: Support
    }
}

extension Wiring {
    /// The support of one link by itself, as a rank from 0 to 3.
    func rank(of link: Int) -> UInt8 { min(grade[link], 3) }

    /// What a chain may be at best that passes from one node to another, not straight, with the given sign between;
    /// as a rank, 0 where nothing connects the two directly.
    func cap(from: Int, to: Int, raising: Bool) -> UInt8 {
        let none = UInt8.max
        var (borneOut, together) = (none, none)
        var isContradicted = false
        for link in links(from: from, to: to) {
            if sign[link] == 0 {
                together = min(together, rank(of: link))
            } else if grade[link] < 4, (sign[link] > 0) == raising {
                borneOut = min(borneOut, rank(of: link))
            } else {
                isContradicted = true
            }
        }
        for link in links(from: to, to: from) where sign[link] == 0 { together = min(together, rank(of: link)) }
        let direct = borneOut != none ? borneOut : isContradicted ? 3 : 0
        return together == none ? direct : max(direct, together)
    }

    /// The rank that links of the weakest rank give a chain of so many links.
    static func rank(weakest: UInt8, links: Int) -> Int { min(3, Int(weakest) + (links - 1) / 2) }
}

extension CauseGraph {
    /// How well a chain of this graph's links is supported, and why.
    ///
    /// - Parameter chain: A loop is judged by all its parts, wherever one begins to tell it.
    public func backing(of chain: Chain) -> Backing {
        let links = chain.links
        let weakest = chain.weakestLink
        if links.count == 1 {
            return Backing(support: Support(weakest.grade), weakest: weakest, lost: 0, outsidePeople: [], caps: [])
        }
        let outside = links.filter(\.isOutsidePeople)
        let bare = Wiring.rank(weakest: UInt8(min(weakest.grade.rank, 3)), links: links.count)
        let unaided = max(bare, outside.isEmpty ? 0 : Support.limited.rank)
        let caps = parts(of: chain).compactMap { cap(of: $0, worseThan: unaided) }
        return Backing(
            support: Support(rank: max(unaided, caps.map(\.support.rank).max() ?? 0)), weakest: weakest,
            lost: (links.count - 1) / 2, outsidePeople: outside, caps: caps)
    }

    private struct Part {
        let from: Entity.ID
        let to: Entity.ID
        let sign: Sign
    }

    /// From each thing on a chain to each later one that is not its neighbour; round a loop, to each but the next.
    private func parts(of chain: Chain) -> [Part] {
        let links = chain.links
        let isLoop = chain.first == chain.last
        return links.indices.flatMap { start -> [Part] in
            let ends = isLoop ? 1..<(links.count - 1) : 1..<(links.count - start)
            var sign = links[start].relation.sign ?? .raises
            return ends.map { step in
                let link = links[(start + step) % links.count]
                sign = sign * (link.relation.sign ?? .raises)
                return Part(from: links[start].cause, to: link.effect.id, sign: sign)
            }
        }
    }

    private func cap(of part: Part, worseThan bare: Int) -> Backing.Cap? {
        guard let from = positions[part.from.value], let to = positions[part.to.value] else { return nil }
        let rank = Int(wiring.cap(from: from, to: to, raising: part.sign == .raises))
        if rank <= bare { return nil }
        let direct =
            wiring.links(from: from, to: to) + wiring.links(from: to, to: from).filter { wiring.sign[$0] == 0 }
        return Backing.Cap(from: part.from, to: part.to, links: ranked(direct), support: Support(rank: rank))
    }
}
