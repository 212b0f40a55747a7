import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A text embeds a chain that the graph does not have.
struct UnwalkedChain: Check {
    static let guide = RuleGuide(
        id: "unwalked-chain", family: .references, severity: .warning,
        summary: "A text embeds a chain that no links make.",
        why: "the page would have to say that there is no such chain, in the middle of a text about it",
        flagged: Sample.mechanism(
            holding: Sample.link(to: "wear") + Sample.section("<chain from=\"wear\" to=\"drying\"/>")),
        accepted: Sample.mechanism(
            holding: Sample.link(to: "wear") + Sample.section("<chain from=\"drying\" to=\"wear\"/>")),
        beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let atlas = reading.atlas
        // A link that could not be read, or leads nowhere, is a fault of its own and may have been part of the chain.
        guard reading.damage.isEmpty, !atlas.links.contains(where: { atlas[$0.effect.id] == nil }) else {
            return []
        }
        // An id that nothing describes is another rule's business.
        var connected: Set<Ends> = []
        var places: [Ends: [SourceRange]] = [:]
        for chain in reading.embeds where atlas[chain.from.id] != nil && atlas[chain.to.id] != nil {
            let ends = Ends(from: chain.from.id, to: chain.to.id)
            if connected.contains(ends) { continue }
            if places[ends] == nil, graph.tells(from: ends.from, to: ends.to) {
                connected.insert(ends)
            } else {
                places[ends, default: []].append(chain.to.range)
            }
        }
        var looked = 0
        return places.sorted { $0.value[0] < $1.value[0] }
            .flatMap { ends, places -> [Diagnostic] in
                looked += 1
                if looked <= Self.mostLooks, let walked = graph.chainOfRefutedLinks(from: ends.from, to: ends.to) {
                    return places.map { RefutedChain.finding(from: ends.from, to: ends.to, at: $0, walked: walked) }
                }
                return OneCause(
                    guide: Self.guide, words: "no links lead from '\(ends.from)' to '\(ends.to)'",
                    otherwise: [
                        graph.tells(from: ends.to, to: ends.from)
                            ? Fix("turn it round: links do lead from '\(ends.to)' to '\(ends.from)'")
                            : Fix("choose ends that links connect; 'spinewise effects \(ends.from)' lists them")
                    ], deed: "tell that chain"
                ).findings(at: places, in: reading)
            }
    }

    /// For how many pairs of ends a chain of refuted links is looked for: that is a search, and no content that anyone
    /// reads is wrong in more.
    private static let mostLooks = 200

    private struct Ends: Hashable {
        let from: Entity.ID
        let to: Entity.ID
    }
}

extension CauseGraph {
    /// Whether there is anything to tell: direct evidence, or a chain short enough to be told.
    fileprivate func tells(from: Entity.ID, to: Entity.ID) -> Bool {
        if directEvidence(from: from, to: to).contains(where: { $0.grade != .refuted }) { return true }
        return way(from: from, to: to).map { $0.links <= ChainQuery.longest } ?? false
    }

    /// The shortest chain where only links that the evidence refuted would connect two things.
    fileprivate func chainOfRefutedLinks(from: Entity.ID, to: Entity.ID) -> Chain? {
        let (starts, ends) = (standIns(of: from), Set(standIns(of: to)))
        var before: [Entity.ID: Link] = [:]
        var seen = Set(starts)
        var layer = starts
        while !layer.isEmpty {
            var next: [Entity.ID] = []
            for link in layer.flatMap(links(from:)) where link.relation.sign != nil {
                guard seen.insert(link.effect.id).inserted else { continue }
                before[link.effect.id] = link
                if ends.contains(link.effect.id) {
                    var way = [link]
                    while let earlier = before[way[way.count - 1].cause] { way.append(earlier) }
                    return Chain(way.reversed())
                }
                next.append(link.effect.id)
            }
            layer = next
        }
        return nil
    }
}
