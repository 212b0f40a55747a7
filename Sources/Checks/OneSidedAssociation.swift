import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// Two things are said to be found together once from either side.
///
/// An association has no sides: written at one of its ends, it is told on the pages of both, and neither text needs to repeat
/// it. Written at both, it is told twice on both pages; and where the two have different grades, the pages contradict
/// themselves.
struct OneSidedAssociation: Check {
    static let guide = RuleGuide(
        id: "one-sided-association", family: .evidence, severity: .warning,
        summary: "That two things are found together is said once from either side.",
        why: "an association is told on the pages of both ends, so said twice it looks like two findings",
        flagged: Sample.mechanism(holding: together(with: "wear", grade: "limited")), accepted: Sample.mechanism(),
        beside: [
            .init(
                "mechanisms/wear.xml",
                """
                <mechanism id="wear"><name>Wear</name><summary>Use leaves traces.</summary>
                \(together(with: "drying", grade: "moderate"))\(Sample.review)</mechanism>
                """), Sample.disc, Sample.scan, Sample.sources(),
        ])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let associations = graph.links.filter(\.relation.isAssociation)
        let byEnds = Dictionary(grouping: associations) { [$0.cause, $0.effect.id] }
        return associations.compactMap { link in
            guard link.cause < link.effect.id, let other = byEnds[[link.effect.id, link.cause]]?.first else {
                return nil
            }
            let ends = "'\(link.cause)' and '\(link.effect.id)'"
            let grades =
                link.grade == other.grade
                ? "twice, once from either side"
                : "'\(link.grade.rawValue)' from here and '\(other.grade.rawValue)' from there"
            return Self.guide.finding(
                "\(ends) are said to be found together \(grades)", at: link.gradeRange,
                notes: [.init("the other side says so here", at: other.gradeRange)],
                fixes: [Fix("keep one of the two, with the sources of both; both pages tell it")])
        }
    }

    private static func together(with other: String, grade: String) -> String {
        Sample.link(to: other, relation: "associated-with", grade: grade, because: "Dry discs are worn more often.")
    }
}
