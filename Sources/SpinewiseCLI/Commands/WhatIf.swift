import Answers
import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge
import Wording

/// `spinewise whatif`: what changes when something is taken away or applied.
struct WhatIf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Tell what would change if something were taken away, or an exercise or treatment applied.",
        discussion: """
            The answer follows from the links of this content alone: what it tells are claims, with how sure we are, and \
            stories apart; it promises nobody relief. Where claims of equal standing disagree, it says so and tells both. \
            What is taken away is told by what remains: how many other causes each outcome keeps.

            Try: spinewise whatif --without nerve-root-compression
                 spinewise whatif --apply seated-hamstring-stretch --outcome "low back pain"

            Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.
            """)

    @Option(help: ArgumentHelp("Take this away; may be given again.", valueName: "name"))
    var without: [String] = []

    @Option(help: ArgumentHelp("Take this link away, by its id; may be given again.", valueName: "link"))
    var withoutLink: [String] = []

    @Option(help: ArgumentHelp("Apply this exercise or treatment; may be given again.", valueName: "name"))
    var apply: [String] = []

    @Option(help: ArgumentHelp("Ask about this only, instead of all conditions and symptoms.", valueName: "name"))
    var outcome: [String] = []

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        if without.isEmpty, withoutLink.isEmpty, apply.isEmpty {
            throw ValidationError("say what to change with '--without', '--without-link' or '--apply'")
        }
    }

    func run() async throws {
        try await options.answer(tellChanges)
    }

    private func tellChanges(_ knowledge: Engine.KnowledgeBase) throws {
        let (finder, graph) = (EntityFinder(knowledge.atlas), knowledge.graph)
        let intervention = Intervention(
            without: Set(try without.map { try finder.resolve($0, for: "--without") }),
            withoutLinks: Set(try withoutLink.map { try Self.link(named: $0, in: graph) }),
            applied: Set(try apply.map { try finder.resolve($0, for: "--apply") }))
        let asked = outcome.isEmpty ? nil : try outcome.map { try finder.resolve($0, for: "--outcome") }
        let answer = graph.whatIf(intervention, outcomes: asked)
        let printer = ChainPrinter(knowledge)
        Terminal.write(json ? answer.json(printer.teller) : printer.text(answer))
    }

    private static func link(named id: String, in graph: CauseGraph) throws -> Link.ID {
        if let link = graph[Link.ID(id)] { return link.id }
        let meant = graph.links.map(\.id.value).nearest(to: id)
        throw Terminal.mistake(
            "--without-link: there is no link '\(id)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
}

extension ChainPrinter {
    func text(_ answer: WhatIfAnswer) -> String {
        var parts: [String] = []
        func list(_ heading: Statement, _ lines: [String]) {
            if lines.isEmpty { return }
            parts.append(([teller.text(heading)] + lines).joined(separator: "\n"))
        }
        func line(_ text: String) -> String { text.wrapped(indent: "    ", first: "  ") }
        for one in answer.applied {
            for change in Statement.Change.allCases {
                let effects = one.effects(change)
                list(.applied(one.id, change, outcomes: effects.count), effects.map { told($0) })
            }
            if !one.stories.isEmpty {
                list(
                    .applied(one.id, .stories, outcomes: one.stories.count),
                    one.stories.map { line(teller.noun($0).capitalizedFirst) })
            }
            if !one.notComposed.isEmpty {
                parts.append(teller.text(.notComposedWith(one.id, one.notComposed)).wrapped())
            }
            parts += one.refuted.map { line(teller.text(.link(Statement.LinkClause($0)))) }
            if one.effects.isEmpty, one.stories.isEmpty, one.notComposed.isEmpty, one.refuted.isEmpty {
                parts.append(teller.text(.hasNoClaims(one.id)).wrapped())
            }
        }
        parts += answer.removed.map { line(teller.text($0.statement)) }
        parts += answer.cut.map { line(teller.text($0.statement)) }
        parts += answer.without.map { line(teller.text($0.statement)) }
        if let closing = answer.closing { parts.append(teller.text(closing).wrapped()) }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// The sentences of an effect, and under each claim its way.
    private func told(_ effect: WhatIfAnswer.Effect) -> String {
        let sentences = effect.statements.map { teller.text($0).wrapped(indent: "    ", first: "  ") }
        let ways = effect.claims.filter { !$0.isDirect }.map { claim in
            "(\(claim.backed.chain.nodes.map(teller.noun).joined(separator: " → ")))".wrapped(
                indent: "    ", first: "    ")
        }
        return (sentences + ways).joined(separator: "\n")
    }
}
