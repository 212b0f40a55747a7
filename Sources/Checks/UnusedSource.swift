import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A source is cited nowhere.
struct UnusedSource: Check {
    static let guide = RuleGuide(
        id: "unused-source", severity: .warning,
        summary: "A source is cited nowhere.",
        why: "a list of sources that nothing rests on looks like evidence and is none",
        flagged: Sample.mechanism(holding: ""), accepted: Sample.mechanism(holding: Sample.link(to: "wear")),
        beside: [Sample.wear, Sample.sources(identifier: " pmid=\"12345\"")])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        // Crossing off ends with the last source that is met; collecting what is cited would go through every citation.
        var uncited = Set(reading.atlas.sources.map(\.id.value))
        for pointer in reading.pointers where pointer.target == .source {
            uncited.remove(pointer.id)
            if uncited.isEmpty { return [] }
        }
        let unused = reading.atlas.sources.filter { uncited.contains($0.id.value) }
        if unused.isEmpty { return [] }
        let sure = DoubtfulMentions(reading).unmeant(unused.map(\.id.value))
        return unused.filter { sure.contains($0.id.value) }.map { source in
            Self.guide.finding(
                "nothing cites '\(source.id)'", at: source.range,
                fixes: [Fix("cite it where it belongs, or delete it")])
        }
    }
}
