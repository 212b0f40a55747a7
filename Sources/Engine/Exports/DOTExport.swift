import Causality
import Diagnostics
import Knowledge

/// For Graphviz: colour by grade would be lost in print, so the line says it.
struct DOTExport: GraphExport {
    static let name = "dot"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        var lines = ["digraph spinewise {", "  rankdir=LR;", "  node [shape=box, style=rounded];"]
        lines += selection.nodes.map { "  \(quoted($0.value)) [label=\(label(graph.name(of: $0).text))];" }
        lines += selection.links.map { link in
            let style = link.relation.isAssociation ? "dashed" : link.grade == .contested ? "dotted" : "solid"
            let head = link.relation.sign == .lowers ? "tee" : link.relation.sign == .raises ? "normal" : "none"
            let width = [3, 2, 1, 1, 1][link.grade.rank]
            return "  \(quoted(link.cause.value)) -> \(quoted(link.effect.id.value)) "
                + "[id=\(quoted(link.id.value)), label=\(label("\(link.relation.rawValue), \(link.grade.rawValue)")), "
                + "style=\(style), arrowhead=\(head), penwidth=\(width)];"
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    /// An id. Graphviz takes away no backslash here but that before a quotation mark; as they are doubled, ids that differ
    /// stay different where a hidden character is shown by its number.
    private func quoted(_ text: String) -> String {
        // Graphviz keeps names that begin with a percent sign for itself.
        let start = text.unicodeScalars.first == "%" ? "\\u{25}" : ""
        return "\"\(start)\(doubled(start.isEmpty ? text : String(text.unicodeScalars.dropFirst())).printable)\""
    }

    /// Words to be drawn: Graphviz reads backslashes and HTML's references in them.
    private func label(_ text: String) -> String {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            doubled(String(line).escaping { $0 == "&" ? "&amp;" : nil }.printable)
        }
        return "\"\(lines.joined(separator: "\\n"))\""
    }

    private func doubled(_ text: String) -> String {
        text.escaping { $0 == "\\" ? "\\\\" : $0 == "\"" ? "\\\"" : nil }
    }
}
