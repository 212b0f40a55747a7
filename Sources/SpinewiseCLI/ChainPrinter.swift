import Answers
import Causality
import Diagnostics
import Engine
import Knowledge
import Wording

/// Lays answers about chains out for a terminal; every sentence comes from the answer.
struct ChainPrinter {
    let atlas: Atlas
    let teller: Teller

    init(_ knowledge: Engine.KnowledgeBase) {
        atlas = knowledge.atlas
        teller = knowledge.teller
    }

    func text(_ answer: ChainAnswer) -> String {
        var parts = [teller.text(answer.opening).wrapped()]
        parts += answer.direct.map { "Directly\n" + step($0, indent: "  ") }
        for (number, chain) in answer.chains.enumerated() { parts.append(text(chain, label: "\(number + 1). ")) }
        if answer.completeness == .stopped {
            parts.append("Narrow the question with --grade or --max-links to see all.")
        } else if answer.completeness == .more {
            parts.append("--max-chains shows more.")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    /// A chain with its steps, and why it is supported so.
    func text(_ backed: BackedChain, label: String) -> String {
        let indent = String(repeating: " ", count: label.count)
        let head = teller.text(backed.statement).wrapped(indent: indent, first: label)
        let steps = backed.chain.links.map { step($0, indent: indent) }
        let because = backed.because.map { [teller.text($0).wrapped(indent: indent)] } ?? []
        return ([head] + steps + because).joined(separator: "\n")
    }

    private func step(_ link: Link, indent: String) -> String {
        let inner = indent + "  "
        let sentence = teller.text(.link(Statement.LinkClause(link)))
        let sources = link.citations.isEmpty ? "" : "Sources: \(sources(of: link))"
        let head = "\(sentence) [\(teller.language.label(link.grade))]".wrapped(indent: inner, first: "\(indent)→ ")
        // Links of a graph file may have neither.
        let rest = [link.because.plainText, sources].filter { !$0.isEmpty }.map { $0.wrapped(indent: inner) }
        return ([head] + rest).joined(separator: "\n")
    }

    private func sources(of link: Link) -> String {
        link.citations.map { citation in
            let name = atlas[citation.source.id]?.shortCitation ?? citation.source.id.value
            return name + (citation.stance.map { " (\($0.rawValue))" } ?? "")
        }.joined(separator: ", ")
    }
}

extension Engine.KnowledgeBase {
    /// Tells answers about what is known.
    var teller: Teller { Teller(English(), asking: graph.noun) }
}

extension Answer {
    /// As `--json` prints it.
    func json(_ teller: Teller) -> String { encoded(teller).asJSON }
}
