import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// The verdict on a claim contradicts the grades of the links it is about.
struct VerdictAgainstGrades: Check {
    static let guide = RuleGuide(
        id: "verdict-against-grades", family: .evidence, severity: .warning,
        summary: "The verdict on a claim contradicts the grades of all links it is about.",
        why: "the claim's page and the links' pages would tell a reader opposite things",
        flagged: Sample.claim(verdict: "refuted"), accepted: Sample.claim(verdict: "supported"),
        beside: [Sample.mechanism(holding: Sample.link(to: "wear", grade: "moderate")), Sample.wear, Sample.sources()])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let links = Dictionary(
            reading.atlas.links.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return reading.atlas.claims.compactMap { claim in
            let grades = claim.concerns.compactMap { links[$0.id]?.grade }
            guard !grades.isEmpty else { return nil }
            let contradicts =
                switch claim.verdict {
                case .supported: grades.allSatisfy { $0 >= .contested }
                case .refuted: grades.allSatisfy { $0 <= .moderate }
                case .partly, .contested: false
                }
            guard contradicts else { return nil }
            let named = Set(grades).sorted().map(\.rawValue).joined(separator: " and ")
            return Self.guide.finding(
                "the verdict is '\(claim.verdict.rawValue)', but its links are graded \(named)", at: claim.range,
                notes: claim.concerns.compactMap { concern in
                    links[concern.id].map { .init("'\(concern.id)' is graded here", at: $0.gradeRange) }
                },
                fixes: [Fix("bring the verdict and the grades together")])
        }
    }
}
