import Causality
import Diagnostics
import Knowledge

/// For yEd, Gephi, Cytoscape and networkx.
struct GraphMLExport: GraphExport {
    static let name = "graphml"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
        ]
        lines += [("node", "name"), ("node", "kind"), ("edge", "relation"), ("edge", "sign"), ("edge", "grade")].map {
            "  <key id=\"\($1)\" for=\"\($0)\" attr.name=\"\($1)\" attr.type=\"string\"/>"
        }
        lines.append("  <graph id=\"spinewise\" edgedefault=\"directed\">")
        for node in selection.nodes {
            lines.append(
                "    <node id=\"\(id(node.value))\"><data key=\"name\">\(escaped(graph.name(of: node).text))</data>"
                    + "<data key=\"kind\">\(graph.kind(of: node)?.rawValue ?? "")</data></node>")
        }
        for link in selection.links {
            lines.append(
                "    <edge id=\"\(id(link.id.value))\" source=\"\(id(link.cause.value))\" "
                    + "target=\"\(id(link.effect.id.value))\">"
                    + "<data key=\"relation\">\(link.relation.rawValue)</data>"
                    + "<data key=\"sign\">\(link.relation.sign?.rawValue ?? "together")</data>"
                    + "<data key=\"grade\">\(link.grade.rawValue)</data></edge>")
        }
        return (lines + ["  </graph>", "</graphml>"]).joined(separator: "\n") + "\n"
    }

    /// A backslash is doubled, so that ids which differ stay different when one holds what XML cannot.
    private func id(_ text: String) -> String { escaped(text.escaping { $0 == "\\" ? "\\\\" : nil }) }

    /// For text and for values. Hidden characters become references; the few that XML has no way to hold are shown by their
    /// number.
    private func escaped(_ text: String) -> String {
        text.escaping { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\t", "\n", "\r": "&#\(scalar.value);"
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": scalar.escaped
            default: scalar.isHidden ? "&#\(scalar.value);" : nil
            }
        }
    }
}
