import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// How many chains are told.
struct ChainCountOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The most chains to tell. (default: 20)", valueName: "count"))
    var maxChains: Int?

    func validate() throws {
        if let maxChains, maxChains < 1 { throw ValidationError("'--max-chains' needs a number from 1 on") }
    }

    func bounded(_ query: ChainQuery) -> ChainQuery {
        var query = query
        if let maxChains { query.maxChains = maxChains }
        return query
    }
}

/// What narrows a walk through the graph.
struct QueryOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The longest chain to tell, in links: 1 to 8. (default: 8)", valueName: "links"))
    var maxLinks: Int?

    @Option(
        help: """
            Walk no link with weaker evidence than this: strong, moderate, limited or contested. A refuted link is in no \
            chain.
            """, transform: Self.grade(named:))
    var grade: EvidenceGrade?

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
        if let maxLinks, !(1...ChainQuery.longest).contains(maxLinks) {
            throw ValidationError(
                "'--max-links' needs a number from 1 to \(ChainQuery.longest); longer chains are not told")
        }
    }

    static func grade(named name: String) throws -> EvidenceGrade {
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
        if let maxLinks { query.maxLinks = maxLinks }
        if grade == .refuted {
            throw Terminal.mistake("--grade: a refuted link is in no chain; the weakest is 'contested'")
        }
        if let grade { query.weakest = grade }
        query.relations = relation.isEmpty ? nil : Set(relation)
        query.through = Set(try through.map { try finder.resolve($0, for: "--through") })
        query.without = Set(try without.map { try finder.resolve($0, for: "--without") })
        return query
    }
}

/// How much of a long list is told.
struct ListingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("List at most this many things, the best-supported ones.", valueName: "count"))
    var most = 200

    func validate() throws {
        if most < 1 { throw ValidationError("'--most' needs a number from 1 on") }
    }
}
