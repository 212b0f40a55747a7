import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// Two nerve roots have one level.
struct RepeatedLevel: Check {
    static let guide = RuleGuide(
        id: "repeated-level", family: .references, severity: .error,
        summary: "Two nerve roots are described with one level.",
        why: "a muscle names its roots by their level, and would lead to one of the two only",
        flagged: Sample.root("L3", id: "third-root"), accepted: Sample.root("L4", id: "third-root"),
        beside: [Sample.root("L3"), Sample.thigh(roots: "L3 L4"), Sample.oneSource])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var taken: [SpinalLevel: NerveRoot] = [:]
        return reading.atlas.nerveRoots.compactMap { root in
            guard let level = root.level else { return nil }
            guard let before = taken.updateValue(root, forKey: level) else { return nil }
            return Self.guide.finding(
                "'\(before.profile.id)' is the root \(level) already", at: root.profile.range,
                notes: [.init("it is described here", at: before.profile.range)],
                fixes: [Fix("change the level of one of them")])
        }
    }
}
