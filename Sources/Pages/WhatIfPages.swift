import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    /// What an exercise or a treatment is claimed to act on, and how sure that is; nothing here promises relief.
    func whatIfPage(_ entity: Entity) -> WhatIfPage {
        let id = entity.id
        let teller = site.teller
        var sections: [SectionView] = []
        if case .exercise(let exercise) = entity { sections = cautions(about: exercise).compactMap(\.self) }
        let own = site.graph.links(from: id)
        let links = own.filter { $0.grade != .refuted }.map { link($0, other: $0.effect.id) }
        let refuted = own.filter { $0.grade == .refuted }.map { link($0, other: $0.effect.id) }
        let answer = site.graph.whatIf(Intervention(applied: [id]))
        let applied = answer.applied[0]
        let title = "What if: \(entity.profile.name.text)"
        let opening =
            "What \(teller.noun(id)) \(entity.profile.name.isPlural ? "are" : "is") claimed to act on, and how sure we are. It follows from the links of this site; what does not hold as a whole is named as a story and nothing more."
        return WhatIfPage(
            frame: frame(
                title, description: opening,
                crumbs: [link(entity.kind.pluralLabel, to: Fixed.listing(entity.kind)), link(to: id)],
                review: entity.profile.review, schema: "MedicalWebPage"),
            title: title, opening: opening, sections: sections,
            links: (id: "effects", heading: "What it is claimed to act on", links: links),
            refuted: refuted,
            changes: Statement.Change.allCases.compactMap { change in self.change(change, applied) },
            stories: applied.stories.map { link(to: $0) },
            storiesHeading: teller.text(.applied(id, .stories, outcomes: applied.stories.count)),
            emergencies: applied.notComposed.map { link(to: $0) },
            emergencyNote: applied.notComposed.isEmpty ? "" : teller.text(.notComposedWith(id, applied.notComposed)),
            untouched: answer.closing.map(teller.text) ?? "", command: "spinewise whatif --apply \(id)")
    }

    private func change(_ change: Statement.Change, _ applied: WhatIfAnswer.Application) -> WhatIfChange? {
        let effects = applied.effects(change)
        if effects.isEmpty { return nil }
        return (
            name: change.rawValue,
            heading: site.teller.text(.applied(applied.id, change, outcomes: effects.count)),
            effects: effects.map { effect in
                (
                    outcome: link(to: effect.outcome),
                    sentence: site.teller.text(effect.statements), grade: grade(of: effect.claims[0].backed),
                    ways: effect.claims.filter { !$0.isDirect }.map { claim in
                        claim.backed.chain.nodes.map { link(to: $0) }
                    }
                )
            }
        )
    }
}

extension Entity {
    /// Whether there is something to apply.
    var isApplied: Bool { kind == .exercise || kind == .treatment }

    var whatIfRoute: SiteRoute { SiteRoute("what-if/\(id).html") }
}
