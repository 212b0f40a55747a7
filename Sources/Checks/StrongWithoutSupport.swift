import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A link is graded strong or moderate, and none of its sources supports it.
///
/// Where every source disputes it, `only-disputed` says so and this rule is silent.
struct StrongWithoutSupport: Check {
    static let guide = RuleGuide(
        id: "strong-without-support", family: .evidence, severity: .error,
        summary: "A link is graded strong or moderate, and none of its sources supports it.",
        why: "a mixed source speaks for both sides, so it cannot bear such a grade alone",
        flagged: Sample.mechanism(holding: Sample.link(to: "wear", grade: "moderate", stance: "mixed")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear", grade: "moderate", stance: "supports")),
        beside: Sample.neighbours)

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.links.filter { link in
            link.grade <= .moderate && link.citations.contains { $0.stance == .mixed }
                && !link.citations.contains { $0.stance == .supports }
        }.map { link in
            let mixed = link.citations.count == 1 ? "its one source is mixed" : "no source supports it outright"
            return Self.guide.finding(
                "graded '\(link.grade.rawValue)', but \(mixed)", at: link.gradeRange,
                fixes: [Fix("cite a study that supports it, or lower the grade to limited or contested")])
        }
    }
}
