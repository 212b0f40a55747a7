import Diagnostics
import Knowledge
import LessonDecoding

/// A text's next review is overdue.
enum OverdueReview {
    static let guide = RuleGuide(
        id: "overdue-review", family: .learning, severity: .warning, leeway: .belowError,
        summary: "The next review of a text is overdue.",
        why: "evidence moves on; a reader relies on the day that the page names",
        flagged: Sample.mechanism(due: "2025-11-23"), accepted: Sample.mechanism(due: "2027-11-23"))

    static func findings(in reading: Reading, today: String) -> [Diagnostic] {
        let atlas = reading.atlas
        let reviews =
            atlas.entities.map { ($0.profile.review, $0.profile.range) }
            + atlas.lessons.map { ($0.review, $0.range) } + atlas.courses.map { ($0.review, $0.range) }
            + atlas.claims.map { ($0.review, $0.range) }
        return reviews.compactMap { review, range in
            guard let review, review.due < today else { return nil }
            return guide.finding(
                "the review was due on \(review.due)", at: range, fixes: [Fix("review the text and set a new 'due'")])
        }
    }
}
