import Answers
import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise graph`: the links for other programs.
struct GraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Print the cause-effect graph, or a part of it, for other programs.",
        discussion: """
            Without a choice it is the whole graph, refuted links included. '--from' and '--to' choose the direct \
            links and the chains between two things; '--around' what lies near one. '--grade', '--relation', '--no-associations' and '--without' leave \
            links out of each of them.

            Try: spinewise graph --format dot --around sciatica | dot -Tsvg > sciatica.svg

            Exit codes: 0 printed, 2 the content could not be read, 64 an unknown name.
            """)

    @Option(help: "How to print it: dot, graphml, json or mermaid.", transform: Self.export(named:))
    var format: any GraphExport = allExports.first { type(of: $0).name == "json" }!

    @Option(help: ArgumentHelp("Only the chains that start here; needs '--to'.", valueName: "cause"))
    var from: String?

    @Option(help: ArgumentHelp("Only the chains that end here; needs '--from'.", valueName: "effect"))
    var to: String?

    @Option(help: ArgumentHelp("Only what lies near this.", valueName: "name"))
    var around: String?

    @Option(help: ArgumentHelp("How near, in links; with '--around'. (default: 2)", valueName: "links"))
    var depth: Int?

    @Flag(name: .customLong("no-associations"), help: "Leave out links that only say two things are found together.")
    var withoutAssociations = false

    @OptionGroup var count: ChainCountOptions
    @OptionGroup var query: QueryOptions
    @OptionGroup var options: QuestionOptions

    func validate() throws {
        if (from == nil) != (to == nil) { throw ValidationError("'--from' and '--to' need each other") }
        if from != nil, around != nil { throw ValidationError("choose either '--from' and '--to', or '--around'") }
        if let depth, depth < 1 { throw ValidationError("'--depth' needs a number from 1 on") }
        if depth != nil, around == nil { throw ValidationError("'--depth' needs '--around'") }
        let forChains = [
            ("--through", !query.through.isEmpty), ("--max-links", query.maxLinks != nil),
            ("--max-chains", count.maxChains != nil),
        ]
        if from == nil, let option = forChains.first(where: \.1) {
            throw ValidationError("'\(option.0)' is about chains, so it needs '--from' and '--to'")
        }
    }

    func run() async throws {
        try await options.answer(printGraph)
    }

    private func printGraph(_ knowledge: Engine.KnowledgeBase) throws {
        let selection = try selection(knowledge)
        if selection.links.isEmpty { Terminal.note("no link fits, so the graph is empty") }
        Terminal.write(data: Array(format.text(of: selection, in: knowledge.graph, of: knowledge.atlas).utf8))
    }

    func selection(_ knowledge: Engine.KnowledgeBase) throws -> GraphSelection {
        let (finder, graph) = (EntityFinder(knowledge.atlas), knowledge.graph)
        if let from, let to {
            let ends = try finder.resolveEnds(from: from, to: to)
            let asked = try count.bounded(query.chainQuery(finder))
            let answer = graph.answer(ChainQuestion(from: ends.from, to: ends.to, asked))
            let direct = answer.direct.filter { link in
                link.grade <= query.grade ?? .refuted && asked.relations?.contains(link.relation) != false
                    && (!withoutAssociations || link.relation.sign != nil)
            }
            return graph.selection(of: direct + answer.chains.flatMap(\.chain.links))
        }
        var filter = LinkFilter(
            includesAssociations: !withoutAssociations,
            relations: query.relation.isEmpty ? nil : Set(query.relation),
            without: Set(try query.without.map { try finder.resolve($0, for: "--without") }))
        if let grade = query.grade { filter.weakest = grade } else if around == nil { filter.weakest = .refuted }
        guard let around else { return graph.selection(filter) }
        return graph.selection(around: try finder.resolve(around, for: "--around"), depth: depth ?? 2, filter)
    }

    private static func export(named name: String) throws -> any GraphExport {
        if let export = allExports.first(where: { type(of: $0).name == name }) { return export }
        let names = allExports.map { type(of: $0).name }
        let meant = names.nearest(to: name)
        throw ValidationError(
            "there is no format '\(name)'; "
                + (meant.map { "did you mean '\($0)'?" } ?? "there are \(names.joined(separator: ", "))"))
    }
}
