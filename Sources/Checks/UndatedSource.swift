import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A study or a guideline has no year.
struct UndatedSource: Check {
    static let guide = RuleGuide(
        id: "undated-source", family: .evidence, severity: .warning,
        summary: "A study, review or guideline has no year.",
        why: "a reader cannot tell whether it is the latest word or has long been overtaken",
        flagged: Sample.sources(identifier: " pmid=\"12345\"", year: nil),
        accepted: Sample.sources(identifier: " pmid=\"12345\""),
        beside: [Sample.mechanism(holding: Sample.link(to: "wear")), Sample.wear])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.sources.filter { $0.year == nil && $0.design.isAlwaysDated }.map { source in
            Self.guide.finding(
                "'\(source.id)' has no year", at: source.range,
                fixes: [Fix("add year=\"…\", the year of publication")])
        }
    }
}

extension Source.Design {
    /// Living web pages, such as a reference text or information for patients, often name no year.
    fileprivate var isAlwaysDated: Bool {
        switch self {
        case .textbook, .patientInformation: false
        case .guideline, .systematicReview, .narrativeReview, .randomisedTrial, .cohort, .crossSectional, .inVitro: true
        }
    }
}
