import Causality
import Diagnostics
import Knowledge

/// A graph that was written by `spinewise graph --format json`, or by any program in that shape.
///
/// Only what questions are answered from is in it: names, links, sources, red flags. It loads three times as fast as the
/// lesson files it came from (`Tests/Benchmarks/queries.py`).
enum GraphFile {
    /// Rises when a field changes its meaning or goes. In version 1, belonging together was a link of the relation
    /// `part-of`, and nothing in a file said which of those were muscles with their states and which were processes.
    static let version = 2

    /// The file cannot be used. Where it is no JSON, the text names line and column.
    struct Fault: Error, Equatable, CustomStringConvertible {
        let description: String

        init(description: String) { self.description = description }

        init(formerVersion: Int) {
            description =
                "this is version \(formerVersion) of the format, and only version \(version) is read; write the file anew "
                + "with 'spinewise graph --format json'"
        }
    }

    static func read(_ bytes: [UInt8]) throws(Fault) -> Atlas {
        do {
            return try bytes.withUnsafeBytes { bytes in
                var reader = JSONReader(bytes)
                var draft = GraphDraft()
                try draft.read(&reader)
                try reader.end()
                return try draft.atlas()
            }
        } catch {
            throw formerVersion(of: bytes) ?? (error as? Fault) ?? Fault(description: "\(error)")
        }
    }

    /// What to tell of a file that an earlier program wrote, instead of what it happens to break first: its version may
    /// stand behind everything else.
    private static func formerVersion(of bytes: [UInt8]) -> Fault? {
        bytes.withUnsafeBytes { bytes in
            var reader = JSONReader(bytes)
            var found: Int?
            try? reader.object { reader, key in
                if case "version" = key { found = try reader.integer() } else { try reader.skip() }
            }
            return found.flatMap { $0 < version ? Fault(formerVersion: $0) : nil }
        }
    }
}

/// What has been read of a graph file so far, in the file's order.
private struct GraphDraft {
    struct Node {
        var id = ""
        var name: String?
        var isPlural = false
        var kind = EntityKind.mechanism
        var aliases: [String] = []
        var of: [String] = []
        var partOf: String?
        var isEmergency = false
        var redFlags: [Mention<RedFlag>] = []
    }

    private var nodes: [Node] = []
    private var links: [Link] = []
    private var sources: [Source] = []
    /// In the order in which they are met, each id once.
    private var flags: [RedFlag] = []
    private var flagIDs: Set<RedFlag.ID> = []

    // MARK: - Reading

    mutating func read(_ reader: inout JSONReader) throws {
        try reader.object { reader, key in
            switch key {
            case "version":
                let version = try reader.integer()
                if version < GraphFile.version { throw GraphFile.Fault(formerVersion: version) }
                if version > GraphFile.version {
                    throw reader.fault("version \(GraphFile.version), as no later one is known,")
                }
            case "nodes", "unlinked": try reader.array { reader in nodes.append(try node(&reader)) }
            case "links": try reader.array { reader in links.append(try Self.link(&reader)) }
            case "sources": try reader.array { reader in sources.append(try Self.source(&reader)) }
            default: try reader.skip()
            }
        }
    }

    private mutating func node(_ reader: inout JSONReader) throws -> Node {
        var node = Node()
        try reader.object { reader, key in
            switch key {
            case "id": node.id = try reader.string()
            case "name": node.name = try reader.string().onOneLine
            case "kind": node.kind = try Self.value(&reader, of: "a kind")
            case "isPlural": node.isPlural = try reader.bool()
            case "aliases": try reader.array { reader in node.aliases.append(try reader.string().onOneLine) }
            case "of": try reader.array { reader in node.of.append(try reader.string()) }
            case "isEmergency": node.isEmergency = try reader.bool()
            case "partOf": node.partOf = try reader.string()
            case "redFlags": try reader.array { reader in node.redFlags.append(Mention(try redFlag(&reader))) }
            default: try reader.skip()
            }
        }
        if node.id.isEmpty { throw reader.fault("a node with an 'id' before this") }
        return node
    }

    /// - Returns: The flag's id; one that has none gets its place among all flags.
    private mutating func redFlag(_ reader: inout JSONReader) throws -> RedFlag.ID {
        var id = ""
        var text = ""
        // Without an urgency, the most careful one.
        var urgency = RedFlag.Urgency.emergency
        try reader.object { reader, key in
            switch key {
            case "id": id = try reader.string()
            case "urgency": urgency = try Self.value(&reader, of: "an urgency")
            case "text": text = try reader.string().onOneLine
            default: try reader.skip()
            }
        }
        let flag = RedFlag(
            id: RedFlag.ID(id.isEmpty ? "flag \(flags.count + 1)" : id), urgency: urgency,
            sign: text.isEmpty ? [] : [.text(text)])
        if flagIDs.insert(flag.id).inserted { flags.append(flag) }
        return flag.id
    }

