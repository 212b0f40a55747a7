import Causality
import Diagnostics
import Knowledge

/// A text embeds a chain that stands on a refuted link; ``UnwalkedChain`` finds it on its way.
enum RefutedChain {
    static let guide = RuleGuide(
        id: "refuted-chain", family: .evidence, severity: .warning,
        summary: "A text embeds a chain that only a refuted link holds together.",
        why: "a lesson would lead a learner along a step that the evidence says is wrong",
        flagged: mechanism(grade: "refuted"), accepted: mechanism(grade: "limited"), beside: Sample.neighbours)

    private static func mechanism(grade: String) -> RuleGuide.Sample {
        Sample.mechanism(
            holding: Sample.link(to: "wear", grade: grade, stance: grade == "refuted" ? "disputes" : "supports")
                + Sample.section("<chain from=\"drying\" to=\"wear\"/>"))
    }

    static func finding(from: Entity.ID, to: Entity.ID, at place: SourceRange, walked: Chain) -> Diagnostic {
        guide.finding(
            "only a refuted link leads from '\(from)' to '\(to)'", at: place,
            notes: walked.links.filter { $0.grade == .refuted }.map {
                .init("'\($0.id)' is graded here", at: $0.gradeRange)
            },
            fixes: [Fix("tell in words why it was believed, or choose ends that the evidence connects")])
    }
}
