public import Knowledge

/// The words for what the graph knows, the same in the terminal and on the pages.
///
/// They follow the grade, so that nothing sounds surer than its evidence, and the relation, so that being found
/// together is never told as a cause.
public struct Telling: Sendable {
    let graph: CauseGraph
    /// Every entity's name as it stands in a sentence, worked out once, because sentences are told by the thousand.
    private let nouns: [Entity.ID: String]

    public init(_ graph: CauseGraph) {
        self.graph = graph
        nouns = Dictionary(
            uniqueKeysWithValues: graph.ids.indices.map { index in
                (graph.ids[index], Self.noun(graph.names[index], graph.kinds[index]))
            })
    }

    /// A sentence in pieces, for pages that link its nouns. Joined with blanks, the tail without one.
    public struct Clause: Sendable, Hashable {
        public let subject: String
        public let verb: String
        public let object: String
        /// What an honest sentence adds: ", but studies disagree". Often empty.
        public let tail: String

        /// From subject to tail, without a full stop.
        public var text: String { "\(subject) \(verb) \(object)\(tail)" }
    }

    /// The verb phrase that follows the grade: "may contribute to".
    public func phrase(for link: Link) -> String {
        let verb = Verb(link.relation, from: graph.kind(of: link.cause), to: graph.kind(of: link.effect.id))
        return verb.phrase(link.grade, isPlural: graph.name(of: link.cause).isPlural)
    }

    /// What must follow the effect for the phrase to be honest: ", but studies disagree".
    public func tail(for link: Link) -> String {
        switch (link.grade, link.contention) {
        case (.refuted, _): "; the evidence says no"
        case (_, .bothSides): ", but studies disagree"
        case (_, .onlyDisputed): ", but studies do not bear it out"
        case (_, .untested): ", but nobody has tested it well"
        case (_, nil): ""
        }
    }

    /// Subject and object as they stand in the middle of a sentence.
    public func clause(for link: Link) -> Clause {
        Clause(
            subject: noun(link.cause), verb: phrase(for: link), object: noun(link.effect.id),
            tail: tail(for: link))
    }

    /// "Tight hamstrings may contribute to limited pelvic rotation in bending."
    public func sentence(for link: Link) -> String { Self.sentence(clause(for: link).text) }

    /// A name as it stands in the middle of a sentence: "tight hamstrings", "the sciatic nerve", "a disc bulge".
    public func noun(_ id: Entity.ID) -> String {
        nouns[id] ?? Self.noun(Name(id.value), nil)
    }

    private static func noun(_ name: Name, _ kind: EntityKind?) -> String {
        Article(for: name, kind: kind).rawValue + name.midSentence
    }

    /// With a capital and a full stop.
    static func sentence(_ words: String) -> String { "\(words.prefix(1).uppercased())\(words.dropFirst())." }

    /// "one link", "eight links".
    static func links(_ number: Int) -> String { "\(count(number)) link\(number == 1 ? "" : "s")" }

    /// "two" … "twelve", then figures.
    static func count(_ number: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