    private static func link(_ reader: inout JSONReader) throws -> Link {
        var id: String?
        var ends: (cause: String, effect: String) = ("", "")
        var relation: Relation?
        var grade: EvidenceGrade?
        var seenIn: SeenIn?
        var because = ""
        var citations: [Citation] = []
        try reader.object { reader, key in
            switch key {
            case "id": id = try reader.string()
            case "cause": ends.cause = try reader.string()
            case "effect": ends.effect = try reader.string()
            case "relation": relation = try value(&reader, of: "a relation")
            case "grade": grade = try value(&reader, of: "a grade")
            case "seenIn": seenIn = try value(&reader, of: "what a link was seen in")
            case "because": because = try reader.string().onOneLine
            case "citations": try reader.array { reader in citations.append(try citation(&reader)) }
            default: try reader.skip()
            }
        }
        guard !ends.cause.isEmpty, !ends.effect.isEmpty, let relation, let grade else {
            throw reader.fault("a link with 'cause', 'relation', 'effect' and 'grade' before this")
        }
        let (cause, effect) = (Entity.ID(ends.cause), Entity.ID(ends.effect))
        return Link(
            id: id.map { Link.ID($0) } ?? Link.id(cause: cause, relation: relation, effect: effect), cause: cause,
            effect: Mention(effect), relation: relation, grade: grade, seenIn: seenIn,
            because: because.isEmpty ? [] : [.text(because)], citations: citations)
    }

    private static func citation(_ reader: inout JSONReader) throws -> Citation {
        var source = ""
        var stance: Citation.Stance?
        try reader.object { reader, key in
            switch key {
            case "source": source = try reader.string()
            case "stance": stance = try value(&reader, of: "a stance")
            default: try reader.skip()
            }
        }
        return Citation(source: Mention(Source.ID(source)), stance: stance)
    }

    private static func source(_ reader: inout JSONReader) throws -> Source {
        var (id, title) = ("", "")
        var design = Source.Design.textbook
        var authors: [String] = []
        var year: Int?
        try reader.object { reader, key in
            switch key {
            case "id": id = try reader.string()
            case "type": design = try value(&reader, of: "a type of source")
            case "title": title = try reader.string()
            case "authors": try reader.array { reader in authors.append(try reader.string()) }
            case "year": year = try reader.integer()
            default: try reader.skip()
            }
        }
        if id.isEmpty { throw reader.fault("a source with an 'id' before this") }
        return Source(id: Source.ID(id), design: design, year: year, title: title, authors: authors)
    }

    private static func value<Value: RawRepresentable<String> & CaseIterable>(
        _ reader: inout JSONReader, of kind: String
    ) throws -> Value {
        let word = try reader.string()
        if let value = Value(rawValue: word) { return value }
        let known = Value.allCases.map(\.rawValue)
        let meant =
            known.nearest(to: word).map { "did you mean '\($0)'?" } ?? "there are \(known.joined(separator: ", "))"
        throw GraphFile.Fault(description: "line \(reader.position.line): '\(word)' is not \(kind); \(meant)")
    }

    // MARK: - Understanding

    /// - Throws: For ids that are there twice, and for ends of links that are nowhere.
    func atlas() throws(GraphFile.Fault) -> Atlas {
        var places: [String: Int] = [:]
        places.reserveCapacity(nodes.count)
        for (place, node) in nodes.enumerated() where places.updateValue(place, forKey: node.id) != nil {
            throw GraphFile.Fault(description: "two nodes have the id '\(node.id)'")
        }
        func place(of id: Entity.ID, in link: Link) throws(GraphFile.Fault) -> Int {
            if let place = places[id.value] { return place }
            let meant = nodes.map(\.id).nearest(to: id.value).map { "; did you mean '\($0)'?" } ?? ""
            throw GraphFile.Fault(description: "the link '\(link.id)' names '\(id)', which is no node\(meant)")
        }
        var links: [[Link]] = Array(repeating: [], count: nodes.count)
        var known: Set<Link.ID> = []
        known.reserveCapacity(self.links.count)
        for link in self.links {
            guard known.insert(link.id).inserted else {
                throw GraphFile.Fault(description: "two links have the id '\(link.id)'")
            }
            if link.cause == link.effect.id {
                throw GraphFile.Fault(description: "the link '\(link.id)' leads from a thing to itself")
            }
            _ = try place(of: link.effect.id, in: link)
            links[try place(of: link.cause, in: link)].append(link)
        }
        let entities = nodes.indices.map { place in
            let node = nodes[place]
            return node.entity(
                Profile(
                    id: Entity.ID(node.id),
                    name: Name(node.name.flatMap { $0.isEmpty ? nil : $0 } ?? node.id, isPlural: node.isPlural),
                    aliases: node.aliases, links: links[place]))
        }
        return Atlas(entities: entities, flags: flags, sources: sources)
    }
}

extension String {
    /// With white space folded where there is more than blanks, as in a lesson file: what is told in a line stays in one.
    fileprivate var onOneLine: String {
        if !utf8.contains(where: { 0x09...0x0D ~= $0 }) { return self }
        return unicodeScalars.split { 0x09...0x0D ~= $0.value || $0 == " " }.map { String($0) }.joined(separator: " ")
    }
}

extension GraphDraft.Node {
    func entity(_ profile: Profile) -> Entity {
        switch kind {
        // No question asks where a muscle lies, or in whose file a state stands, so no file says.
        case .muscle: .muscle(Muscle(profile: profile, region: .back, partOf: partOf.map { Mention(Entity.ID($0)) }))
        case .state: .state(MuscleState(profile: profile, of: of.map { Mention(Entity.ID($0)) }))
        case .structure: .structure(Structure(profile: profile))
        case .mechanism: .mechanism(Mechanism(profile: profile))
        case .factor: .factor(Factor(profile: profile))
        case .condition: .condition(Condition(profile: profile, isEmergency: isEmergency, redFlags: redFlags))
        case .symptom: .symptom(Symptom(profile: profile, redFlags: redFlags))
        case .exercise: .exercise(Exercise(profile: profile, kind: .stretch))
        case .treatment: .treatment(Treatment(profile: profile))
        }
    }
}
