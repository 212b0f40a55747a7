import Answers
import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge
import Wording

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

    private func tellLoops(_ knowledge: Engine.KnowledgeBase) throws {
        let (answer, printer) = (LoopAnswer(knowledge.graph.loops()), ChainPrinter(knowledge))
        Terminal.write(json ? answer.json(printer.teller) : printer.text(answer))
    }
}

extension ChainPrinter {
    func text(_ answer: LoopAnswer) -> String {
        let parts = answer.loops.enumerated().map { number, loop in
            let label = "\(number + 1). "
            let indent = String(repeating: " ", count: label.count)
            let steps = loop.chain.links.map { link in
                teller.text(.link(Statement.LinkClause(link))).wrapped(indent: indent + "  ", first: indent + "→ ")
            }
            let because = loop.backed.because.map { [teller.text($0).wrapped(indent: indent)] } ?? []
            return ([teller.text(loop.statement).wrapped(indent: indent, first: label)] + steps + because)
                .joined(separator: "\n")
        }
        return (parts + [teller.text(answer.closing).wrapped()]).joined(separator: "\n\n") + "\n"
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
