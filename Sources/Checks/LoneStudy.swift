import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A strong grade rests on one single study.
struct LoneStudy: Check {
    static let guide = RuleGuide(
        id: "lone-study", family: .evidence, severity: .warning,
        summary: "A link is graded strong on the strength of one snapshot or laboratory study.",
        why: "one such study can be wrong; strong means that it was seen again, or that it is plain anatomy",
        flagged: Sample.mechanism(holding: Sample.link(to: "wear", grade: "strong", source: "scan-2010")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear", grade: "limited", source: "scan-2010")),
        beside: Sample.neighbours)

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.links.compactMap { link in
            guard link.grade == .strong, link.citations.count == 1,
                let source = reading.atlas[link.citations[0].source.id],
                [.crossSectional, .inVitro].contains(source.design)
            else { return nil }
            return Self.guide.finding(
                "'strong' rests on one \(source.design.label.lowercased()), '\(source.id)'", at: link.gradeRange,
                notes: [.init("the source is described here", at: source.range)],
                fixes: [Fix("cite a second source, or lower the grade")])
        }
    }
}
