import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// An exercise names a condition among its contraindications, and is recommended for it.
///
/// It is recommended where it `treats`, `prevents` or `reduces` the condition by a link that is not refuted, and where the
/// condition's self-care or treatment points at it.
struct ContraindicatedAndRecommended: Check {
    static let guide = RuleGuide(
        id: "contraindicated-and-recommended", family: .learning, severity: .warning,
        summary: "An exercise is contraindicated in a condition that it is recommended for.",
        why: "a reader who has the condition is told to do it on one page and not to on another",
        flagged: bow(against: "<ref to=\"ache\"/> that is new"), accepted: bow(against: "A fresh fracture"),
        beside: [
            Sample.condition("ache", beside: "bow", selfCare: "Try the <ref to=\"bow\"/>."),
            Sample.flags(["numb-saddle"]), Sample.oneSource,
        ])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.entities.flatMap { entity -> [Diagnostic] in
            guard case .exercise(let exercise) = entity else { return [] }
            return exercise.contraindications.flatMap(\.references).compactMap { named in
                guard case .condition(let condition)? = reading.atlas[named.id],
                    let place = recommendation(of: exercise, for: condition, along: graph)
                else { return nil }
                return Self.guide.finding(
                    "'\(exercise.profile.id)' is contraindicated in '\(condition.id)' and recommended for it",
                    at: named.range, notes: [.init("it is recommended here", at: place)],
                    fixes: [Fix("say in whom it helps and in whom it harms, or take one of the two back")])
            }
        }
    }

    /// Where it is recommended; `nil` where it is not.
    private func recommendation(
        of exercise: Exercise, for condition: Condition, along graph: CauseGraph
    ) -> SourceRange? {
        let id = exercise.profile.id
        let link = graph.links(from: id).first { link in
            link.effect.id == condition.profile.id && [.treats, .prevents, .reduces].contains(link.relation)
                && link.grade != .refuted
        }
        let pointers = (condition.selfCare + [condition.treatmentOverview]).flatMap(\.references)
        return link?.range ?? pointers.first { $0.id == id }?.range
    }

    private static func bow(against item: String) -> RuleGuide.Sample {
        .init(
            "exercises/bow.xml",
            """
            <exercise id="bow" kind="stretch">
              <name>Bow</name>
              <summary>Bending forward.<cite source="twins-2009"/></summary>
              <start-position>Stand.</start-position>
              <steps><item>Bend forward.</item></steps>
              <dose><repetitions>Five times</repetitions></dose>
              <contraindications><item>\(item)</item></contraindications>
              <stop-rules><item>The leg goes numb.</item></stop-rules>
              \(Sample.review)
            </exercise>

            """)
    }
}
