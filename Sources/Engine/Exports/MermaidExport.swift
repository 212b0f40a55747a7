import Causality
import Knowledge

/// For Markdown pages that draw Mermaid, GitHub's among them.
struct MermaidExport: GraphExport {
    static let name = "mermaid"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        // Mermaid has words that no node may be called, "end" among them, so nodes go by number.
        let number = Dictionary(uniqueKeysWithValues: selection.nodes.enumerated().map { ($1, $0) })
        var lines = ["flowchart LR"]
        lines += selection.nodes.enumerated().map { "  n\($0)[\"\(escaped(graph.name(of: $1).text))\"]" }
        lines += selection.links.compactMap { link in
            guard let cause = number[link.cause], let effect = number[link.effect.id] else { return nil }
            let arrow = link.relation.isAssociation ? "-.-" : link.relation.polarity == .lowers ? "--x" : "-->"
            return "  n\(cause) \(arrow)|\(link.relation.rawValue), \(link.grade.rawValue)| n\(effect)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "#quot;").replacing("<", with: "&lt;")
    }
}
