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
        var connected: Set<Ends> = []
        var found: [Diagnostic] = []
        atlas.forEachBlock { block in
            guard case .chain(let chain) = block else { return }
            let (from, to) = (chain.from.id, chain.to.id)
            let ends = Ends(from: from, to: to)
            if connected.contains(ends) { return }
            // An id that nothing describes is another rule's business.
            guard atlas[from] != nil, atlas[to] != nil else { return }
            if graph.connects(from, to) {
                connected.insert(ends)
                return
            }
            found.append(
                Self.guide.finding(
                    "no links lead from '\(chain.from.id)' to '\(chain.to.id)'", at: chain.to.range,
                    fixes: [
                        graph.connects(to, from)
                            ? Fix("turn it round: links do lead from '\(to)' to '\(from)'")
                            : Fix("choose ends that links connect; 'spinewise effects \(from)' lists them")
                    ]))
        }
        return found
    }

    private struct Ends: Hashable {
        let from: Entity.ID
        let to: Entity.ID
    }
}
