import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A page is asked to set two conditions side by side that are one, or that another page compares already.
struct RepeatedComparison: Check {
    static let guide = RuleGuide(
        id: "repeated-comparison", family: .references, severity: .error, leeway: .none,
        summary: "A comparison sets a condition beside itself, or is there already.",
        why: "the two would be one page, or a page that says everything twice",
        flagged: Sample.site(holding: "<compare this=\"ache\" with=\"ache\"/>"),
        accepted: Sample.site(holding: "<compare this=\"ache\" with=\"pain\"/>"),
        beside: [
            Sample.condition("ache", beside: "pain"), Sample.condition("pain", beside: "ache"),
            Sample.flags(["numb-saddle"]), Sample.oneSource,
        ])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var first: [Set<Entity.ID>: SourceRange] = [:]
        return reading.atlas.site.comparisons.compactMap { pair in
            if pair.one.id == pair.other.id {
                return Self.guide.finding(
                    "'\(pair.one.id)' is compared with itself", at: pair.other.range,
                    fixes: [Fix("name another condition")])
            }
            let key: Set<Entity.ID> = [pair.one.id, pair.other.id]
            if let before = first[key] {
                return Self.guide.finding(
                    "'\(pair.one.id)' and '\(pair.other.id)' are compared already", at: pair.one.range,
                    notes: [.init("they are compared here", at: before)], fixes: [Fix("delete the line")])
            }
            first[key] = pair.one.range
            return nil
        }
    }
}
