import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A chain would be better supported by its links than the link that connects its ends directly.
struct DetourOutranksDirect: Check {
    static let guide = RuleGuide(
        id: "detour-outranks-direct", family: .evidence, severity: .warning,
        summary: "The steps of a chain are graded better than the link that connects its ends directly.",
        why:
            "where every step holds, the whole should show in studies too; one of the grades is wrong, or a reason is missing",
        flagged: Sample.mechanism(holding: link("wear", "limited") + link("swelling", "moderate")),
        accepted: Sample.mechanism(holding: link("wear", "moderate") + link("swelling", "moderate")),
        beside: Sample.neighbours + [
            .init(
                "mechanisms/swelling.xml",
                """
                <mechanism id="swelling"><name>Swelling</name><summary>It takes up water.</summary>
                \(link("wear", "moderate"))\(Sample.review)</mechanism>
                """)
        ])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        graph.detours().compactMap { detour in
            guard let direct = detour.direct.first else { return nil }
            let (chain, grade) = (detour.chain, direct.grade.rawValue)
            let way = chain.nodes.dropFirst().dropLast().map { "'\($0)'" }.joined(separator: ", ")
            return Self.guide.finding(
                "'\(grade)' from '\(chain.first)' to '\(chain.last)', but '\(detour.support.rawValue)' by way of \(way)",
                identity: "'\(grade)' from '\(chain.first)' to '\(chain.last)', but better by a detour",
                at: direct.gradeRange,
                notes: chain.links.map {
                    .init("'\($0.cause)' to '\($0.effect.id)' is graded here", at: $0.gradeRange)
                },
                fixes: [Fix("look at the grades again, or allow it with the reason why the steps do not add up")])
        }
    }

    private static func link(_ effect: String, _ grade: String) -> String { Sample.link(to: effect, grade: grade) }
}
