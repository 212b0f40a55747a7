import Answers
import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    func entityPage(_ entity: Entity) -> EntityPage {
        let profile = entity.profile
        let id = entity.id
        let summary = rich(profile.summary)
        let opening = self.opening(of: entity)
        let causes = site.graph.links(to: id)
        let effects = site.graph.links(from: id)
        let links = linkGroups(of: id)
        let refuted =
            causes.filter { $0.grade == .refuted }.map { link($0, other: $0.cause) }
            + effects.filter { $0.grade == .refuted }.map { link($0, other: $0.effect.id) }
        var states: [StateView] = []
        if case .muscle(let muscle) = entity { states = site.states(of: muscle).map(state) }
        let sections = self.sections(profile.sections)
        let quiz = profile.quiz.flatMap { part("quiz", "Check yourself", [.quiz(self.quiz($0))]) }
        let vicinity = Vicinity(of: id, in: site.graph)
        let hasLinks = !causes.isEmpty || !effects.isEmpty
        return EntityPage(
            frame: frame(
                profile.name.text, description: profile.summary.plainText, crumbs: crumbs(of: entity),
                review: review(of: entity), siblings: siblings(of: entity), schema: entity.kind.schema,
                aliases: profile.aliases),
            kicker: entity.kind.label, title: profile.name.text, aliases: profile.aliases, summary: summary,
            opening: opening, drawing: drawing(around: entity, vicinity), routes: routeTrees(vicinity, of: id),
            links: links, refuted: refuted, states: states,
            closing: sections + related(to: entity) + [quiz, linkQuestion(about: entity)].compactMap(\.self),
            noLinks: hasLinks ? nil : self.noLinks(entity))
    }

    private func state(_ state: MuscleState) -> StateView {
        let id = state.profile.id
        return (
            id: anchor(id.value), pointer: link(to: id), summary: rich(state.profile.summary),
            links: linkGroups(of: id)
        )
    }

    /// What leads to it, then where it leads. An association has no direction, so both ends tell it in one list.
    private func linkGroups(of id: Entity.ID) -> [LinkGroup] {
        let causes = site.graph.links(to: id).filter { $0.grade != .refuted }
        let effects = site.graph.links(from: id).filter { $0.grade != .refuted }
        func group(_ id: String, _ heading: String, _ sign: Sign?, _ inward: [Link], _ outward: [Link]) -> LinkGroup {
            let views =
                (inward.map { (link: $0, end: $0.cause) } + outward.map { (link: $0, end: $0.effect.id) })
                .filter { $0.link.relation.sign == sign }
                .sorted { ($0.link.grade, $0.link.id) < ($1.link.grade, $1.link.id) }
                .map { link($0.link, other: $0.end) }
            return (id, heading, views)
        }
        func heading(_ group: Statement.Group, _ direction: Statement.Direction) -> String {
            site.teller.text(.heading(group, of: id, direction))
        }
        return [
            group("causes", heading(.raises, .upstream), .raises, causes, []),
            group("together", heading(.together, .upstream), nil, causes, effects),
            group("helps", heading(.lowers, .upstream), .lowers, causes, []),
            group("effects", heading(.raises, .downstream), .raises, [], effects),
            group("lowers", heading(.lowers, .downstream), .lowers, [], effects),
        ].filter { !$0.links.isEmpty }
    }

    /// Roots and tests are told in their own words; links begin and end at what goes wrong.
    private func noLinks(_ entity: Entity) -> String? {
        if entity.kind == .nerveRoot || entity.kind == .test { return nil }
        if case .muscle(let muscle) = entity, !site.states(of: muscle).isEmpty {
            return "The links of this muscle start from its states below."
        }
        return "No checked cause-effect link begins or ends here yet."
    }

    /// A state inside a muscle shares the muscle's review.
    private func review(of entity: Entity) -> Review? {
        if case .state(let state) = entity, state.profile.review == nil, let muscle = state.home {
            return site.atlas[Entity.ID(muscle.value)]?.profile.review
        }
        return entity.profile.review
    }

    private func crumbs(of entity: Entity) -> [PageLink] {
        let kind = link(entity.kind.pluralLabel, to: Fixed.listing(entity.kind))
        if case .state(let state) = entity, let muscle = state.muscles.first {
            return [kind, link(to: muscle.id)]
        }
        if case .muscle(let muscle) = entity, let group = muscle.partOf {
            return [kind, link(to: group.id)]
        }
        return [kind]
    }

    private func siblings(of entity: Entity) -> (previous: PageLink?, next: PageLink?) {
        guard let kin = site.byKind[entity.kind], let rank = site.rank[entity.id] else { return (nil, nil) }
        return kin.neighbours(of: rank) { link(to: $0.id) }
    }

    /// What the rest of the site has to say about the entity.
    private func related(to entity: Entity) -> [SectionView] {
        let id = entity.id
        let members = (site.members[id] ?? []).map { link(to: $0) }
        let acting = (site.actingAt[id] ?? []).map { link(to: $0, detail: site.places[$0.value]?.kind ?? "") }
        let exercises = (site.exercisesFor[id] ?? []).map { link(to: $0) }
        let outward = (site.chains.byStart[id] ?? []).filter { $0.verdict != .nothing }.map {
            chainLink($0, titled: $0.to)
        }
        let inward = (site.chains.byEnd[id] ?? []).filter { $0.verdict != .nothing }.map {
            chainLink($0, titled: $0.from)
        }
        let lessons = (site.lessonsAbout[id] ?? []).prefix(40).compactMap { link(to: $0.value) }
        let whatIf =
            entity.isApplied ? [link("What it is claimed to act on, and how sure we are", to: entity.whatIfRoute)] : []
        let parts = [
            part("members", entity.kind == .muscle ? "Muscles of this group" : "Parts", pointers(members)),
            part("what-acts-here", "What acts here", pointers(acting)),
            part("what-if", "What if", pointers(whatIf)),
            part("compared", "Told apart from", pointers(compared(with: id))),
            part("exercises", "Exercises that aim at it", pointers(exercises)),
            part("chains-from-here", "Where it may lead, told step by step", pointers(outward)),
            part("chains-to-here", "How muscles may lead here, told step by step", pointers(inward)),
            part("lessons", "Lessons about it", pointers(lessons)),
        ]
        return parts.compactMap(\.self)
    }

    private func compared(with id: Entity.ID) -> [PageLink] {
        site.compared.compactMap { pair in
            let ends = [pair.first.profile.id, pair.second.profile.id]
            guard let own = ends.firstIndex(of: id) else { return nil }
            return link(site.graph.name(of: ends[1 - own]).text, to: pair.route)
        }
    }

    func chainLink(_ pair: ChainPlan.Pair, titled end: Entity.ID) -> PageLink {
        link(
            site.places[end.value]?.title ?? end.value, to: pair.route,
            detail: pair.support.map { site.teller.language.label($0) }
                ?? site.teller.language.label(pair.verdict))
    }
}

extension EntityKind {
    /// schema.org knows no states, mechanisms or factors; their pages are medical web pages.
    fileprivate var schema: String {
        switch self {
        case .muscle: "Muscle"
        case .structure: "AnatomicalStructure"
        case .nerveRoot: "Nerve"
        case .test: "MedicalTest"
        case .condition: "MedicalCondition"
        case .symptom: "MedicalSymptom"
        case .treatment: "MedicalTherapy"
        case .exercise: "ExercisePlan"
        case .state, .mechanism, .factor: "MedicalWebPage"
        }
    }
}
