import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// Courses order lessons in a circle.
struct LessonOrderCircle: Check {
    static let guide = RuleGuide(
        id: "lesson-order-circle", family: .references, severity: .error, leeway: .none,
        summary: "A course comes back to a lesson it has already had.",
        why: "'next lesson' would lead a learner round and round",
        flagged: Sample.course(lessons: ["discs", "discs"]), accepted: Sample.course(lessons: ["discs"]),
        beside: [Sample.lesson(), Sample.oneSource])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.courses.flatMap { course in
            var first: [Lesson.ID: SourceRange] = [:]
            return course.units.compactMap { unit -> Diagnostic? in
                guard let before = first[unit.lesson.id] else {
                    first[unit.lesson.id] = unit.lesson.range
                    return nil
                }
                return Self.guide.finding(
                    "the course comes back to '\(unit.lesson.id)'", at: unit.lesson.range,
                    notes: [.init("it stands here first", at: before)], fixes: [Fix("delete one of the two units")])
            }
        }
    }
}
