import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A page is said to be reviewed, and nobody knows by whom, when, or in which state.
struct UnsignedReview: Check {
    static let guide = RuleGuide(
        id: "unsigned-review", family: .learning, severity: .warning,
        summary: "A page is said to be reviewed, but the signature is not whole.",
        why:
            "without a name, a role, a day and the state that was reviewed nobody can stand for the page, so it counts as unreviewed",
        flagged: Sample.reviewed(of: nil), accepted: Sample.reviewed(of: Sample.reviewedDigest))

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.reviews.compactMap { id, review in
            guard case .unsigned(let lacking) = review.status else { return nil }
            let words = lacking.map { "'\($0)'" }.joined(separator: ", ")
            let add = lacking.map { name in
                "\(name)=\"\(name == "of" ? reading.atlas.statedNow[review.range] ?? "…" : "…")\""
            }
            return Self.guide.finding(
                "the review of '\(id)' is not signed: it has no \(words)", at: review.range,
                fixes: [Fix("add \(add.joined(separator: " ")), once a reviewer has signed it")])
        }
    }
}
