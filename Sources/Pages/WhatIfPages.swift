import Causality
import HTML
import Knowledge

extension PageContext {
    /// What an exercise or a treatment is claimed to act on, and how sure that is; nothing here promises relief.
    func whatIfPage(_ entity: Entity) -> WhatIfPage {
        let id = entity.id
        let (graph, telling) = (almanac.graph, almanac.telling)
        let noun = telling.noun(id)
        var sections: [SectionView] = []
        if case .exercise(let exercise) = entity {
            func caution(_ fragment: String, _ heading: String, _ items: [Prose]) {
                if items.isEmpty { return }
                sections.append(
                    SectionView(
                        id: anchor(fragment), heading: heading, tone: .caution, blocks: [.list(items.map(rich))]))
            }
            caution("not-for-everyone", "Not for everyone", exercise.contraindications)
            caution("when-to-stop", "When to stop", exercise.stopRules)
        }
        let links = graph.links(from: id).filter { $0.grade != .refuted }.map { link($0, other: $0.effect.id) }
        let outcomes = almanac.outcomes.filter { $0 != id }
        let pushes = outcomes.compactMap { outcome -> (Entity.ID, Push)? in
            guard let push = graph.push(from: id, to: outcome, Self.shortChains), push.connecting == nil else {
                return nil
            }
            return (outcome, push)
        }
        let reached = Set(pushes.map(\.0))
        let effects = pushes.map { outcome, push in
            WhatIfEffect(
                outcome: almanac.link(to: outcome, from: route), sentence: telling.sentence(for: push, on: outcome),
                grade: GradeView(push.best.grade), isAmbiguous: push.isAmbiguous)
        }
        let title = "What if: \(entity.profile.name.text)"
        let opening =
            "What \(noun) \(entity.profile.name.isPlural ? "are" : "is") claimed to act on, and how sure we are. It follows from the links of this site, and a chain is only as sure as its weakest link."
        return WhatIfPage(
            frame: frame(
                title, description: opening,
                crumbs: [
                    PageLink(title: entity.kind.pluralLabel, href: href(Fixed.listing(entity.kind))),
                    almanac.link(to: id, from: route),
                ], review: entity.profile.review,
                data: StructuredData(type: "MedicalWebPage", name: title, description: opening)),
            title: title, opening: opening, sections: sections,
            links: LinkGroup(id: "effects", heading: "What it is claimed to act on", links: links), effects: effects,
            unreached: outcomes.filter { !reached.contains($0) }.map { almanac.link(to: $0, from: route) },
            command: "spinewise whatif --apply \(id) --max-links \(Self.shortChains.maxLinks)")
    }

    /// Each step of a chain adds doubt, and a page about an exercise is read as advice, so only short chains are told.
    private static let shortChains = ChainQuery(maxLinks: 3)
}

extension Push {
    /// The chain that a grade is shown for.
    fileprivate var best: Chain {
        guard let chain = lowering ?? raising ?? connecting else {
            preconditionFailure("A push is made of at least one chain.")
        }
        return chain
    }
}

extension Entity {
    /// Whether there is something to apply.
    var isApplied: Bool { kind == .exercise || kind == .treatment }

    var whatIfRoute: SiteRoute { SiteRoute("what-if/\(id).html") }
}
