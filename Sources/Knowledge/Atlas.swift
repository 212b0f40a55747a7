public import Diagnostics

/// Everything the lesson files say, typed and ordered.
///
/// Every array but the red flags is ordered by id, so two readings of the same files give the same atlas. Where two files claim one
/// id, the first by path is kept and a finding names the other.
public struct Atlas: Sendable {
    public let site: Site
    /// All entities, states inside muscles included, each exactly once.
    public let entities: [Entity]
    public let lessons: [Lesson]
    public let courses: [Course]
    public let claims: [Claim]
    /// In the order of the library, which is that within an urgency.
    public let flags: [RedFlag]
    public let sources: [Source]

    /// Of every page that is said to be reviewed, the digest of what it states now, by the place of its review.
    public var statedNow: [SourceRange: String] = [:]

    private let entityIndex: [Entity.ID: Int]
    private let flagIndex: [RedFlag.ID: Int]
    private let sourceIndex: [Source.ID: Int]
    private let lessonIndex: [Lesson.ID: Int]
    private let claimIndex: [Claim.ID: Int]
    private let questionIndex: [Question.ID: (question: Question, home: Home)]
    private let pointersByOwner: [String: [Pointer]]

    /// The page a question lives on.
    public enum Home: Sendable, Hashable {
        case entity(Entity.ID)
        case lesson(Lesson.ID)
    }

    /// - Parameters: In any order, no id twice within a kind; states inside muscles are taken from the muscles. Pointers by
    ///   the id of what they stand in.
    public init(
        site: Site = Site(), entities: [Entity] = [], lessons: [Lesson] = [], courses: [Course] = [],
        claims: [Claim] = [], flags: [RedFlag] = [], sources: [Source] = [], pointers: [String: [Pointer]] = [:]
    ) {
        self.site = site
        let nested = entities.flatMap { entity -> [Entity] in
            if case .muscle(let muscle) = entity { muscle.states.map(Entity.state) } else { [] }
        }
        self.entities = (entities + nested).sorted { $0.id < $1.id }
        self.lessons = lessons.sorted { $0.id < $1.id }
        self.courses = courses.sorted { $0.id < $1.id }
        self.claims = claims.sorted { $0.id < $1.id }
        self.flags = flags
        self.sources = sources.sorted { $0.id < $1.id }
        func index<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
            Dictionary(zip(ids, ids.indices), uniquingKeysWith: { first, _ in first })
        }
        entityIndex = index(self.entities.map(\.id))
        flagIndex = index(flags.map(\.id))
        sourceIndex = index(self.sources.map(\.id))
        lessonIndex = index(self.lessons.map(\.id))
        claimIndex = index(self.claims.map(\.id))
        questionIndex = Self.usedElsewhere(self.entities, self.lessons)
        pointersByOwner = pointers
    }

    public subscript(id: Entity.ID) -> Entity? { entityIndex[id].map { entities[$0] } }
    public subscript(id: RedFlag.ID) -> RedFlag? { flagIndex[id].map { flags[$0] } }
    public subscript(id: Source.ID) -> Source? { sourceIndex[id].map { sources[$0] } }
    public subscript(id: Lesson.ID) -> Lesson? { lessonIndex[id].map { lessons[$0] } }
    public subscript(id: Claim.ID) -> Claim? { claimIndex[id].map { claims[$0] } }
    /// A question that some quiz takes from elsewhere, and the page it lives on; `nil` for any other.
    public subscript(id: Question.ID) -> (question: Question, home: Home)? { questionIndex[id] }

    /// The red flags that are named, as the library describes them: the gravest first, then in its order, none twice. What it
    /// does not describe is left out; a finding says so.
    public func redFlags(_ named: [Mention<RedFlag>]) -> [(urgency: RedFlag.Urgency, flags: [RedFlag])] {
        let places = Set(named.compactMap { flagIndex[$0.id] }).sorted()
        return RedFlag.Urgency.allCases.compactMap { urgency in
            let same = places.map { flags[$0] }.filter { $0.urgency == urgency }
            return same.isEmpty ? nil : (urgency, same)
        }
    }

    /// Every pointer the author wrote in an entity, a lesson, a course or a claim, in the order of its file. Those of a
    /// muscle's states are the states'.
    public func pointers(of id: String) -> [Pointer] { pointersByOwner[id] ?? [] }

    /// Questions that quizzes use without holding them. Most sites have few, so the others are not indexed.
    private static func usedElsewhere(
        _ entities: [Entity], _ lessons: [Lesson]
    ) -> [Question.ID: (question: Question, home: Home)] {
        let homes =
            entities.map { (Home.entity($0.id), $0.profile.quizzes) } + lessons.map { (Home.lesson($0.id), $0.quizzes) }
        var used: Set<Question.ID> = []
        for (_, quizzes) in homes {
            for quiz in quizzes { for case .use(let mention, _) in quiz.items { used.insert(mention.id) } }
        }
        var found: [Question.ID: (question: Question, home: Home)] = [:]
        if used.isEmpty { return found }
        for (home, quizzes) in homes {
            for quiz in quizzes {
                for case .question(let question) in quiz.items where used.contains(question.id) {
                    if found[question.id] == nil { found[question.id] = (question, home) }
                }
            }
        }
        return found
    }

    /// Every link of every entity, ordered by cause, then as the author wrote them.
    public var links: [Link] { entities.flatMap(\.profile.links) }

    /// Calls `body` with every question of every quiz, where it lives.
    public func forEachQuestion(_ body: (Question) -> Void) {
        func visit(_ quizzes: [Quiz]) {
            for quiz in quizzes {
                for case .question(let question) in quiz.items { body(question) }
            }
        }
        for entity in entities { visit(entity.profile.quizzes) }
        for lesson in lessons { visit(lesson.quizzes) }
    }
}

extension [Section] {
    /// Quizzes in the middle of the sections.
    public var quizzes: [Quiz] {
        var found: [Quiz] = []
        for section in self {
            for case .quiz(let quiz) in section.blocks { found.append(quiz) }
        }
        return found
    }
}
