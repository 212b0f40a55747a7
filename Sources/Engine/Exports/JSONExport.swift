import Causality
import Diagnostics
import Knowledge

/// For programs. `version` rises when a field changes its meaning or goes.
struct JSONExport: GraphExport {
    static let name = "json"

    func text(of selection: GraphSelection, in graph: CauseGraph) -> String {
        GraphJSON(
            nodes: selection.nodes.map {
                GraphJSON.Node(id: $0.value, name: graph.name(of: $0).text, kind: graph.kind(of: $0)?.rawValue ?? "")
            },
            links: selection.links.map { link in
                GraphJSON.Link(
                    id: link.id.value, cause: link.cause.value, relation: link.relation.rawValue,
                    effect: link.effect.id.value, polarity: link.relation.polarity.rawValue,
                    grade: link.grade.rawValue, because: link.because.plainText,
                    citations: link.citations.map {
                        GraphJSON.Citation(source: $0.source.id.value, stance: $0.stance?.rawValue)
                    })
            }
        ).asJSON
    }
}

private struct GraphJSON: Encodable {
    struct Node: Encodable {
        let id: String
        let name: String
        let kind: String
    }

    struct Link: Encodable {
        let id: String
        let cause: String
        let relation: String
        let effect: String
        let polarity: String
        let grade: String
        let because: String
        let citations: [Citation]
    }

    struct Citation: Encodable {
        let source: String
        let stance: String?
    }

    var version = 1
    let nodes: [Node]
    let links: [Link]
}
