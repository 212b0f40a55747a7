import HTML
import Knowledge
import PageModels

/// What each kind of entity has of its own, in the order a reader needs it: what must not wait comes first.
extension PageContext {
    func opening(of entity: Entity) -> [SectionView] {
        switch entity {
        case .muscle(let muscle): muscleOpening(muscle)
        case .state(let state): stateOpening(state)
        case .structure(let structure): structureOpening(structure)
        case .mechanism(let mechanism): sites(mechanism.sites)
        case .condition(let condition): conditionOpening(condition)
        case .symptom(let symptom): symptomOpening(symptom)
        case .exercise(let exercise): exerciseOpening(exercise)
        case .factor, .treatment: []
        }
    }

    private func muscleOpening(_ muscle: Muscle) -> [SectionView] {
        var facts: [FactView] = []
        func add(_ label: String, _ fact: Anatomy.Fact?) {
            guard let fact else { return }
            facts.append((label: label, text: [.text(fact.text)], isVerified: fact.isVerified))
        }
        if let group = muscle.partOf {
            facts.append((label: "Part of", text: [reference(to: group.id)], isVerified: true))
        } else if let group = muscle.group {
            facts.append((label: "Group", text: [.text(group.replacing("-", with: " "))], isVerified: true))
        }
        facts.append((label: "Region", text: [.text(muscle.region.rawValue)], isVerified: true))
        guard let anatomy = muscle.anatomy else { return [factSection("anatomy", "Anatomy", facts)] }
        add("Begins at", anatomy.origin)
        add("Ends at", anatomy.insertion)
        for action in anatomy.actions { add("What it does", action) }
        add("Nerve", anatomy.nerve)
        if !anatomy.roots.isEmpty {
            facts.append(
                (
                    label: "Nerve roots", text: [.text(anatomy.roots.joined(separator: ", "))],
                    isVerified: anatomy.nerve?.isVerified ?? true
                ))
        }
        add("Blood supply", anatomy.bloodSupply)
        if !anatomy.sources.isEmpty {
            facts.append(
                (label: "Sources", text: anatomy.sources.map { .reference(number(of: $0.id)) }, isVerified: true))
        }
        return [factSection("anatomy", "Anatomy", facts)]
    }

    private func factSection(_ id: String, _ heading: String, _ facts: [FactView]) -> SectionView {
        SectionView(id: anchor(id), heading: heading, blocks: [.facts(facts.joiningEqualLabels())])
    }

    private func stateOpening(_ state: MuscleState) -> [SectionView] {
        let muscles = state.muscles.map { reference(to: $0.id) }
        guard let last = muscles.last else { return [] }
        var text: RichText = [.text("A state of ")]
        for (place, muscle) in muscles.dropLast().enumerated() { text += [.text(place == 0 ? "" : ", "), muscle] }
        text += [.text(muscles.count == 1 ? "" : " and "), last, .text(".")]
        let heading = muscles.count == 1 ? "Muscle" : "Muscles"
        return [SectionView(id: anchor("muscle"), heading: heading, blocks: [.paragraph(text)])]
    }

    private func structureOpening(_ structure: Structure) -> [SectionView] {
        guard let whole = structure.partOf else { return [] }
        return [
            SectionView(
                id: anchor("whole"), heading: "Where it belongs",
                blocks: [.paragraph([.text("It is part of "), reference(to: whole.id), .text(".")])])
        ]
    }

    private func sites(_ sites: [Mention<Entity>]) -> [SectionView] {
        guard !sites.isEmpty else { return [] }
        return [
            SectionView(
                id: anchor("where"), heading: "Where it acts",
                blocks: [.pointers(sites.map { link(to: $0.id) })])
        ]
    }

    private func conditionOpening(_ condition: Condition) -> [SectionView] {
        func text(_ id: String, _ heading: String, _ prose: Prose) -> SectionView? {
            prose.isEmpty ? nil : SectionView(id: anchor(id), heading: heading, blocks: [.paragraph(rich(prose))])
        }
        func list(_ id: String, _ heading: String, _ items: [Prose]) -> SectionView? {
            items.isEmpty ? nil : SectionView(id: anchor(id), heading: heading, blocks: [.list(items.map(rich))])
        }
        return
            ([
                redFlags(condition.redFlags), seekHelp(condition.seekHelp),
                text("what-it-is", "What it is", condition.definition),
                list("symptoms", "What people notice", condition.symptoms),
                text("how-common", "How common it is", condition.howCommon),
                text("how-it-goes", "How it usually goes", condition.naturalHistory),
                list("risk-factors", "What makes it likelier", condition.riskFactors),
                list("self-care", "What people can do themselves", condition.selfCare),
                text("treatment", "What is usually offered", condition.treatmentOverview),
            ] as [SectionView?]).compactMap(\.self) + sites(condition.sites)
    }

