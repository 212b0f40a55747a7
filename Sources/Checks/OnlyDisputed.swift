import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A link has a supporting grade, but every source it cites disputes it.
struct OnlyDisputed: Check {
    static let guide = RuleGuide(
        id: "only-disputed", family: .evidence, severity: .error,
        summary: "Every source of a link disputes it, yet its grade supports it.",
        why: "the grade says there is evidence for the link, and the citations say there is none",
        flagged: Sample.mechanism(holding: Sample.link(to: "wear", stance: "disputes")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear", stance: "supports")), beside: Sample.neighbours)

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.links.filter { link in
            link.grade < .contested && !link.citations.isEmpty && link.citations.allSatisfy { $0.stance == .disputes }
        }.map { link in
            Self.guide.finding(
                "graded '\(link.grade.rawValue)', but every source disputes it", at: link.gradeRange,
                fixes: [Fix("lower the grade to contested or refuted, or cite what supports it")])
        }
    }
}
