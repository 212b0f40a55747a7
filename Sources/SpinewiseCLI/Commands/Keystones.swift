import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise keystones`: what every chain between two things passes through.
struct Keystones: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Name what every chain of causes from one thing to another passes through.",
        discussion: """
            Where all chains pass through one thing, taking it away breaks all of them. The answer follows from the links \
            of this content alone; what treats something, and what is only found together with it, is in no such chain.

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
                from: ends.from.value, to: ends.to.value, maxLinks: asked.maxLinks, isCut: found.isCut,
                isConnected: found.isConnected, keystones: found.nodes.map(\.value))
            Terminal.write(answer.asJSON)
            return
        }
        let opening = Telling(graph).opening(of: found, from: ends.from, to: ends.to).wrapped()
        let steps = found.nodes.map { "  → \(graph.name(of: $0).text) (\($0))" }
        Terminal.write(([opening] + steps).joined(separator: "\n") + "\n")
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
    let maxLinks: Int
    /// Whether the answer holds only for chains of up to `maxLinks` links.
    let isCut: Bool
    /// Whether any chain of causes connects the two.
    let isConnected: Bool
    /// In the order in which every chain passes them.
    let keystones: [String]
}
