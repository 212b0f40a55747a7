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
        // A damaged file may cite anything.
        guard reading.damagedFiles.isEmpty else { return [] }
        let cited = CitedSources(reading)
        return reading.atlas.sources.filter { !cited.ids.contains($0.id.value) }.map { source in
            Self.guide.finding(
                "nothing cites '\(source.id)'", at: source.range,
                fixes: [Fix("cite it where it belongs, or delete it")])
        }
    }
}

/// The ids of all sources that something cites, misspelt ones included.
private final class CitedSources {
    private(set) var ids: Set<String> = []

    init(_ reading: Reading) {
        reading.atlas.forEachPointer { if $0.target == .source { self.ids.insert($0.id) } }
    }
}
