import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// The sources of a link or a claim stand on the other side than its grade or verdict.
///
/// Where every source disputes a link that is graded as supported, `only-disputed` says so and this rule is silent.
struct StanceAgainstGrade: Check {
    static let guide = RuleGuide(
        id: "stance-against-grade", family: .evidence, severity: .warning,
        summary: "A link is called refuted by sources that do not dispute it, or strong against most of them.",
        why: "a reader who follows the citations would find the opposite of what the grade says",
        flagged: Sample.mechanism(holding: Sample.link(to: "wear", grade: "refuted", stance: "supports")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear", grade: "refuted", stance: "disputes")),
        beside: Sample.neighbours)

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.links.compactMap { link in
            let sides = Sides(link.citations)
            let headline: String? =
                switch link.grade {
                case .refuted where sides.disputing == 0: "graded 'refuted', but no source disputes it"
                case .strong where sides.isMostlyDisputed, .moderate where sides.isMostlyDisputed:
                    "graded '\(link.grade.rawValue)', but more sources dispute it than support it"
                default: nil
                }
            return headline.map { Self.guide.finding($0, at: link.gradeRange, fixes: [Self.fix]) }
        }
            + reading.atlas.claims.compactMap { claim in
                let sides = Sides(claim.citations)
                let headline: String? =
                    switch claim.verdict {
                    case .refuted where sides.supporting > 0 && sides.disputing == 0:
                        "the verdict is 'refuted', but its sources support it"
                    case .supported where sides.disputing > 0 && sides.supporting == 0:
                        "the verdict is 'supported', but its sources dispute it"
                    default: nil
                    }
                return headline.map { Self.guide.finding($0, at: claim.range, fixes: [Self.fix]) }
            }
    }

    private static let fix = Fix(
        "look the sources up again; then change the stance of a source, or what they are said to show")

    /// How many sources stand where; a mixed one stands on neither side.
    private struct Sides {
        let supporting: Int
        let disputing: Int

        init(_ citations: [Citation]) {
            supporting = citations.count { $0.stance == .supports }
            disputing = citations.count { $0.stance == .disputes }
        }

        var isMostlyDisputed: Bool { supporting > 0 && disputing > supporting }
    }
}
