import Causality
import Knowledge

/// For Graphviz: colour by grade would be lost in print, so the line says it.
struct DOTExport: GraphExport {
    static let name = "dot"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        var lines = ["digraph spinewise {", "  rankdir=LR;", "  node [shape=box, style=rounded];"]
        lines += selection.nodes.map { "  \(quoted($0.value)) [label=\(quoted(graph.name(of: $0).text))];" }
        lines += selection.links.map { link in
            let style = link.relation.isAssociation ? "dashed" : link.grade == .contested ? "dotted" : "solid"
            let head = link.relation.polarity == .lowers ? "tee" : link.relation.polarity == .raises ? "normal" : "none"
            let width = [3, 2, 1, 1, 1][link.grade.rank]
            return "  \(quoted(link.cause.value)) -> \(quoted(link.effect.id.value)) "
                + "[id=\(quoted(link.id.value)), label=\(quoted("\(link.relation.rawValue), \(link.grade.rawValue)")), "
                + "style=\(style), arrowhead=\(head), penwidth=\(width)];"
        }
        return (lines + ["}"]).joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
