public import Knowledge

/// A language in which answers are told.
///
/// The compiler holds every language to every ``Statement``: whoever adds one writes it in each.
public protocol Language: Sendable {
    /// "en", "de": the `lang` of a page.
    var code: String { get }

    /// A noun as it stands in a sentence, as a subject and after the verbs and prepositions of this language.
    func inSentence(_ noun: Noun) -> Declension

    /// One sentence or more, each with its capital and its full stop; a heading has its capital alone, and what opens a
    /// list ends in a colon.
    func text(of statement: Statement, _ nouns: Nouns) -> String

    /// What stands between a link's two nouns, and what follows the second; for places where the cause stands apart.
    func verbPhrase(of link: Statement.LinkClause, _ nouns: Nouns) -> (verb: String, tail: String)
    /// The link's second noun in the form that the verb phrase asks for.
    func object(of link: Statement.LinkClause, _ nouns: Nouns) -> String

    /// "Limited evidence".
    func label(_ grade: EvidenceGrade) -> String
    /// What a grade tells a reader, in one sentence.
    func meaning(_ grade: EvidenceGrade) -> String
    /// How well a whole chain holds: "Limited as a whole".
    func label(_ support: Support) -> String
    func meaning(_ support: Support) -> String
    /// "Story", "Not composed".
    func label(_ verdict: Verdict) -> String
    func meaning(_ verdict: Verdict) -> String
    /// How little a red flag may wait: "Today".
    func label(_ urgency: RedFlag.Urgency) -> String
    /// What to do about it, in words that hold in every country.
    func action(_ urgency: RedFlag.Urgency) -> String
}

/// The nouns of a site, as they stand in the sentences of its language.
public struct Nouns: Sendable {
    private let entry: @Sendable (Entity.ID) -> Entry

    struct Entry: Sendable {
        let noun: Noun
        let forms: Declension

        init(_ noun: Noun, in language: some Language) {
            self.noun = noun
            forms = language.inSentence(noun)
        }
    }

    /// Each worked out once, for whoever tells sentences by the thousand.
    public init(_ nouns: [(Entity.ID, Noun)], in language: some Language) {
        let entries = Dictionary(
            nouns.map { ($0, Entry($1, in: language)) }, uniquingKeysWith: { first, _ in first })
        entry = { entries[$0] ?? Entry(Noun(Name($0.value), nil), in: language) }
    }

    /// Each worked out where it is told, for an answer of a few sentences about a graph of thousands.
    public init(in language: some Language, asking noun: @escaping @Sendable (Entity.ID) -> Noun?) {
        entry = { Entry(noun($0) ?? Noun(Name($0.value), nil), in: language) }
    }

    public func forms(_ id: Entity.ID) -> Declension { entry(id).forms }
    public func isPlural(_ id: Entity.ID) -> Bool { entry(id).noun.name.isPlural }
    public func kind(_ id: Entity.ID) -> EntityKind? { entry(id).noun.kind }

    /// The subject's form.
    func subject(_ id: Entity.ID) -> String { entry(id).forms.nominative }
}

/// Tells statements in one language, about the nouns of one site.
public struct Teller: Sendable {
    public let language: any Language
    private let nouns: Nouns

    public init(_ language: any Language, _ nouns: [(Entity.ID, Noun)]) {
        self.language = language
        self.nouns = Nouns(nouns, in: language)
    }

    public init(_ language: any Language, asking noun: @escaping @Sendable (Entity.ID) -> Noun?) {
        self.language = language
        nouns = Nouns(in: language, asking: noun)
    }

    public func text(_ statement: Statement) -> String { language.text(of: statement, nouns) }

    public func text(_ statements: [Statement]) -> String { statements.map(text).joined(separator: " ") }

    /// As it stands in the middle of a sentence: "tight hamstrings", "the sciatic nerve".
    public func noun(_ id: Entity.ID) -> String { nouns.subject(id) }

    public func verbPhrase(of link: Statement.LinkClause) -> (verb: String, tail: String) {
        language.verbPhrase(of: link, nouns)
    }

    public func object(of link: Statement.LinkClause) -> String { language.object(of: link, nouns) }
}
