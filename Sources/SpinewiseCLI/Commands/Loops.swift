import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise loops`: what keeps itself going.
struct Loops: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the loops of causes in the graph: what keeps itself going, and what keeps itself in check.",
        discussion: """
            What treats something, and what is only found together with it, closes no loop; nor does a refuted link.

            Exit codes: 0 answered, 2 the content could not be read.
            """)

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the loops as JSON.")
    var json = false

    func run() async throws {
        try await options.answer(tellLoops)
    }

    private func tellLoops(_ ground: Engine.Ground) throws {
        let answer = ground.graph.loops()
        if json {
            let loops = answer.loops.map { LoopsJSON.LoopJSON(kind: $0.kind.rawValue, chain: ChainJSON($0.chain)) }
            Terminal.write(
                LoopsJSON(
                    maxLinks: answer.maxLinks, stoppedEarly: answer.stoppedEarly, hasMore: answer.hasMore,
                    mayBeLonger: answer.mayBeLonger, loops: loops
                ).asJSON)
            return
        }
        let telling = Telling(ground.graph)
        let parts = answer.loops.enumerated().map { number, loop in
            let label = "\(number + 1). "
            let indent = String(repeating: " ", count: label.count)
            let head = "\(loop.kind.rawValue.capitalizedFirst) loop. \(loop.chain.grade.label)."
            let steps = telling.steps(of: loop.chain).map { $0.wrapped(indent: indent + "  ", first: indent + "→ ") }
            return ([head.wrapped(indent: indent, first: label)] + steps).joined(separator: "\n")
        }
        Terminal.write((parts + [telling.completeness(of: answer).wrapped()]).joined(separator: "\n\n") + "\n")
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
