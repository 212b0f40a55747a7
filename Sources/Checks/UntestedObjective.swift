import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A lesson's objective and its questions do not fit together.
struct UntestedObjective: Check {
    static let guide = RuleGuide(
        id: "untested-objective", family: .learning, severity: .warning,
        summary: "No question tests an objective, or a question tests one that the lesson does not have.",
        why: "a learner cannot find out whether the objective was reached",
        flagged: Sample.lesson(objectives: ["rings", "gel"]), accepted: Sample.lesson(),
        beside: [Sample.course(lessons: ["discs"]), Sample.oneSource])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.lessons.flatMap { lesson in
            let tested = lesson.testedObjectives
            let testedIDs = Set(tested.map(\.id))
            let count = Dictionary(lesson.objectives.map { ($0.id, 1) }, uniquingKeysWith: +)
            let untested = lesson.objectives.filter { !testedIDs.contains($0.id) }
            let unknown = tested.filter { count[$0.id] == nil }
            if untested.isEmpty && unknown.isEmpty { return [Diagnostic]() }
            var known = KnownNames(unknown.isEmpty ? [] : lesson.objectives.map(\.id))
            return untested.filter { count[$0.id] == 1 }.map { objective in
                Self.guide.finding(
                    "no question tests the objective '\(objective.id)'", at: objective.range,
                    fixes: [Fix("add objective=\"\(objective.id)\" to a question of the quiz")])
            }
                + unknown.map { id, range in
                    let meant = known.nearest(to: id)
                    return Self.guide.finding(
                        "the lesson has no objective '\(id)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                        at: range, fixes: [Fix("name an objective of this lesson")])
                }
        }
    }
}

extension Lesson {
    /// Objectives that questions name, each with the place of the question.
    fileprivate var testedObjectives: [(id: String, range: SourceRange)] {
        var tested: [(id: String, range: SourceRange)] = []
        for quiz in quizzes {
            for item in quiz.items {
                switch item {
                case .question(let question): if let id = question.objective { tested.append((id, question.range)) }
                case .use(let question, let objective): if let id = objective { tested.append((id, question.range)) }
                }
            }
        }
        return tested
    }
}
