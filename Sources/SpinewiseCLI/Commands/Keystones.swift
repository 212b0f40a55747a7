import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise keystones`: what every chain between two things passes through.
struct Keystones: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Name what every chain from one thing to another passes through.",
        discussion: """
            Where all chains pass through one thing, taking it away breaks all of them. The answer follows from the links \
            of this content alone.

            Exit codes: 0 answered (also when there is none), 2 the content could not be read, 64 an unknown name.
            """)

    @Option(help: ArgumentHelp("Where the chains start: an id or a name.", valueName: "cause"))
    var from: String

    @Option(help: ArgumentHelp("Where they end: an id or a name.", valueName: "effect"))
    var to: String

    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() async throws {
        try await options.answer(tellKeystones)
    }

    private func tellKeystones(_ ground: Engine.Ground) throws {
        let finder = EntityFinder(ground.atlas)
        let ends = try finder.resolveEnds(from: from, to: to)
        let asked = try query.chainQuery(finder)
        let graph = ground.graph
        let found = graph.keystones(from: ends.from, to: ends.to, asked)
        if json {
            let answer = KeystonesJSON(
                from: ends.from.value, to: ends.to.value, isConnected: graph.connects(ends.from, ends.to, asked),
                keystones: found.map(\.value))
            Terminal.write(answer.asJSON)
            return
        }
        let telling = Telling(graph)
        if found.isEmpty, !graph.connects(ends.from, ends.to, asked) {
            Terminal.write(
                telling.answer(from: ends.from, to: ends.to, graph.chains(from: ends.from, to: ends.to, asked))
                    .wrapped()
                    + "\n")
            return
        }
        let between = "from \(telling.noun(ends.from)) to \(telling.noun(ends.to))"
        let text =
            found.isEmpty
            ? "Chains \(between) share no step: there is a way round each of them."
            : "Every chain \(between) passes through:"
        Terminal.write(
            ([text.wrapped()] + found.map { "  → \(graph.name(of: $0).text) (\($0))" }).joined(separator: "\n") + "\n")
    }
}

extension EntityFinder {
    /// Two different things, or an error that helps.
    func resolveEnds(from: String, to: String) throws -> (from: Entity.ID, to: Entity.ID) {
        let ends = (from: try resolve(from, for: "--from"), to: try resolve(to, for: "--to"))
        if ends.from == ends.to {
            throw Terminal.mistake("'--from' and '--to' both mean '\(ends.from)'; a chain needs two ends")
        }
        return ends
    }
}

struct KeystonesJSON: Encodable {
    var version = 1
    let from: String
    let to: String
    let isConnected: Bool
    /// In the order in which every chain passes them.
    let keystones: [String]
}
