import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// Something is said to cause itself.
struct SelfLink: Check {
    static let guide = RuleGuide(
        id: "self-link", family: .references, severity: .error, leeway: .none,
        summary: "Something is said to act on itself.",
        why: "a link needs two ends; a loop is told by the links it is made of",
        flagged: Sample.mechanism(holding: Sample.link(to: "drying")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear")), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.links.filter { $0.effect.id == $0.cause }.map { link in
            Self.guide.finding("'\(link.cause)' is linked to itself", at: link.effect.range)
        }
    }
}
