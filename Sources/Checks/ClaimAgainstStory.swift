import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// The verdict on a claim says another thing than the links it is about give, put together.
///
/// Links whose ends meet make chains; the others stand for themselves. "Supported" wants one of them to hold as a claim,
/// "partly true" one link that is more than contested, "refuted" one chain or link that does not hold. What the grades say
/// without being put together is `verdict-against-grades`.
struct ClaimAgainstStory: Check {
    static let guide = RuleGuide(
        id: "claim-against-story", family: .evidence, severity: .warning,
        summary: "The verdict on a claim says another thing than the links it is about give, put together.",
        why: "the claim's page would promise what no other page of the site can hold",
        flagged: Sample.claim(verdict: "partly"), accepted: Sample.claim(verdict: "contested"),
        beside: [
            Sample.mechanism(holding: Sample.link(to: "wear", grade: "contested", stance: "disputes")), Sample.wear,
            Sample.sources(),
        ])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.claims.compactMap { claim in
            let links = claim.concerns.compactMap { graph[$0.id] }
            guard !links.isEmpty, let fault = fault(of: claim.verdict, about: links, graph) else { return nil }
            return Self.guide.finding(
                "the verdict is '\(claim.verdict.rawValue)', but \(fault)", at: claim.range,
                notes: links.map { .init("'\($0.id)' is graded here", at: $0.gradeRange) },
                fixes: [Fix("bring the verdict and the grades together, or name only the links that the claim makes")])
        }
    }

    private func fault(of verdict: Claim.Verdict, about links: [Link], _ graph: CauseGraph) -> String? {
        switch verdict {
        case .contested: return nil
        case .partly:
            return links.allSatisfy { $0.grade >= .contested } ? "none of its links is more than contested" : nil
        case .supported:
            guard links.contains(where: { $0.grade < .contested }), let chains = Assembly(links, graph).chains,
                chains.allSatisfy({ !graph.backing(of: $0).support.isClaim }),
                let long = chains.first(where: \.isComposed)
            else { return nil }
            return "its links give only a story from '\(long.first)' to '\(long.last)'"
        case .refuted:
            guard !links.allSatisfy({ $0.grade <= .moderate }), let chains = Assembly(links, graph).chains,
                chains.allSatisfy({ graph.backing(of: $0).support.isClaim })
            else { return nil }
            return "its links hold: '\(chains[0].first)' and '\(chains[0].last)' are connected by a claim"
        }
    }
}

extension Chain {
    fileprivate var isComposed: Bool { links.count > 1 }
}

/// Some links put together as far as they go.
private struct Assembly {
    /// In the order of the links they begin with. `nil` where there are more than anybody would mean.
    private(set) var chains: [Chain]? = []
    private let graph: CauseGraph
    private var following: [Entity.ID: [Link]] = [:]
    private var stepsLeft = 2_000

    init(_ links: [Link], _ graph: CauseGraph) {
        self.graph = graph
        let composing = links.filter { $0.relation.sign != nil && $0.grade != .refuted }
        following = Dictionary(grouping: composing, by: \.cause)
        let led = Set(composing.filter { $0.relation != .treats }.map(\.effect.id))
        let first = composing.filter { !led.contains($0.cause) }
        // Where everything goes round in a circle, every link may be the first.
        for link in first.isEmpty ? composing : first { grow([link]) }
        chains? += links.filter { $0.relation.sign == nil || $0.grade == .refuted }.map { Chain([$0]) }
    }

    private mutating func grow(_ links: [Link]) {
        let chain = Chain(links)
        var isLast = true
        for link in links.last?.relation == .treats ? [] : following[chain.last, default: []] {
            if stepsLeft == 0 {
                chains = nil
                return
            }
            stepsLeft -= 1
            guard links.count < ChainQuery.longest, !chain.nodes.contains(link.effect.id),
                link.relation != .treats || chain.sign == .raises,
                !graph.isNotComposed(from: chain.first, to: link.effect.id)
            else { continue }
            isLast = false
            grow(links + [link])
        }
        if isLast { chains?.append(chain) }
    }
}
