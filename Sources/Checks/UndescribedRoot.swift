import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A muscle names a root that is not described, although those above and below it are.
///
/// A site need not describe all roots, only have no gap between those that it does.
struct UndescribedRoot: Check {
    static let guide = RuleGuide(
        id: "undescribed-root", family: .references, severity: .warning,
        summary: "A muscle names a nerve root that is not described, although roots above and below it are.",
        why:
            "the muscle's page would name all its roots but lead to some of them only, as if the others did not matter",
        flagged: Sample.thigh(roots: "L2 L3 L4"), accepted: Sample.thigh(roots: "L2 L4"),
        beside: [Sample.root("L2"), Sample.root("L4"), Sample.oneSource])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        // What is lost of a damaged file may describe it.
        let described = Set(reading.atlas.nerveRoots.compactMap(\.level))
        guard let first = described.min(), let last = described.max(), !reading.hasLostContent else { return [] }
        return reading.atlas.muscles.flatMap { muscle in
            (muscle.anatomy?.roots ?? []).compactMap(SpinalLevel.init).filter {
                $0 > first && $0 < last && !described.contains($0)
            }.map { level in
                Self.guide.finding(
                    "no file describes the root \(level), which '\(muscle.id)' names", at: muscle.profile.range,
                    fixes: [Fix("add a nerve-root with level=\"\(level)\"")])
            }
        }
    }
}
