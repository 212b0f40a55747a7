public import Diagnostics

public struct Quiz: Sendable, Hashable {
    public var items: [Item]

    public indirect enum Item: Sendable, Hashable {
        case question(Question)
        /// A question that lives in another file. `objective` is the lesson objective it tests.
        case use(Mention<Question>, objective: String?)
    }

    public init(items: [Item]) { self.items = items }

    /// The questions that live here.
    public var questions: [Question] {
        items.compactMap { if case .question(let question) = $0 { question } else { nil } }
    }
}

public final class Question: Sendable, Hashable, Identifiable {
    public typealias ID = Identifier<Question>

    public enum Difficulty: String, Sendable, CaseIterable { case easy, medium, hard }

    public struct Option: Sendable, Hashable {
        public var label: Prose
        public var feedback: Prose
        public var isCorrect: Bool

        public init(label: Prose, feedback: Prose, isCorrect: Bool) {
            self.label = label
            self.feedback = feedback
            self.isCorrect = isCorrect
        }
    }

    public let id: ID
    public let range: SourceRange
    public let difficulty: Difficulty
    /// Id of the lesson objective it tests, where it lives in a lesson.
    public let objective: String?
    public let stem: Prose
    public let options: [Option]
    public let sources: [Mention<Source>]

    public init(
        id: ID, range: SourceRange, difficulty: Difficulty, objective: String?, stem: Prose, options: [Option],
        sources: [Mention<Source>]
    ) {
        self.id = id
        self.range = range
        self.difficulty = difficulty
        self.objective = objective
        self.stem = stem
        self.options = options
        self.sources = sources
    }

    /// An id names one question, so two with the same id are the same.
    public static func == (a: Question, b: Question) -> Bool { a === b || a.id == b.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