    private func symptomOpening(_ symptom: Symptom) -> [SectionView] {
        [redFlags(symptom.redFlags), seekHelp(symptom.seekHelp)].compactMap(\.self)
    }

    /// Stands with the red flags, above everything else: it too is about what to do now.
    private func seekHelp(_ prose: Prose) -> SectionView? {
        prose.isEmpty
            ? nil
            : SectionView(
                id: anchor("when-to-see-someone"), heading: "When to see someone", tone: .caution,
                blocks: [.paragraph(rich(prose))])
    }

    private func redFlags(_ flags: [RedFlag]) -> SectionView? {
        flags.isEmpty
            ? nil
            : SectionView(
                id: anchor("red-flags"), heading: "Red flags", tone: .flag, blocks: [.flags(flagGroups(flags))])
    }

    /// The gravest first.
    func flagGroups(_ flags: [RedFlag]) -> [FlagGroup] {
        RedFlag.Urgency.allCases.compactMap { urgency -> FlagGroup? in
            let same = flags.filter { $0.urgency == urgency }
            return same.isEmpty
                ? nil : (urgency: urgency.rawValue, label: urgency.label, flags: same.map { rich($0.text) })
        }
    }

    private func exerciseOpening(_ exercise: Exercise) -> [SectionView] {
        var sections = [
            SectionView(
                id: anchor("not-for-everyone"), heading: "Not for everyone", tone: .caution,
                blocks: [.list(exercise.contraindications.map(rich))]),
            SectionView(
                id: anchor("when-to-stop"), heading: "When to stop", tone: .caution,
                blocks: [.list(exercise.stopRules.map(rich))]),
            SectionView(
                id: anchor("how-to"), heading: "How to do it",
                blocks: [.paragraph(rich(exercise.startPosition)), .steps(exercise.steps.map(rich))]),
        ]
        var facts: [FactView] = []
        func add(_ label: String, _ text: RichText) {
            if !text.isEmpty { facts.append((label: label, text: text, isVerified: true)) }
        }
        add("Hold", exercise.dose.hold.map { [.text($0)] } ?? [])
        add("Repeat", exercise.dose.repetitions.map { [.text($0)] } ?? [])
        add("How often", exercise.dose.frequency.map { [.text($0)] } ?? [])
        add("What it should feel like", rich(exercise.feel))
        add("To make it easier", rich(exercise.easier))
        add("To make it harder", rich(exercise.harder))
        sections.append(
            SectionView(id: anchor("how-much"), heading: "How much, and what to feel", blocks: [.facts(facts)]))
        if !exercise.mistakes.isEmpty {
            sections.append(
                SectionView(
                    id: anchor("mistakes"), heading: "Common mistakes", blocks: [.list(exercise.mistakes.map(rich))]))
        }
        var evidence: [FactView] = []
        if let claimed = exercise.claimed {
            evidence.append((label: "What it is said to do", text: rich(claimed.text), isVerified: true))
            evidence.append(
                (
                    label: "How sure we are", text: [.text("\(claimed.grade.label). \(claimed.grade.meaning)")],
                    isVerified: true
                ))
        }
        if !exercise.evidenceNote.isEmpty {
            evidence.append((label: "What studies show", text: rich(exercise.evidenceNote), isVerified: true))
        }
        if !evidence.isEmpty {
            sections.append(
                SectionView(id: anchor("evidence"), heading: "What it can and cannot do", blocks: [.facts(evidence)]))
        }
        if !exercise.targets.isEmpty {
            sections.append(
                SectionView(
                    id: anchor("aims-at"), heading: "Muscles it aims at",
                    blocks: [.pointers(exercise.targets.map { link(to: $0.id) })]))
        }
        return sections
    }

    func reference(to id: Entity.ID) -> RichInline {
        let place = site.places[id.value]
        let name = RichInline.text(site.atlas[id]?.profile.name.midSentence ?? id.value)
        return place.map { .link(href($0.route), [name]) } ?? name
    }
}

extension [FactView] {
    /// Neighbours with one label become one fact, separated by semicolons, as long as both are verified or both are not.
    fileprivate func joiningEqualLabels() -> [FactView] {
        reduce(into: []) { facts, fact in
            if let last = facts.last, last.label == fact.label, last.isVerified == fact.isVerified {
                facts[facts.count - 1] = (
                    label: fact.label, text: last.text + [.text("; ")] + fact.text, isVerified: fact.isVerified
                )
            } else {
                facts.append(fact)
            }
        }
    }
}
