import Causality
import Knowledge
import TestSupport

/// A small graph full of loops, parallel links, associations and every grade.
///
/// `m` is a muscle with two states and the member `p`, which has a state of its own; one state is shared by `p` and the
/// muscle `q`; `e` is an emergency, `t` a treatment, `x` an exercise.
struct Tangle {
    let atlas: Atlas
    let graph: CauseGraph

    /// What each thing stands for, itself included.
    static let standIns: [Entity.ID: Set<Entity.ID>] = [
        "m": ["m", "m1", "m2", "p", "p1", "s"], "p": ["p", "p1", "s"], "q": ["q", "s"],
    ]

    static func standIns(_ id: Entity.ID) -> Set<Entity.ID> { standIns[id] ?? [id] }
}

func tangle(seed: UInt64) -> Tangle {
    var numbers = SeededNumbers(seed: seed)
    let plain = ["a", "b", "c", "d", "e", "f", "g"]
    let ids = plain + plain + ["m", "m1", "m2", "p1", "q", "s", "t", "x"]
    // Often enough to meet: strong links, and causes.
    let grades: [EvidenceGrade] = [.strong, .strong, .moderate, .moderate, .limited, .limited, .contested, .refuted]
    let relations: [Relation] = [
        .causes, .causes, .contributesTo, .leadsTo, .compresses, .reduces, .reduces, .prevents, .treats,
        .associatedWith,
    ]
    let witnesses = ["", "", "", "", "", "", " people", " model"]
    let lines = (0..<Int.random(in: 14...32, using: &numbers)).map { _ in
        let (from, to) = (ids.randomElement(using: &numbers)!, ids.randomElement(using: &numbers)!)
        let grade = grades.randomElement(using: &numbers)!.rawValue
        let relation = relations.randomElement(using: &numbers)!.rawValue
        return "\(from) -\(grade) \(relation)\(witnesses.randomElement(using: &numbers)!)-> \(to)"
    }
    let atlas = tinyAtlas(
        lines.joined(separator: "\n"),
        kinds: ["q": .muscle, "p": .muscle, "t": .treatment, "x": .exercise, "f": .factor, "g": .condition],
        muscles: ["m": ["m1", "m2"], "p": ["p1"]], members: ["m": ["p"]], shared: ["s": ["p", "q"]], emergencies: ["e"])
    return Tangle(atlas: atlas, graph: CauseGraph(atlas))
}
