import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A link joins two things of which one belongs to the other by definition.
///
/// A state belongs to its muscles, a muscle to its group, and so on upwards: a state of a member belongs to the group too. Two states of one muscle do not belong to each other, and may well be linked.
struct DefinitionAsLink: Check {
    static let guide = RuleGuide(
        id: "definition-as-link", family: .evidence, severity: .warning,
        summary: "A link joins two things of which one belongs to the other by definition.",
        why: "what is so by definition has no mechanism and no grade, and in a chain it would count as one cause more",
        flagged: thigh(with: Sample.link(to: "tight-thigh", relation: "causes")), accepted: thigh(),
        beside: [Sample.oneSource])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let wholes = Wholes(reading.atlas)
        return graph.links.compactMap { link in
            let ends = (link.cause, link.effect.id)
            guard
                let (part, whole, said) = wholes.path(from: ends.0, to: ends.1).map({ (ends.0, ends.1, $0) })
                    ?? wholes.path(from: ends.1, to: ends.0).map({ (ends.1, ends.0, $0) })
            else { return nil }
            return Self.guide.finding(
                "'\(part)' belongs to '\(whole)' by definition", at: link.range,
                notes: said == .none ? [] : [.init("it is said here", at: said)],
                fixes: [Fix("delete the link, and say in the text what it said")])
        }
    }

    /// - Parameter inner: What its own state is said to come from.
    private static func thigh(with inner: String = "") -> RuleGuide.Sample {
        .init(
            "muscles/thigh.xml",
            """
            <muscle id="thigh" region="thigh">
              <name>Thigh muscle</name>
              <summary>It bends the hip.<cite source="twins-2009"/></summary>
            \(inner)\
              <state id="tight-thigh">
                <name>Tight thigh</name>
                <summary>It gives less.</summary>
              </state>
              \(Sample.review)
            </muscle>

            """)
    }
}

/// What things belong to, one step at a time.
private struct Wholes {
    private var above: [Entity.ID: [Mention<Entity>]] = [:]

    init(_ atlas: Atlas) {
        for entity in atlas.entities {
            let wholes: [Mention<Entity>] =
                switch entity {
                case .muscle(let muscle): muscle.partOf.map { [$0] } ?? []
                case .state(let state): state.muscles
                // Structures have parts too, but nothing is ever said to follow from one.
                default: []
                }
            if !wholes.isEmpty { above[entity.id] = wholes }
        }
    }

    /// - Returns: Where the author said that the first belongs to something on the way to the second; ``SourceRange/none``
    ///   for a state that stands in its muscle, and `nil` where it does not belong to it. Groups may contain each other by
    ///   mistake, so nothing is passed twice.
    func path(from part: Entity.ID, to whole: Entity.ID) -> SourceRange? {
        guard let first = above[part] else { return nil }
        for step in first {
            var seen: Set<Entity.ID> = [part]
            var waiting = [step.id]
            while let next = waiting.popLast() {
                if next == whole { return step.range }
                if seen.insert(next).inserted { waiting += above[next, default: []].map(\.id) }
            }
        }
        return nil
    }
}
