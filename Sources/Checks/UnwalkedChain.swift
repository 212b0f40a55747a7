import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A text embeds a chain that the graph does not have.
struct UnwalkedChain: Check {
    static let guide = RuleGuide(
        id: "unwalked-chain", severity: .warning,
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
        guard reading.faultyFiles.isEmpty, !atlas.links.contains(where: { atlas[$0.effect.id] == nil }) else {
            return []
        }
        var connected: Set<Ends> = []
        return reading.embeds.compactMap { chain in
            let (from, to) = (chain.from.id, chain.to.id)
            let ends = Ends(from: from, to: to)
            // An id that nothing describes is another rule's business.
            if connected.contains(ends) || atlas[from] == nil || atlas[to] == nil { return nil }
            if graph.connects(from, to) {
                connected.insert(ends)
                return nil
            }
            return finding(for: chain, along: graph)
        }
    }

    private struct Ends: Hashable {
        let from: Entity.ID
        let to: Entity.ID
    }

    private func finding(for chain: ChainEmbed, along graph: CauseGraph) -> Diagnostic {
        let (from, to) = (chain.from.id, chain.to.id)
        if case .onlyRefuted(let walked)? = graph.nearMiss(from: from, to: to) {
            return RefutedChain.finding(for: chain, walked: walked)
        }
        return Self.guide.finding(
            "no links lead from '\(from)' to '\(to)'", at: chain.to.range,
            fixes: [
                graph.connects(to, from)
                    ? Fix("turn it round: links do lead from '\(to)' to '\(from)'")
                    : Fix("choose ends that links connect; 'spinewise effects \(from)' lists them")
            ])
    }
}
