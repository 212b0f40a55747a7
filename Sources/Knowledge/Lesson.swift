public import Diagnostics

/// A text to learn from.
public final class Lesson: Sendable, Identifiable {
    public typealias ID = Identifier<Lesson>

    public struct Objective: Sendable, Hashable {
        /// Unique in its lesson.
        public var id: String
        public var range: SourceRange
        public var text: Prose

        public init(id: String, range: SourceRange, text: Prose) {
            self.id = id
            self.range = range
            self.text = text
        }
    }

    public let id: ID
    public let range: SourceRange
    public let title: String
    public let summary: Prose
    /// Reading time, where the author gave one.
    public let minutes: Int?
    public let objectives: [Objective]
    public let sections: [Section]
    public let quiz: Quiz?
    public let review: Review?

    /// The quizzes in its sections, then the one at its end.
    public let quizzes: [Quiz]

    public init(
        id: ID, range: SourceRange = .none, title: String, summary: Prose = [], minutes: Int? = nil,
        objectives: [Objective] = [], sections: [Section] = [], quiz: Quiz? = nil, review: Review? = nil
    ) {
        self.id = id
        self.range = range
        self.title = title
        self.summary = summary
        self.minutes = minutes
        self.objectives = objectives
        self.sections = sections
        self.quiz = quiz
        self.review = review
        quizzes = sections.quizzes + (quiz.map { [$0] } ?? [])
    }
}

/// Lessons in the order they are best read.
public struct Course: Sendable, Identifiable {
    public typealias ID = Identifier<Course>

    public struct Unit: Sendable, Hashable {
        public var lesson: Mention<Lesson>
        /// Why it comes here.
        public var reason: Prose

        public init(lesson: Mention<Lesson>, reason: Prose) {
            self.lesson = lesson
            self.reason = reason
        }
    }

    public var id: ID
    public var range: SourceRange
    public var title: String
    public var summary: Prose
    public var units: [Unit]
    public var sections: [Section]
    public var review: Review?

    public init(
        id: ID, range: SourceRange = .none, title: String, summary: Prose = [], units: [Unit] = [],
        sections: [Section] = [], review: Review? = nil
    ) {
        self.id = id
        self.range = range
        self.title = title
        self.summary = summary
        self.units = units
        self.sections = sections
        self.review = review
    }
}
