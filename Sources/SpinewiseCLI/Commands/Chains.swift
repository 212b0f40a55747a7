import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise chains`: how one thing can lead to another.
struct Chains: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell how one thing can lead to another, link by link.",
        discussion: """
            Chains are ranked by their weakest link, then by length. A chain is only as strong as its weakest link, \
            and the answer names it. Ids and names are both understood: --from tight-hamstrings, --to "low back pain". \
            A chain from a muscle starts from its states.

            Exit codes: 0 answered (also when there is no chain), 2 the content could not be read, 64 an unknown name.
            """)

    @Option(help: ArgumentHelp("Where the chain starts: an id or a name.", valueName: "cause"))
    var from: String

    @Option(help: ArgumentHelp("Where it ends: an id or a name.", valueName: "effect"))
    var to: String

    @OptionGroup var count: ChainCountOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the chains as JSON.")
    var json = false

    func run() async throws {
        try await options.answer(tellChains)
    }

    private func tellChains(_ ground: Engine.Ground) throws {
        let finder = EntityFinder(ground.atlas)
        let cause = try finder.resolve(from, for: "--from")
        let effect = try finder.resolve(to, for: "--to")
        if cause == effect {
            throw Terminal.mistake("'--from' and '--to' both mean '\(cause)'; a chain needs two ends")
        }
        let answer = try ground.graph.chains(from: cause, to: effect, count.bounded(query.chainQuery(finder)))
        if json {
            Terminal.write(ChainsJSON(from: cause, to: effect, answer).asJSON)
        } else {
            Terminal.write(ChainPrinter(ground).text(from: cause, to: effect, answer))
        }
    }
}

/// How many chains are told.
struct ChainCountOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The most chains to tell.", valueName: "count"))
    var maxChains = ChainQuery().maxChains

    func validate() throws {
        if maxChains < 1 { throw ValidationError("'--max-chains' needs a number from 1 on") }
    }

    func bounded(_ query: ChainQuery) -> ChainQuery {
        var query = query
        query.maxChains = maxChains
        return query
    }
}

/// What narrows a walk through the graph.
struct QueryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The longest chain to follow, in links.", valueName: "links"))
    var maxLinks = ChainQuery().maxLinks

    @Option(
        help: "Leave out links with weaker evidence than this: strong, moderate, limited, contested or refuted.",
        transform: Self.grade(named:))
    var grade: EvidenceGrade = ChainQuery().weakest

    @Flag(name: .customLong("no-associations"), help: "Leave out links that only say two things are found together.")
    var withoutAssociations = false

    @Option(
        help: ArgumentHelp(
            "Walk only links of this relation, such as causes; may be given again.", valueName: "relation"),
        transform: Self.relation(named:))
    var relation: [Relation] = []

    @Option(help: ArgumentHelp("Only chains that pass this; may be given again.", valueName: "name"))
    var through: [String] = []

    @Option(help: ArgumentHelp("Only chains that do not pass this; may be given again.", valueName: "name"))
    var without: [String] = []

    func validate() throws {
        if maxLinks < 1 { throw ValidationError("'--max-links' needs a number from 1 on") }
    }

    private static func grade(named name: String) throws -> EvidenceGrade {
        if let grade = EvidenceGrade(rawValue: name) { return grade }
        let meant = EvidenceGrade.allCases.map(\.rawValue).nearest(to: name)
        throw ValidationError("'\(name)' is no grade" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }

    private static func relation(named name: String) throws -> Relation {
        if let relation = Relation(rawValue: name) { return relation }
        let all = Relation.allCases.map(\.rawValue)
        let meant = all.nearest(to: name)
        throw ValidationError(
            "'\(name)' is no relation; "
                + (meant.map { "did you mean '\($0)'?" } ?? "there are \(all.joined(separator: ", "))"))
    }

    /// - Throws: An exit code, after saying which name means nothing.
    func chainQuery(_ finder: EntityFinder) throws -> ChainQuery {
        var query = ChainQuery()
        query.maxLinks = maxLinks
        query.weakest = grade
        query.includesAssociations = !withoutAssociations
        query.relations = relation.isEmpty ? nil : Set(relation)
        query.through = Set(try through.map { try finder.resolve($0, for: "--through") })
        query.without = Set(try without.map { try finder.resolve($0, for: "--without") })
        return query
    }
}

extension EntityFinder {
    /// The one thing a person means, or an error that helps.
    func resolve(_ words: String, for option: String) throws -> Entity.ID {
        switch find(words) {
        case .found(let id): return id
        case .ambiguous(let ids):
            throw Terminal.mistake(
                "\(option): '\(words)' can mean \(ids.map { "'\($0)'" }.joined(separator: " or ")); use the id")
        case .unknown(let suggestion):
            throw Terminal.mistake(
                "\(option): nothing is called '\(words)'" + (suggestion.map { "; did you mean '\($0)'?" } ?? ""))
        }
    }
}
