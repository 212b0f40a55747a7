import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A muscle, a state, an exercise or a treatment is linked to an emergency by anything but `treats`.
struct TreatmentToEmergency: Check {
    static let guide = RuleGuide(
        id: "treatment-to-emergency", family: .learning, severity: .error, leeway: .none,
        summary: "A muscle, a state, an exercise or a treatment is linked to an emergency, and does not treat it.",
        why: "who has an emergency must get help now, and not look for a muscle or an exercise behind it",
        flagged: walking(relation: "reduces"), accepted: walking(relation: "treats"),
        beside: [
            Sample.condition("saddle-loss", beside: "walking", attributes: " urgency=\"emergency\""),
            Sample.flags(["numb-saddle"]), Sample.oneSource,
        ])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let emergencies = Set(reading.atlas.entities.filter(\.isEmergency).map(\.id))
        if emergencies.isEmpty { return [] }
        return graph.links.compactMap { link in
            guard link.relation != .treats, let kind = graph.kind(of: link.cause) else { return nil }
            if emergencies.contains(link.effect.id), Self.kinds.contains(kind) {
                return finding(link, kind, link.cause, link.effect.id)
            }
            // What is found together is so from either end.
            if link.relation.isAssociation, emergencies.contains(link.cause),
                let kind = graph.kind(of: link.effect.id), Self.kinds.contains(kind)
            {
                return finding(link, kind, link.effect.id, link.cause)
            }
            return nil
        }
    }

    private static let kinds: Set<EntityKind> = [.muscle, .state, .exercise, .treatment]

    private func finding(
        _ link: Link, _ kind: EntityKind, _ thing: Entity.ID, _ emergency: Entity.ID
    ) -> Diagnostic {
        Self.guide.finding(
            "the \(kind.label.lowercased()) '\(thing)' is linked to the emergency '\(emergency)' by '\(link.relation.rawValue)'",
            at: link.effect.range,
            fixes: [Fix("delete the link; only what treats an emergency is linked to it, with relation=\"treats\"")])
    }

    private static func walking(relation: String) -> RuleGuide.Sample {
        .init(
            "treatments/walking.xml",
            """
            <treatment id="walking">
              <name>Walking</name>
              <summary>A walk a day.</summary>
            \(Sample.link(to: "saddle-loss", relation: relation, because: "Walkers had it less often."))\
              \(Sample.review)
            </treatment>

            """)
    }
}
