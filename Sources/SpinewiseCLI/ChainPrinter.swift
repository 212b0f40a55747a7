import Causality
import Engine
import Knowledge

/// Tells chains at the terminal, in the words of the pages.
struct ChainPrinter {
    private let atlas: Atlas
    private let telling: Telling

    init(_ ground: Engine.Ground) {
        atlas = ground.atlas
        telling = Telling(ground.graph)
    }

    func text(from: Entity.ID, to: Entity.ID, _ answer: ChainAnswer) -> String {
        var parts = [telling.answer(from: from, to: to, answer).wrapped()]
        for (number, chain) in answer.chains.enumerated() {
            let label = "\(number + 1). "
            let indent = String(repeating: " ", count: label.count)
            parts.append(
                telling.headline(for: chain).wrapped(indent: indent, first: label) + "\n" + steps(of: chain, indent))
        }
        if answer.stoppedEarly {
            parts.append(
                "The search stopped early, so there may be other chains; narrow it with --grade or --max-links.")
        } else if answer.hasMore {
            parts.append("There are more chains; --max-chains shows them.")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func steps(of chain: Chain, _ indent: String) -> String {
        var lines = zip(chain.links, telling.steps(of: chain)).flatMap { link, sentence in
            let inner = indent + "  "
            return [
                "\(sentence) [\(link.grade.label)]".wrapped(indent: inner, first: "\(indent)→ "),
                link.because.plainText.wrapped(indent: inner),
                "Sources: \(sources(of: link))".wrapped(indent: inner),
            ]
        }
        lines.append(telling.weakestSentence(for: chain).wrapped(indent: indent))
        return lines.joined(separator: "\n")
    }

    private func sources(of link: Link) -> String {
        link.citations.map { citation in
            let name = atlas[citation.source.id]?.shortCitation ?? citation.source.id.value
            return name + (citation.stance.map { " (\($0.rawValue))" } ?? "")
        }.joined(separator: ", ")
    }
}
