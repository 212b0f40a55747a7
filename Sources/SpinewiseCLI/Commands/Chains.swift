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
