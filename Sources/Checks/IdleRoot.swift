import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A nerve root is described, and no muscle hangs on it.
struct IdleRoot: Check {
    static let guide = RuleGuide(
        id: "idle-root", family: .references, severity: .warning,
        summary: "A nerve root is described that no muscle names among its roots.",
        why: "which muscles grow weak is what people look for on the page of a root, and it would name none",
        flagged: Sample.thigh(roots: "L2 L3"), accepted: Sample.thigh(roots: "L2 L3 L4"),
        beside: [Sample.root("L4"), Sample.oneSource])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let named = Set(reading.atlas.muscles.flatMap { $0.anatomy?.roots ?? [] })
        return reading.atlas.nerveRoots.compactMap { root in
            guard let level = root.level, !named.contains(level.description) else { return nil }
            return Self.guide.finding(
                "no muscle names the root \(level)", at: root.profile.range,
                fixes: [Fix("add \(level) to the roots of a muscle's <nerve>, or leave the root out")])
        }
    }
}

extension Atlas {
    var muscles: [Muscle] { entities.compactMap { if case .muscle(let muscle) = $0 { muscle } else { nil } } }
    /// By their ids.
    var nerveRoots: [NerveRoot] { entities.compactMap { if case .nerveRoot(let root) = $0 { root } else { nil } } }
}
