import HTML
import Knowledge
import PageModels

/// What each kind of entity has of its own, in the order a reader needs it: what must not wait comes first.
extension PageContext {
    func opening(of entity: Entity) -> [SectionView] {
        let parts: [SectionView?] =
            switch entity {
            case .muscle(let muscle): [part("anatomy", "Anatomy", [.facts(anatomy(of: muscle).joiningEqualLabels())])]
            case .state(let state): [muscles(of: state)]
            case .structure(let structure): [whole(of: structure)]
            case .mechanism(let mechanism): [sites(mechanism.sites)]
            case .condition(let condition): conditionOpening(condition)
            case .symptom(let symptom): [redFlags(symptom.redFlags), seekHelp(symptom.seekHelp)]
            case .exercise(let exercise): exerciseOpening(exercise)
            case .factor, .treatment: []
            }
        return parts.compactMap(\.self)
    }

    private func anatomy(of muscle: Muscle) -> [FactView] {
        var facts: [FactView] = []
        func add(_ label: String, _ text: RichText, isVerified: Bool = true) {
            if !text.isEmpty { facts.append((label, text, isVerified)) }
        }
        func add(_ label: String, _ fact: Anatomy.Fact?) {
            if let fact { add(label, plain(fact.text), isVerified: fact.isVerified) }
        }
        if let group = muscle.partOf {
            add("Part of", [reference(to: group.id)])
        } else if let group = muscle.group {
            add("Group", plain(group.replacing("-", with: " ")))
        }
        add("Region", plain(muscle.region.rawValue))
        guard let anatomy = muscle.anatomy else { return facts }
        add("Begins at", anatomy.origin)
        add("Ends at", anatomy.insertion)
        for action in anatomy.actions { add("What it does", action) }
        add("Nerve", anatomy.nerve)
        add("Nerve roots", plain(anatomy.roots.joined(separator: ", ")), isVerified: anatomy.nerve?.isVerified ?? true)
        add("Blood supply", anatomy.bloodSupply)
        add("Sources", anatomy.sources.map { .reference(number(of: $0.id)) })
        return facts
    }

    private func muscles(of state: MuscleState) -> SectionView? {
        let muscles = state.muscles.map { reference(to: $0.id) }
        guard let last = muscles.last else { return nil }
        var text: RichText = [.text("A state of ")]
        for (place, muscle) in muscles.dropLast().enumerated() { text += [.text(place == 0 ? "" : ", "), muscle] }
        text += [.text(muscles.count == 1 ? "" : " and "), last, .text(".")]
        return part("muscle", muscles.count == 1 ? "Muscle" : "Muscles", [.paragraph(text)])
    }

    private func whole(of structure: Structure) -> SectionView? {
        structure.partOf.flatMap {
            part(
                "whole", "Where it belongs", [.paragraph([.text("It is part of "), reference(to: $0.id), .text(".")])])
        }
    }

    private func sites(_ sites: [Mention<Entity>]) -> SectionView? {
        part("where", "Where it acts", pointers(sites.map { link(to: $0.id) }))
    }

    private func conditionOpening(_ condition: Condition) -> [SectionView?] {
        [
            redFlags(condition.redFlags), seekHelp(condition.seekHelp),
            part("what-it-is", "What it is", paragraph(condition.definition)),
            part("symptoms", "What people notice", list(condition.symptoms)),
            part("how-common", "How common it is", paragraph(condition.howCommon)),
            part("how-it-goes", "How it usually goes", paragraph(condition.naturalHistory)),
            part("risk-factors", "What makes it likelier", list(condition.riskFactors)),
            part("self-care", "What people can do themselves", list(condition.selfCare)),
            part("treatment", "What is usually offered", paragraph(condition.treatmentOverview)),
            sites(condition.sites),
        ]
    }

    /// Stands with the red flags, above everything else: it too is about what to do now.
    private func seekHelp(_ prose: Prose) -> SectionView? {
        part("when-to-see-someone", "When to see someone", tone: .caution, paragraph(prose))
    }

    private func redFlags(_ redFlags: [Mention<RedFlag>]) -> SectionView? {
        part("red-flags", "Red flags", tone: .flag, flags(redFlags))
    }

    private func exerciseOpening(_ exercise: Exercise) -> [SectionView?] {
        cautions(about: exercise) + [
            part(
                "how-to", "How to do it", [.paragraph(rich(exercise.startPosition)), .steps(exercise.steps.map(rich))]),
            part(
                "how-much", "How much, and what to feel",
                facts([
                    ("Hold", plain(exercise.dose.hold)), ("Repeat", plain(exercise.dose.repetitions)),
                    ("How often", plain(exercise.dose.frequency)), ("What it should feel like", rich(exercise.feel)),
                    ("To make it easier", rich(exercise.easier)), ("To make it harder", rich(exercise.harder)),
                ])),
            part("mistakes", "Common mistakes", list(exercise.mistakes)),
            part(
                "evidence", "What it can and cannot do",
                facts([
                    ("What it is said to do", rich(exercise.claimed?.text ?? [])),
                    ("How sure we are", plain(exercise.claimed.map { "\($0.grade.label). \($0.grade.meaning)" })),
                    ("What studies show", rich(exercise.evidenceNote)),
                ])),
            part("aims-at", "Muscles it aims at", pointers(exercise.targets.map { link(to: $0.id) })),
        ]
    }

    func cautions(about exercise: Exercise) -> [SectionView?] {
        [
            part(
                "not-for-everyone", "Not for everyone", tone: .caution,
                list(exercise.contraindications) + forbidding(exercise.redFlags)),
            part("when-to-stop", "When to stop", tone: .caution, list(exercise.stopRules)),
        ]
    }

    private func forbidding(_ redFlags: [Mention<RedFlag>]) -> [BlockView] {
        let told = flags(redFlags, inView: [.emergency])
        return told.isEmpty
            ? [] : [.paragraph([.text("With any of these signs, leave the exercise out and get help first.")])] + told
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
