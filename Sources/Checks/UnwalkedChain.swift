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
        var connected: [[Entity.ID]: Bool] = [:]
        var found: [Diagnostic] = []
        atlas.forEachBlock { block in
            guard case .chain(let chain) = block, atlas[chain.from.id] != nil, atlas[chain.to.id] != nil else { return }
            let ends = [chain.from.id, chain.to.id]
            let isConnected = connected[ends] ?? graph.connects(ends[0], ends[1])
            connected[ends] = isConnected
            if isConnected { return }
            found.append(
                Self.guide.finding(
                    "no links lead from '\(chain.from.id)' to '\(chain.to.id)'", at: chain.to.range,
                    fixes: [
                        graph.connects(ends[1], ends[0])
                            ? Fix("turn it round: links do lead from '\(ends[1])' to '\(ends[0])'")
                            : Fix("choose ends that links connect; 'spinewise effects \(ends[0])' lists them")
                    ]))
        }
        return found
    }
}
