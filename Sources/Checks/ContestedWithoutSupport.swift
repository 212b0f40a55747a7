import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A link is contested, no study supports it, and nothing says why it is told at all.
///
/// Such a link may well stand on a site, because people say what it says. Then `<common-claim>`, or the page of a claim that is
/// about the link, tells the reader so.
struct ContestedWithoutSupport: Check {
    static let guide = RuleGuide(
        id: "contested-without-support", family: .evidence, severity: .warning,
        summary: "A link is contested, no study supports it, and nothing says who claims it.",
        why:
            "a contested link that nobody supports looks like an open question, and may only be a thing that people say",
        flagged: Sample.mechanism(holding: contested),
        accepted: Sample.mechanism(
            holding: contested.replacing(
                "</because>", with: "</because>\n    <common-claim>People say that dry discs wear out.</common-claim>")),
        beside: Sample.neighbours)

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let claimed = Set(reading.atlas.claims.flatMap { $0.concerns.map(\.id) })
        return graph.links.compactMap { link in
            guard let contention = link.contention, link.commonClaim.isEmpty, !claimed.contains(link.id),
                contention == .untested || !link.citations.contains(where: { $0.stance == .supports }),
                !link.citations.isEmpty
            else { return nil }
            return Self.guide.finding(
                "'contested', but \(contention.words)", at: link.gradeRange,
                fixes: [Fix("\(contention.cure), or say in <common-claim> what people say")])
        }
    }

    private static let contested = Sample.link(
        to: "wear", grade: "contested", because: "Dry discs were no more worn.", stance: "disputes")
}

extension Contention {
    /// Ends the headline.
    fileprivate var words: String {
        switch self {
        case .bothSides: "no study supports it outright; the mixed ones alone stand on both sides"
        case .onlyDisputed: "studies do not bear it out, and none supports it"
        case .untested: "nobody has tested it: no source that it cites is a test of it"
        }
    }

    fileprivate var cure: String {
        switch self {
        case .bothSides: "cite a study that supports it, or grade it limited or refuted, as the mixed ones lean"
        case .onlyDisputed: "cite a study that supports it, or grade it refuted"
        case .untested: "cite a study that tested it, or grade it by what supports it"
        }
    }
}
