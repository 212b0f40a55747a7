import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// One thing is said both to raise and to lower another.
struct BothSigns: Check {
    static let guide = RuleGuide(
        id: "both-signs", family: .evidence, severity: .warning,
        summary: "One thing is said both to raise and to lower another.",
        why: "a reader who follows the chain cannot tell which way it goes",
        flagged: Sample.mechanism(
            holding: Sample.link(to: "wear") + Sample.link(to: "wear", relation: "reduces", because: "It rests.")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear")), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var first: [[Entity.ID]: Link] = [:]
        var found: [Diagnostic] = []
        for link in reading.atlas.links where link.grade != .refuted && link.relation.sign != nil {
            let ends = [link.cause, link.effect.id]
            guard let before = first[ends] else {
                first[ends] = link
                continue
            }
            guard before.relation.sign != link.relation.sign else { continue }
            found.append(
                Self.guide.finding(
                    "'\(link.cause)' is said both to raise and to lower '\(link.effect.id)'", at: link.range,
                    notes: [.init("the other sign is claimed here", at: before.range)],
                    fixes: [Fix("decide for one, or name the two situations as two mechanisms")]))
        }
        return found
    }
}
