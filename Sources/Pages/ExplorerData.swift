import Causality
import HTML
import Knowledge

/// The cause graph as the explorer reads it, in scripts that only assign or call: pages opened from disk may load
/// scripts, but no other data.
///
/// `explore-data.js` holds what finding and telling chains needs. Mechanisms and citations are larger and are wanted
/// for a few links at a time, so they stand in files of their own, ``linksPerFile`` links each.
struct ExplorerData {
    private let almanac: Almanac
    /// Each id once, ascending: the order in which chains of equal rank are told.
    private let nodes: [Entity]
    private let positions: [Entity.ID: Int]

    static let linksPerFile = 400

    init(_ almanac: Almanac) {
        self.almanac = almanac
        var nodes: [Entity] = []
        for entity in almanac.atlas.entities where nodes.last?.id != entity.id { nodes.append(entity) }
        self.nodes = nodes
        positions = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    }

    static func detailRoute(_ file: Int) -> SiteRoute { SiteRoute("explore-details-\(file).js") }

    /// How many files of details there are.
    static func detailFiles(_ graph: CauseGraph) -> Int { (graph.links.count + linksPerFile - 1) / linksPerFile }

    // MARK: - The graph

    /// `window.spinewise = {…};`, with one line for each part.
    var graphScript: String {
        var phrases = PhraseBook()
        let links = linkNumbers(&phrases)
        return """
            window.spinewise = {"version":1,"perFile":\(Self.linksPerFile),"relations":\(relations),
            "grades":\(grades),
            "kinds":\(kinds),
            "chainPhrases":\(chainPhrases),
            "tails":\(Self.list(EvidenceGrade.allCases.map { almanac.telling.tail(for: $0).quotedForJSON })),
            "phrases":\(Self.list(phrases.phrases.map(\.quotedForJSON))),
            "starts":\(starts),
            "ids":\(ids),
            "nodes":\(Self.list(nodes.map(node), "\n")),
            "links":[\(links)]};

            """
    }

    /// Label and meaning.
    private var grades: String {
        Self.list(EvidenceGrade.allCases.map { Self.list([$0.rawValue, $0.label, $0.meaning].map(\.quotedForJSON)) })
    }

    /// Id, label and folder of its pages.
    private var kinds: String {
        Self.list(EntityKind.allCases.map { Self.list([$0.rawValue, $0.label, $0.folder].map(\.quotedForJSON)) })
    }

    /// Id and polarity: 1 raises, -1 lowers, 0 neither; with a third entry, 1, for an association.
    private var relations: String {
        Self.list(
            Relation.allCases.map { relation in
                let polarity =
                    switch relation.polarity {
                    case .raises: "1"
                    case .lowers: "-1"
                    case .neither: "0"
                    }
                return Self.list([relation.rawValue.quotedForJSON, polarity, relation.isAssociation ? "1" : "0"])
            })
    }

    /// For each verb of whole chains, the phrases for one thing and for several, by grade.
    private var chainPhrases: String {
        Self.list(
            ChainVerb.allCases.map { verb in
                Self.list(
                    [false, true].map { isPlural in
                        Self.list(
                            EvidenceGrade.allCases.map { verb.phrase($0, isPlural: isPlural).quotedForJSON })
                    })
            })
    }

    /// Where chains from a muscle begin, for those that begin at more than the muscle: `"12":[12,30,31]`.
    private var starts: String {
        let entries = nodes.enumerated().compactMap { index, entity -> String? in
            guard entity.kind == .muscle else { return nil }
            let starts = almanac.graph.starts(of: entity.id)
            return starts.count < 2 ? nil : "\"\(index)\":\(numbers(starts))"
        }
        return "{\(entries.joined(separator: ","))}"
    }

    private func numbers(_ ids: [Entity.ID]) -> String { Self.list(ids.compactMap { positions[$0].map(String.init) }) }

    /// Ids that authors gave to links; all others follow from their ends.
    private var ids: String {
        let entries = almanac.graph.links.enumerated().compactMap { index, link -> String? in
            let plain = Link.id(cause: link.cause, relation: link.relation, effect: link.effect.id)
            return link.id == plain ? nil : "\"\(index)\":\(link.id.value.quotedForJSON)"
        }
        return "{\(entries.joined(separator: ","))}"
    }

    /// `["id","Name",kind,plural,noun,"alias",…]`.
    ///
    /// The noun as it stands in a sentence is 0 when it is the name, 1…4 when it is the name in lower case after
    /// nothing, "a", "an" or "the", and otherwise written out.
    private func node(_ entity: Entity) -> String {
        let profile = entity.profile
        let name = profile.name.text
        let noun = almanac.telling.noun(entity.id)
        let low = name.prefix(1).lowercased() + name.dropFirst()
        let forms = [name, low, "a " + low, "an " + low, "the " + low]
        let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
        let parts = [
            profile.id.value.quotedForJSON, name.quotedForJSON, String(kind), profile.name.isPlural ? "1" : "0",
            forms.firstIndex(of: noun).map(String.init) ?? noun.quotedForJSON,
        ]
        return Self.list(parts + profile.aliases.map(\.quotedForJSON))
    }

    /// Five numbers a link: cause, effect, relation, grade, phrase.
    private func linkNumbers(_ phrases: inout PhraseBook) -> String {
        let relations = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0) })
        var text = ""
        text.reserveCapacity(almanac.graph.links.count * 20)
        for link in almanac.graph.links {
            if !text.isEmpty { text += "," }
            let phrase = phrases.number(of: almanac.telling.phrase(for: link))
            text += "\(positions[link.cause]!),\(positions[link.effect.id]!),\(relations[link.relation]!),"
            text += "\(link.grade.rank),\(phrase)"
        }
        return text
    }

    // MARK: - Details

    /// `spinewise.tell(2, [["because","rationale",["Reis et al. 2015","reis-2015","supports"],…],…]);`
    func detailScript(_ file: Int) -> String {
        let links = almanac.graph.links.dropFirst(file * Self.linksPerFile).prefix(Self.linksPerFile)
        let details = links.map { link in
            Self.list(
                [plain(link.because), plain(link.rationale)].map(\.quotedForJSON)
                    + link.citations.map { citation in
                        let source = citation.source.id
                        let parts = [
                            almanac.imprints[source]?.short ?? source.value, source.value,
                            citation.stance?.rawValue ?? "",
                        ]
                        return Self.list(parts.map(\.quotedForJSON))
                    })
        }
        return "spinewise.tell(\(file), \(Self.list(details, "\n")));\n"
    }

    /// Pointers without a text of their own are read as the name of what they point at.
    private func plain(_ prose: Prose) -> String {
        prose.map { inline in
            switch inline {
            case .reference(let target, let text) where text.isEmpty:
                almanac.places[target.id.value]?.inSentence ?? target.id.value
            case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner),
                .link(_, let inner), .reference(_, let inner):
                plain(inner)
            case .text(let text): text
            case .cite: ""
            }
        }.joined()
    }

    private static func list(_ parts: [String], _ after: String = "") -> String {
        "[\(parts.joined(separator: "," + after))]"
    }
}

/// Phrases, each once, in the order in which they turn up.
private struct PhraseBook {
    private(set) var phrases: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of phrase: String) -> Int {
        if let number = numbers[phrase] { return number }
        numbers[phrase] = phrases.count
        phrases.append(phrase)
        return phrases.count - 1
    }
}
