public import Answers
import Causality
import Diagnostics
import Knowledge
import Wording

/// For programs, and for asking again: ``GraphFile`` reads it. `version` rises when a field changes its meaning or goes.
///
/// A whole graph also lists what no link touches, so that a file of it answers every question as the content does.
struct JSONExport: GraphExport {
    static let name = "json"

    func text(of selection: GraphSelection, in graph: CauseGraph, of atlas: Atlas) -> String {
        let chosen = Set(selection.nodes)
        let isWhole = selection.links.count == graph.links.count
        let cited = Set(selection.links.flatMap { $0.citations.map(\.source.id) })
        let document = GraphDocument(
            nodes: atlas.entities.filter { chosen.contains($0.id) }.map { GraphDocument.Node($0, in: atlas) },
            unlinked: isWhole
                ? atlas.entities.filter { !chosen.contains($0.id) }.map { GraphDocument.Node($0, in: atlas) } : [],
            links: selection.links.map(GraphDocument.Entry.init),
            sources: atlas.sources.filter { cited.contains($0.id) }.map(GraphDocument.Work.init))
        return document.json(Teller(English(), [])).asJSON
    }
}

/// The document, as its tables of fields make it and its schema.
struct GraphDocument: Tabled {
    let nodes: [Node]
    let unlinked: [Node]
    let links: [Entry]
    let sources: [Work]

    static let schemaName = "graph"
    static var fields: [Field<GraphDocument>] {
        [
            .version(GraphFile.version), .parts("nodes") { $0.nodes },
            .parts("unlinked", "What no link touches; only in a whole graph.") { $0.unlinked },
            .parts("links") { $0.links },
            .parts("sources", "What the links cite.") { $0.sources },
        ]
    }

    /// The schemas of everything in it, for the schema of answers.
    static var definitions: [(name: String, isWhole: Bool, schema: JSONValue)] {
        [
            (schemaName, true, schema), (Node.schemaName, false, Node.schema), (Entry.schemaName, false, Entry.schema),
            (Stance.schemaName, false, Stance.schema), (Work.schemaName, false, Work.schema),
            (Flag.schemaName, false, Flag.schema),
        ]
    }

    struct Node: Tabled {
        let entity: Entity
        /// The gravest first.
        let flags: [RedFlag]

        init(_ entity: Entity, in atlas: Atlas) {
            self.entity = entity
            flags = atlas.redFlags(entity.redFlags).flatMap(\.flags)
        }

        static let schemaName = "node"
        static var fields: [Field<Node>] {
            [
                .id("id") { $0.entity.id.value }, .words("name") { $0.entity.profile.name.text },
                .word("kind") { $0.entity.kind },
                .onlyFlag("isPlural", "Whether the name takes a plural verb; left out when it does not.") {
                    $0.entity.profile.name.isPlural
                },
                .someIDs("aliases", "Other names; left out when there are none.") { $0.entity.profile.aliases },
                .someIDs("of", "The muscles whose state it is.") { node in
                    if case .state(let state) = node.entity { state.muscles.map(\.id.value) } else { [] }
                },
                .optionalID("partOf", "The group a muscle belongs to.") { node in
                    if case .muscle(let muscle) = node.entity { muscle.partOf?.id.value } else { nil }
                },
                .onlyFlag("isEmergency", "Whether it is a condition that must be treated now; left out when it is not.")
                {
                    $0.entity.isEmergency
                }, .someParts("redFlags", "Left out when there are none.") { $0.flags.map(Flag.init) },
            ]
        }
    }

    struct Flag: Tabled {
        let flag: RedFlag

        static let schemaName = "redFlag"
        static var fields: [Field<Flag>] {
            [
                .id("id") { $0.flag.id.value }, .word("urgency") { $0.flag.urgency },
                .words("text") { $0.flag.sign.plainText },
            ]
        }
    }

    struct Entry: Tabled {
        let link: Link

        static let schemaName = "graphLink"
        static var fields: [Field<Entry>] {
            [
                .id("id") { $0.link.id.value }, .id("cause") { $0.link.cause.value },
                .word("relation") { $0.link.relation }, .id("effect") { $0.link.effect.id.value },
                .optionalWord("sign", "Which way it moves its effect; left out for what is only found together.") {
                    $0.link.relation.sign
                }, .word("grade") { $0.link.grade },
                .optionalWord("seenIn", "In what it was seen; left out where the author did not say.") {
                    $0.link.seenIn
                },
                .words("because") { $0.link.because.plainText },
                .parts("citations") { $0.link.citations.map(Stance.init) },
            ]
        }
    }

    struct Stance: Tabled {
        let citation: Citation

        static let schemaName = "citation"
        static var fields: [Field<Stance>] {
            [
                .id("source") { $0.citation.source.id.value },
                .optionalWord("stance", "What it does for the link; left out where the author did not say.") {
                    $0.citation.stance
                },
            ]
        }
    }

    struct Work: Tabled {
        let source: Source

        static let schemaName = "source"
        static var fields: [Field<Work>] {
            [
                .id("id") { $0.source.id.value }, .word("type") { $0.source.design },
                .words("title") { $0.source.title },
                .ids("authors") { $0.source.authors }, .count("year") { $0.source.year },
            ]
        }
    }
}

extension Engine {
    /// The schemas of what `spinewise graph --format json` prints.
    public static var graphDefinitions: [(name: String, isWhole: Bool, schema: JSONValue)] { GraphDocument.definitions }
}
