import Causality
import Knowledge

/// For yEd, Gephi, Cytoscape and networkx.
struct GraphMLExport: GraphExport {
    static let name = "graphml"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">",
        ]
        lines += [("node", "name"), ("node", "kind"), ("edge", "relation"), ("edge", "polarity"), ("edge", "grade")].map
        {
            "  <key id=\"\($1)\" for=\"\($0)\" attr.name=\"\($1)\" attr.type=\"string\"/>"
        }
        lines.append("  <graph id=\"spinewise\" edgedefault=\"directed\">")
        for node in selection.nodes {
            lines.append(
                "    <node id=\"\(node)\"><data key=\"name\">\(escaped(graph.name(of: node).text))</data>"
                    + "<data key=\"kind\">\(graph.kind(of: node)?.rawValue ?? "")</data></node>")
        }
        for link in selection.links {
            lines.append(
                "    <edge id=\"\(escaped(link.id.value))\" source=\"\(link.cause)\" target=\"\(link.effect.id)\">"
                    + "<data key=\"relation\">\(link.relation.rawValue)</data>"
                    + "<data key=\"polarity\">\(link.relation.polarity.rawValue)</data>"
                    + "<data key=\"grade\">\(link.grade.rawValue)</data></edge>")
        }
        return (lines + ["  </graph>", "</graphml>"]).joined(separator: "\n") + "\n"
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
    }
}
