import Knowledge
import LessonSyntax

extension ElementRule {
    static let lesson = ElementRule(
        .lesson, "A text to learn from.",
        attributes: [.entityID, .optional(.minutes, .number(1...240), "Reading time in minutes.")],
        .children([
            .one(.title), .one(.summary), .oneOrMore(.objective), .oneOrMore(.section), .one(.quiz),
            .one(.review, whenMissing: .review),
        ]))

    static let objective = ElementRule(
        .objective, "One thing a reader can do afterwards.",
        attributes: [.required(.id, .id, "Unique in the file; questions name it.")], .prose)

    static let course = ElementRule(
        .course, "Lessons in the order they are best read.", attributes: [.entityID],
        .children([
            .one(.title), .one(.summary), .oneOrMore(.unit), .any(.section), .one(.review, whenMissing: .review),
        ]))

    static let unit = ElementRule(
        .unit, "One lesson of the course, and why it comes here.",
        attributes: [.required(.lesson, .reference(to: "a lesson", .lesson), "The lesson's id.")], .prose)
}

extension Element {
    func lesson() -> Lesson {
        let id = attribute(.id)
        return Lesson(
            id: Lesson.ID(id?.value ?? ""), range: id?.valueRange ?? nameRange, title: text(of: .title) ?? "",
            summary: prose(of: .summary), minutes: count(.minutes),
            objectives: children(.objective).map { objective in
                let id = objective.attribute(.id)
                return Lesson.Objective(
                    id: id?.value ?? "", range: id?.valueRange ?? objective.nameRange, text: objective.prose())
            },
            sections: sections(), quiz: quizChild(), review: review())
    }

    func course() -> Course {
        let id = attribute(.id)
        return Course(
            id: Course.ID(id?.value ?? ""), range: id?.valueRange ?? nameRange, title: text(of: .title) ?? "",
            summary: prose(of: .summary),
            units: children(.unit).compactMap { unit in
                unit.mention(.lesson).map { Course.Unit(lesson: $0, reason: unit.prose()) }
            },
            sections: sections(), review: review())
    }
}
