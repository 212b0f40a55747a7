import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A ratio does not say per what, or against whom.
struct RatioWithoutUnit: Check {
    static let guide = RuleGuide(
        id: "ratio-without-unit", family: .evidence, severity: .warning,
        summary: "A ratio does not say per what, or against whom.",
        why: "1.04 for each degree and 1.04 for all of them differ by a lot, and a reader cannot know which is meant",
        flagged: Sample.estimates(Sample.estimate(per: nil)), accepted: Sample.estimates(Sample.estimate()),
        beside: [Sample.citing])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.sources.flatMap(\.estimates).filter {
            ($0.measure.isComparison || $0.measure == .relativeRiskReduction) && $0.per == nil && $0.against == nil
        }.map { estimate in
            Self.guide.finding(
                "the \(estimate.measure.label.lowercased()) \(estimate.value.text) does not say per what, or against whom",
                at: estimate.value.range,
                fixes: [
                    Fix("add <per>: one unit of what it goes by, such as 'degree of lost range'"),
                    Fix("add <against>: whom it compares with, such as 'people who never smoked'"),
                ])
        }
    }
}
