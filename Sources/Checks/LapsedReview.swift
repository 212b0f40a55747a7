import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// What a page states is not what was signed any more.
struct LapsedReview: Check {
    static let guide = RuleGuide(
        id: "lapsed-review", family: .learning, severity: .warning,
        summary: "The facts, grades or citations of a page have changed since it was signed.",
        why:
            "a name under a page says that its bearer stands for what it states, and nobody has asked them about the rest",
        flagged: Sample.reviewed(of: "0123456789abcdef"), accepted: Sample.reviewed(of: Sample.reviewedDigest))

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.reviews.compactMap { id, review in
            guard case .reviewed(let by, _, _, let signed) = review.status,
                let now = reading.atlas.statedNow[review.range],
                now != signed
            else { return nil }
            let words = "what '\(by)' signed is not what '\(id)' states now"
            return Self.guide.finding(
                "\(words): \(signed) was signed, and now it is \(now)", identity: words, at: review.range,
                fixes: [
                    Fix(
                        "have it reviewed again ('spinewise review --pending \(id)' prints the sheet), or write "
                            + "status=\"unreviewed\"")
                ])
        }
    }
}
