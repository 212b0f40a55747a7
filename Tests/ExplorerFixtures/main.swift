// What Swift answers, for the judge that holds the explorer's scripts to it.
//
// Usage: ExplorerFixtures FOLDER SOURCE…
//
// Each source is a content folder or a graph file. For the n-th one, counted from 0, FOLDER gets `n.js`, the explorer's
// data, and `n.jsonl`: first a line with the sentences of all links, then one line for each question of two things,
// [from, to, weakest, [without, …], verdict, completeness, opening, [direct, …], [[[link, …], support, sentence, because], …]].
// Things, links, grades and supports are places in their lists.

import Answers
import Causality
import Engine
import Explorer
import Foundation
import Knowledge
import Wording

let arguments = CommandLine.arguments.dropFirst()
guard let folder = arguments.first, arguments.count > 1 else {
    print("usage: ExplorerFixtures FOLDER SOURCE…")
    exit(64)
}
for (number, source) in arguments.dropFirst().enumerated() {
    let knowledge =
        source.hasSuffix(".json")
        ? try Engine.knowledge(inFile: source, timings: nil)
        : try await Engine(content: source, jobs: 2).study(judging: false).knowledge
    let fixture = Fixture(knowledge)
    try write(fixture.data, to: "\(number).js")
    try write(fixture.lines.joined(separator: "\n"), to: "\(number).jsonl")
}

func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
}

struct Fixture {
    let knowledge: Engine.KnowledgeBase
    let teller: Teller
    let nodes: [Entity.ID]
    let places: [Entity.ID: Int]
    let links: [Link.ID: Int]

    init(_ knowledge: Engine.KnowledgeBase) {
        self.knowledge = knowledge
        teller = Teller(English(), knowledge.graph.nouns)
        nodes = knowledge.graph.nouns.map(\.0)
        places = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1, $0) })
        links = Dictionary(uniqueKeysWithValues: knowledge.graph.links.enumerated().map { ($1.id, $0) })
    }

    var data: String {
        ExplorerData(knowledge.atlas, knowledge.graph, in: teller.language).script
    }

    /// All pairs as they are; and of every fifth, what is left under a limit: better evidence, or without something that
    /// the best chain passes.
    var lines: [String] {
        let sentences = knowledge.graph.links.map { teller.text(.link(Statement.LinkClause($0))) }
        var lines = [list(sentences.map(quoted))]
        for from in nodes {
            for to in nodes {
                let open = knowledge.graph.answer(ChainQuestion(from: from, to: to))
                lines.append(line(open))
                let lot = places[from]! * 31 + places[to]!
                guard lot % 5 == 0 else { continue }
                var query = ChainQuery()
                if lot % 2 == 0 { query.weakest = EvidenceGrade.allCases[lot % 3] }
                if lot % 3 != 0, let best = open.chains.first { query.without = [best.chain.nodes[1]] }
                if lot % 7 == 0 { query.without.insert(nodes[lot % nodes.count]) }
                query.without.subtract([from, to])
                lines.append(line(knowledge.graph.answer(ChainQuestion(from: from, to: to, query))))
            }
        }
        return lines
    }

    private func line(_ answer: ChainAnswer) -> String {
        let (question, query) = (answer.question, answer.question.query)
        let without = query.without.map { places[$0]! }.sorted()
        return list([
            String(places[question.from]!), String(places[question.to]!), String(query.weakest.rank), numbers(without),
            quoted(answer.verdict.rawValue), quoted(answer.completeness.rawValue), quoted(teller.text(answer.opening)),
            numbers(answer.direct.map { links[$0.id]! }), list(answer.chains.map(chain)),
        ])
    }

    private func chain(_ backed: BackedChain) -> String {
        list([
            numbers(backed.chain.links.map { links[$0.id]! }), String(backed.support.rank),
            quoted(teller.text(backed.statement)), quoted(backed.because.map(teller.text) ?? ""),
        ])
    }

    private func list(_ parts: [String]) -> String { "[\(parts.joined(separator: ","))]" }
    private func numbers(_ numbers: [Int]) -> String { list(numbers.map(String.init)) }
    private func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
