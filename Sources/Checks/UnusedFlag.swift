import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A red flag stands on no page.
struct UnusedFlag: Check {
    static let guide = RuleGuide(
        id: "unused-flag", family: .references, severity: .warning,
        summary: "A red flag of flags.xml stands on no page.",
        why: "a sign that must not wait helps nobody where nobody meets it",
        flagged: Sample.flags(["numb-saddle", "fever"]), accepted: Sample.flags(["numb-saddle"]),
        beside: [Sample.naming(["numb-saddle"]), Sample.oneSource])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var unnamed = Set(reading.atlas.flags.map(\.id.value))
        for pointer in reading.pointers where pointer.target == .flag { unnamed.remove(pointer.id) }
        // A condition that names none is told as that; any may have stood there.
        let isNameless = reading.atlas.entities.contains { entity in
            if case .condition(let condition) = entity { condition.redFlags.isEmpty } else { false }
        }
        if unnamed.isEmpty || isNameless { return [] }
        let sure = DoubtfulMentions(reading).unmeant(unnamed.sorted())
        return reading.atlas.flags.filter { sure.contains($0.id.value) }.map { flag in
            Self.guide.finding(
                "no page names the red flag '\(flag.id)'", at: flag.range,
                fixes: [Fix("write <flag to=\"\(flag.id)\"/> where it belongs, or delete it")])
        }
    }
}
