import Answers
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
            Direct evidence comes first. A chain of several links is a claim only where it holds as a whole: it is no \
            better than its weakest link, loses with its length, and is capped by whatever connects two things on it \
            directly. What does not hold is told as a story, step by step. Ids and names are both understood: --from \
            tight-hamstrings, --to "low back pain". A muscle stands for itself, its members and their states.

            Exit codes: 0 answered (also when there is no chain), 2 the content could not be read, 64 an unknown name.
            """)

    @Option(help: ArgumentHelp("Where the chain starts: an id or a name.", valueName: "cause"))
    var from: String

    @Option(help: ArgumentHelp("Where it ends: an id or a name.", valueName: "effect"))
    var to: String

    @OptionGroup var count: ChainCountOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() async throws {
        try await options.answer(tellChains)
    }

    private func tellChains(_ knowledge: Engine.KnowledgeBase) throws {
        let finder = EntityFinder(knowledge.atlas)
        let cause = try finder.resolve(from, for: "--from")
        let effect = try finder.resolve(to, for: "--to")
        if cause == effect {
            throw Terminal.mistake("'--from' and '--to' both mean '\(cause)'; a chain needs two ends")
        }
        let question = ChainQuestion(from: cause, to: effect, count.bounded(try query.chainQuery(finder)))
        let (answer, printer) = (knowledge.graph.answer(question), ChainPrinter(knowledge))
        Terminal.write(json ? answer.json(printer.teller) : printer.text(answer))
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
