import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A source can be found nowhere.
struct UnidentifiedSource: Check {
    static let guide = RuleGuide(
        id: "unidentified-source", family: .evidence, severity: .warning,
        summary: "A source has neither DOI, PubMed number nor address.",
        why: "a reader who wants to check it cannot find it",
        flagged: Sample.sources(identifier: ""), accepted: Sample.sources(identifier: " pmid=\"12345\""),
        beside: [Sample.mechanism(holding: Sample.link(to: "wear")), Sample.wear])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.sources.filter { $0.doi == nil && $0.pmid == nil && $0.url == nil }.map { source in
            Self.guide.finding(
                "'\(source.id)' has no DOI, PubMed number or address", at: source.range,
                fixes: [Fix("add doi=\"…\", pmid=\"…\" or url=\"…\"")])
        }
    }
}
