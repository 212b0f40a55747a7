import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A question does not have exactly one right answer.
struct OneRightAnswer: Check {
    static let guide = RuleGuide(
        id: "one-right-answer", family: .learning, severity: .error,
        summary: "A question does not have exactly one right answer among at least two.",
        why: "a learner who is right must be told so, and only then",
        flagged: Sample.mechanism(holding: Sample.question(id: "drying-1", right: 2)),
        accepted: Sample.mechanism(holding: Sample.question(id: "drying-1", right: 1)), beside: Sample.neighbours)

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var found: [Diagnostic] = []
        reading.atlas.forEachQuestion { question in
            let right = question.options.count(where: \.isCorrect)
            if right == 1, question.options.count > 1 { return }
            let headline =
                question.options.count < 2
                ? "the question '\(question.id)' offers no choice"
                : right == 0
                    ? "the question '\(question.id)' has no right answer"
                    : "the question '\(question.id)' has \(right) right answers"
            found.append(
                Self.guide.finding(
                    headline, at: question.range, fixes: [Fix("mark exactly one option with correct=\"yes\"")]))
        }
        return found
    }
}
