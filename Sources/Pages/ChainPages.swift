import Causality
import HTML
import Knowledge

extension PageContext {
    /// The same query as the terminal's, so the two say the same.
    func chainPage(_ pair: ChainPlan.Pair) -> ChainPage {
        let answer = almanac.graph.chains(from: pair.from, to: pair.to)
        let telling = almanac.telling
        let from = almanac.link(to: pair.from, from: route)
        let to = almanac.link(to: pair.to, from: route)
        let title = "\(from.title) → \(almanac.graph.name(of: pair.to).midSentence)"
        let opening = telling.answer(from: pair.from, to: pair.to, answer)
        let chains = answer.chains.map(chain)
        let more =
            answer.stoppedEarly
            ? "The search stopped early, so there may be other chains."
            : answer.hasMore ? "There are more chains, all weaker or longer than these." : ""
        let siblings = almanac.chains.byStart[pair.from] ?? []
        let place = siblings.firstIndex { $0.to == pair.to } ?? 0
        return ChainPage(
            frame: frame(
                title, description: opening, crumbs: [PageLink(title: "Chains", href: href(Fixed.chains))],
                review: almanac.atlas[pair.to]?.profile.review,
                siblings: (
                    place > 0
                        ? PageLink(title: self.title(of: siblings[place - 1]), href: href(siblings[place - 1].route))
                        : nil,
                    place + 1 < siblings.count
                        ? PageLink(title: self.title(of: siblings[place + 1]), href: href(siblings[place + 1].route))
                        : nil
                ), data: StructuredData(type: "MedicalWebPage", name: title, description: opening)),
            title: title, from: from, to: to, answer: opening,
            drawing: drawing(of: answer.chains, from: pair.from, to: pair.to), chains: chains, more: more,
            explorer: explorerAddress(from: pair.from.value, to: pair.to.value),
            command: "spinewise chains --from \(pair.from) --to \(pair.to)")
    }

    private func title(of pair: ChainPlan.Pair) -> String {
        "\(almanac.graph.name(of: pair.from).text) → \(almanac.graph.name(of: pair.to).midSentence)"
    }

    func loopsPage() -> LoopsPage {
        let introduction = """
            Some causes come round to where they began. A reinforcing loop keeps itself going; a balancing one keeps itself \
            in check. As ever, a loop is only as sure as its weakest link.
            """
        let answer = almanac.loops
        let loops = answer.loops.map { loop in
            LoopView(
                title: loop.nodes.map { almanac.graph.name(of: $0).text }.joined(separator: " → "),
                kind: loop.kind.rawValue.capitalizedFirst, meaning: almanac.telling.headline(for: loop),
                chain: chain(loop.chain))
        }
        return LoopsPage(
            frame: frame(
                "What keeps itself going", description: introduction,
                crumbs: [PageLink(title: "Chains", href: href(Fixed.chains))],
                data: StructuredData(type: "MedicalWebPage", name: "Loops", description: introduction)),
            introduction: "\(introduction) \(almanac.telling.completeness(of: answer))",
            loops: loops)
    }
}
