import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    /// The same question as the terminal's, so the two say the same.
    func chainPage(_ pair: ChainPlan.Pair) -> ChainPage {
        let graph = site.graph
        let answer = graph.answer(ChainQuestion(from: pair.from, to: pair.to))
        let from = link(to: pair.from)
        let to = link(to: pair.to)
        let title = "\(from.title) → \(graph.name(of: pair.to).midSentence)"
        let opening = site.teller.text(answer.opening)
        // In the order of reading, because sources are numbered as they are met.
        let direct = answer.direct.map { link($0, other: $0.effect.id) }
        let claims = groups(answer.chains.filter(\.isClaim))
        let stories = groups(answer.chains.filter { !$0.isClaim })
        let drawn = answer.direct.filter { $0.grade != .refuted }.map { Chain([$0]) } + answer.chains.map(\.chain)
        let siblings = site.chains.byStart[pair.from] ?? []
        let place = siblings.firstIndex { $0.to == pair.to } ?? 0
        return ChainPage(
            frame: frame(
                title, description: opening,
                crumbs: [link("Muscles and conditions", to: Fixed.musclesAndConditions)],
                review: site.atlas[pair.to]?.profile.review,
                siblings: siblings.neighbours(of: place) { link(self.title(of: $0), to: $0.route) },
                schema: "MedicalWebPage"),
            title: title, from: from, to: to, verdict: VerdictView(answer.verdict, site.teller), answer: opening,
            direct: direct,
            drawing: drawn.isEmpty ? nil : drawing(of: drawn, from: pair.from, to: pair.to),
            claims: claims, stories: stories,
            said: said(about: pair), emergency: answer.verdict == .notComposed ? to : nil,
            explorer: explorerAddress(from: pair.from.value, to: pair.to.value),
            command: "spinewise chains --from \(pair.from) --to \(pair.to)")
    }

    /// Chains by the first thing they pass through; the groups in the order of their best chains.
    private func groups(_ chains: [BackedChain]) -> [ChainGroup] {
        var order: [Entity.ID] = []
        var byStep: [Entity.ID: [BackedChain]] = [:]
        for backed in chains {
            let step = backed.chain.nodes[1]
            if byStep[step] == nil { order.append(step) }
            byStep[step, default: []].append(backed)
        }
        return order.map { step in
            (through: link(to: step), chains: byStep[step, default: []].map { chain(ToldChain($0, site.teller)) })
        }
    }

    /// What people say about the two, by the claims of the site that speak of both.
    private func said(about pair: ChainPlan.Pair) -> [CardView] {
        let own = site.graph.standIns(of: pair.from).map(\.value)
        return site.atlas.claims.filter { claim in
            let subjects = site.claimSubjects[claim.id] ?? []
            return subjects.contains(pair.to.value) && !subjects.isDisjoint(with: own)
        }.map { card($0, kicker: $0.verdict.label) }
    }

    private func title(of pair: ChainPlan.Pair) -> String {
        "\(site.graph.name(of: pair.from).text) → \(site.graph.name(of: pair.to).midSentence)"
    }

    func loopsPage() -> LoopsPage {
        let introduction = """
            Some causes come round to where they began. A reinforcing loop keeps itself going; a balancing one keeps itself \
            in check. A loop that does not hold as a whole is told as a story, step by step.
            """
        let loops = site.loops.loops.map { loop in
            (
                title: loop.nodes.map { site.graph.name(of: $0).text }.joined(separator: " → "),
                kind: loop.kind.rawValue.capitalizedFirst, meaning: site.teller.text(loop.statement),
                chain: chain(ToldChain(loop.backed, site.teller))
            )
        }
        return LoopsPage(
            frame: frame(
                "What keeps itself going", description: introduction,
                crumbs: [link("Chains", to: Fixed.chains)], schema: "MedicalWebPage", named: "Loops"),
            introduction: "\(introduction) \(site.teller.text(site.loops.closing))", loops: loops)
    }
}

extension VerdictView {
    init(_ verdict: Verdict, _ teller: Teller) {
        self.init(
            name: verdict.rawValue, label: teller.language.label(verdict), meaning: teller.language.meaning(verdict))
    }
}
