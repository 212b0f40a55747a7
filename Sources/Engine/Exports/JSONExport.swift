import Causality
import Diagnostics
import Knowledge

/// For programs, and for asking again: ``GraphFile`` reads it. `version` rises when a field changes its meaning or goes.
///
/// A whole graph also lists what no link touches, so that a file of it answers every question as the content does.
struct JSONExport: GraphExport {
    static let name = "json"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        let chosen = Set(selection.nodes)
        let isWhole = selection.links.count == graph.links.count
        let cited = Set(selection.links.flatMap { $0.citations.map(\.source.id) })
        return GraphJSON(
            nodes: atlas.entities.filter { chosen.contains($0.id) }.map(GraphJSON.Node.init),
            unlinked: isWhole ? atlas.entities.filter { !chosen.contains($0.id) }.map(GraphJSON.Node.init) : [],
            links: selection.links.map(GraphJSON.Link.init),
            sources: atlas.sources.filter { cited.contains($0.id) }.map(GraphJSON.Source.init)
        ).asJSON
    }
}

private struct GraphJSON: Encodable {
    struct Node: Encodable {
        let id: String
        let name: String
        let kind: String
        /// Whether the name takes a plural verb; left out when it does not.
        let isPlural: Bool?
        let aliases: [String]?
        /// The muscles whose state it is.
        let of: [String]?
        /// The group a muscle belongs to.
        let partOf: String?
        /// Whether it is a condition that must be treated now; left out when it is not.
        let isEmergency: Bool?
        let redFlags: [RedFlag]?
    }

    struct RedFlag: Encodable {
        let urgency: String
        let text: String
    }

    struct Link: Encodable {
        let id: String
        let cause: String
        let relation: String
        let effect: String
        let polarity: String
        let grade: String
        /// `people`, `cadaver`, `animal` or `model`; left out where the author did not say.
        let seenIn: String?
        let because: String
        let citations: [Citation]
    }

    struct Citation: Encodable {
        let source: String
        let stance: String?
    }

    struct Source: Encodable {
        let id: String
        let type: String
        let title: String
        let authors: [String]
        let year: Int?
    }

    var version = GraphFile.version
    let nodes: [Node]
    let unlinked: [Node]
    let links: [Link]
    let sources: [Source]
}

extension GraphJSON.Node {
    init(_ entity: Entity) {
        let profile = entity.profile
        id = profile.id.value
        name = profile.name.text
        kind = entity.kind.rawValue
        isPlural = profile.name.isPlural ? true : nil
        aliases = profile.aliases.isEmpty ? nil : profile.aliases
        if case .state(let state) = entity, !state.muscles.isEmpty {
            of = state.muscles.map(\.id.value)
        } else {
            of = nil
        }
        if case .muscle(let it) = entity { partOf = it.partOf?.id.value } else { partOf = nil }
        isEmergency = entity.isEmergency ? true : nil
        let flags = entity.redFlags
        redFlags =
            flags.isEmpty
            ? nil : flags.map { GraphJSON.RedFlag(urgency: $0.urgency.rawValue, text: $0.text.plainText) }
    }
}

extension GraphJSON.Link {
    init(_ link: Link) {
        id = link.id.value
        cause = link.cause.value
        relation = link.relation.rawValue
        effect = link.effect.id.value
        polarity = link.relation.polarity.rawValue
        grade = link.grade.rawValue
        seenIn = link.seenIn?.rawValue
        because = link.because.plainText
        citations = link.citations.map {
            GraphJSON.Citation(source: $0.source.id.value, stance: $0.stance?.rawValue)
        }
    }
}

extension GraphJSON.Source {
    init(_ source: Source) {
        id = source.id.value
        type = source.design.rawValue
        title = source.title
        authors = source.authors
        year = source.year
    }
}
