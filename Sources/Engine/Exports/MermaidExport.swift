import Causality
import Diagnostics
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
            let arrow = link.relation.isAssociation ? "-.-" : link.relation.sign == .lowers ? "--x" : "-->"
            return "  n\(cause) \(arrow)|\(link.relation.rawValue), \(link.grade.rawValue)| n\(effect)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Mermaid reads HTML, Markdown, comments, directives and its own references in a label, so all but letters and a few
    /// harmless signs are written as such references.
    private func escaped(_ text: String) -> String {
        // HTML has no way to hold a control character, so those are shown by their number.
        let seen = text.escaping { $0.properties.generalCategory == .control && $0 != "\n" ? $0.escaped : nil }
        return seen.escaping { scalar in
            switch scalar {
            case "\n": "<br>"
            case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ".", "-", "(", ")", "'", "/", "?": nil
            default: scalar.isASCII || scalar.isHidden ? "#\(scalar.value);" : nil
            }
        }
    }
}
