import Answers
import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge
import Wording

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

    func validate() throws {
        if !query.through.isEmpty {
            throw ValidationError("'--through' means nothing here: keystones are what chains pass")
        }
    }

    func run() async throws {
        try await options.answer(tellKeystones)
    }

    private func tellKeystones(_ knowledge: Engine.KnowledgeBase) throws {
        let finder = EntityFinder(knowledge.atlas)
        let ends = try finder.resolveEnds(from: from, to: to)
        let answer = knowledge.graph.keystoneAnswer(
            from: ends.from, to: ends.to, try query.chainQuery(finder), bound: query.maxLinks)
        let printer = ChainPrinter(knowledge)
        Terminal.write(json ? answer.json(printer.teller) : printer.text(answer))
    }
}

extension ChainPrinter {
    func text(_ answer: KeystoneAnswer) -> String {
        let steps = answer.nodes.map { "  → \(atlas[$0]?.profile.name.text ?? $0.value) (\($0))" }
        return ([teller.text(answer.opening).wrapped()] + steps).joined(separator: "\n") + "\n"
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
