import Causality
import Knowledge

/// A small graph, one link a line: `a -> b` causes with strong evidence, `a -limited-> b` with limited evidence,
/// `a -limited reduces-> b` says the relation too.
///
/// Everything is a mechanism unless told otherwise. Names are the ids in sentence case.
///
/// - Parameters:
///   - plurals: Whose names are plural.
///   - muscles: Muscles with the states nested in them.
///   - members: Muscles of a group, by the group's id.
///   - shared: Muscles of a state that is nested in none of them, by the state's id.
func tiny(
    _ lines: String, kinds: [Entity.ID: EntityKind] = [:], muscles: [Entity.ID: [Entity.ID]] = [:],
    members: [Entity.ID: [Entity.ID]] = [:], shared: [Entity.ID: [Entity.ID]] = [:], plurals: Set<Entity.ID> = []
) -> CauseGraph {
    let links = lines.split(separator: "\n").map { tinyLink(String($0)) }
    var ids = Set(links.flatMap { [$0.cause, $0.effect.id] })
    ids.formUnion(kinds.keys)
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
    let entities = ids.map { id -> Entity in
        if muscles[id] != nil || members[id] != nil || groups[id] != nil || kinds[id] == .muscle {
            let states = muscles[id, default: []].map {
                MuscleState(profile: profile($0), home: Muscle.ID(id.value))
            }
            return .muscle(
                Muscle(profile: profile(id), region: .thigh, partOf: groups[id].map { Mention($0) }, states: states))
        }
        if let muscles = shared[id] {
            return .state(MuscleState(profile: profile(id), of: muscles.map { Mention($0) }))
        }
        switch kinds[id] {
        case .state: return .state(MuscleState(profile: profile(id)))
        case .structure: return .structure(Structure(profile: profile(id)))
        case .condition: return .condition(Condition(profile: profile(id)))
        case .symptom: return .symptom(Symptom(profile: profile(id)))
        case .exercise: return .exercise(Exercise(profile: profile(id), kind: .stretch))
        default: return .mechanism(Mechanism(profile: profile(id)))
        }
    }
    return CauseGraph(Atlas(entities: entities))
}

/// One line of it, cited by a study of each stance.
func tinyLink(_ line: String, stances: [Citation.Stance?] = []) -> Link {
    let words = line.split(separator: " ").map(String.init)
    let said = words.dropFirst().dropLast().joined(separator: " ").drop { $0 == "-" }.dropLast(2)
    let marks = said.split(separator: " ").map(String.init)
    let grade = marks.first.map { mark in
        guard let grade = EvidenceGrade(rawValue: mark) else { preconditionFailure("'\(mark)' is no grade.") }
        return grade
    }
    let relation = marks.dropFirst().first.map { mark in
        guard let relation = Relation(rawValue: mark) else { preconditionFailure("'\(mark)' is no relation.") }
        return relation
    }
    let cause = Entity.ID(words[0])
    let effect = Entity.ID(words[words.count - 1])
    let id = Link.id(cause: cause, relation: relation ?? .causes, effect: effect)
    return Link(
        id: id, cause: cause, effect: Mention(effect), relation: relation ?? .causes, grade: grade ?? .strong,
        citations: stances.map { Citation(source: Mention("study"), stance: $0) })
}

/// A chain as its nodes: "a b c".
func shown(_ chain: Chain) -> String { chain.nodes.map(\.value).joined(separator: " ") }
func shown(_ routes: [Route]) -> [String] { routes.map { "\($0.node): \(shown($0.chain))" } }
