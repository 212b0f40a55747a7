public import Causality
public import Knowledge

/// A small graph, one link a line: `a -> b` causes with strong evidence, `a -limited-> b` with limited evidence,
/// `a -limited reduces-> b` says the relation too, `a -limited causes animal-> b` in what it was seen.
///
/// Everything is a mechanism unless told otherwise. Names are the ids in sentence case.
///
/// - Parameters:
///   - plurals: Whose names are plural.
///   - muscles: Muscles with the states nested in them.
///   - members: Muscles of a group, by the group's id.
///   - shared: Muscles of a state that is nested in none of them, by the state's id.
///   - emergencies: Conditions that are emergencies by themselves.
public func tiny(
    _ lines: String, kinds: [Entity.ID: EntityKind] = [:], muscles: [Entity.ID: [Entity.ID]] = [:],
    members: [Entity.ID: [Entity.ID]] = [:], shared: [Entity.ID: [Entity.ID]] = [:],
    emergencies: Set<Entity.ID> = [], plurals: Set<Entity.ID> = []
) -> CauseGraph {
    CauseGraph(
        tinyAtlas(
            lines, kinds: kinds, muscles: muscles, members: members, shared: shared, emergencies: emergencies,
            plurals: plurals))
}

/// What such a graph is made from, for whoever wants to know more of it.
public func tinyAtlas(
    _ lines: String, kinds: [Entity.ID: EntityKind] = [:], muscles: [Entity.ID: [Entity.ID]] = [:],
    members: [Entity.ID: [Entity.ID]] = [:], shared: [Entity.ID: [Entity.ID]] = [:],
    emergencies: Set<Entity.ID> = [], plurals: Set<Entity.ID> = []
) -> Atlas {
    let links = lines.split(separator: "\n").map { tinyLink(String($0)) }
    var ids = Set(links.flatMap { [$0.cause, $0.effect.id] })
    ids.formUnion(kinds.keys)
    ids.formUnion(emergencies)
    ids.subtract(muscles.values.joined())
    ids.formUnion(muscles.keys)
    ids.formUnion(members.keys)
    ids.formUnion(members.values.joined())
    ids.formUnion(shared.keys)
    let byCause = Dictionary(grouping: links, by: \.cause)
    func profile(_ id: Entity.ID) -> Profile {
        let words = id.value.split(separator: "-").joined(separator: " ")
        let name = Name(words.prefix(1).uppercased() + words.dropFirst(), isPlural: plurals.contains(id))
        return Profile(id: id, name: name, links: byCause[id] ?? [])
    }
    let groups = Dictionary(uniqueKeysWithValues: members.flatMap { group, all in all.map { ($0, group) } })
    return Atlas(
        entities: ids.map { id -> Entity in
            if muscles[id] != nil || members[id] != nil || groups[id] != nil || kinds[id] == .muscle {
                let states = muscles[id, default: []].map {
                    MuscleState(profile: profile($0), home: Muscle.ID(id.value))
                }
                return .muscle(
                    Muscle(
                        profile: profile(id), region: .thigh, partOf: groups[id].map { Mention($0) }, states: states))
            }
            if let muscles = shared[id] {
                return .state(MuscleState(profile: profile(id), of: muscles.map { Mention($0) }))
            }
            if emergencies.contains(id) {
                return .condition(Condition(profile: profile(id), isEmergency: true))
            }
            switch kinds[id] {
            case .state: return .state(MuscleState(profile: profile(id)))
            case .structure: return .structure(Structure(profile: profile(id)))
            case .condition: return .condition(Condition(profile: profile(id)))
            case .symptom: return .symptom(Symptom(profile: profile(id)))
            case .exercise: return .exercise(Exercise(profile: profile(id), kind: .stretch))
            case .treatment: return .treatment(Treatment(profile: profile(id)))
            case .nerveRoot: return .nerveRoot(NerveRoot(profile: profile(id), level: nil))
            case .test: return .test(ClinicalTest(profile: profile(id)))
            case .factor: return .factor(Factor(profile: profile(id)))
            case .muscle, .mechanism, nil: return .mechanism(Mechanism(profile: profile(id)))
            }
        })
}

/// One line of it, cited by a study of each stance.
public func tinyLink(_ line: String, stances: [Citation.Stance?] = []) -> Link {
    let words = line.split(separator: " ").map(String.init)
    let said = words.dropFirst().dropLast().joined(separator: " ").drop { $0 == "-" }.dropLast(2)
    var marks = said.split(separator: " ").map(String.init)[...]
    func next<Word: RawRepresentable>(or usual: Word, _ what: String) -> Word where Word.RawValue == String {
        guard let mark = marks.popFirst() else { return usual }
        guard let word = Word(rawValue: mark) else { preconditionFailure("'\(mark)' is no \(what).") }
        return word
    }
    let grade = next(or: EvidenceGrade.strong, "grade")
    let relation = next(or: Relation.causes, "relation")
    let seenIn = marks.isEmpty ? nil : next(or: SeenIn.people, "witness")
    precondition(words.count > 2 && marks.isEmpty, "'\(line)' is no link.")
    let (cause, effect) = (Entity.ID(words[0]), Entity.ID(words[words.count - 1]))
    return Link(
        id: Link.id(cause: cause, relation: relation, effect: effect), cause: cause, effect: Mention(effect),
        relation: relation, grade: grade, seenIn: seenIn,
        citations: stances.map { Citation(source: Mention("study"), stance: $0) })
}

/// A chain as its nodes: "a b c".
public func shown(_ chain: Chain) -> String { chain.nodes.map(\.value).joined(separator: " ") }

/// A chain with its sign and its support: "a b c + limited".
public func told(_ backed: BackedChain) -> String {
    let sign = backed.chain.sign.map { $0 == .raises ? "+" : "−" } ?? "~"
    return "\(shown(backed.chain)) \(sign) \(backed.support.rawValue)"
}
