import Causality
import Knowledge
import Wording

/// The cause graph as the explorer reads it, in scripts that only assign or call: pages opened from disk may load
/// scripts, but no other data.
///
/// `explore-data.js` holds what finding and telling chains needs. Mechanisms and citations are larger and are wanted
/// for a few links at a time, so they stand in files of their own, ``ExplorerDetails``.
struct ExplorerData {
    private let almanac: Almanac
    /// Each id once, ascending: the order in which chains of equal rank are told.
    private let nodes: [Entity]
    private let positions: [Entity.ID: Int]

    init(_ almanac: Almanac) {
        self.almanac = almanac
        var nodes: [Entity] = []
        for entity in almanac.atlas.entities where nodes.last?.id != entity.id { nodes.append(entity) }
        self.nodes = nodes
        positions = Dictionary(nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `window.spinewise = {…};`, with one line for each part.
    var script: String {
        var phrases = PhraseBook()
        let links = linkNumbers(&phrases)
        return """
            window.spinewise = {"version":1,"perFile":\(ExplorerDetails.linksPerFile),"relations":\(relations),
            "grades":\(grades),
            "kinds":\(kinds),
            "chainPhrases":\(chainPhrases),
            "phrases":\(JSON.list(phrases.phrases.map { JSON.list([$0.words, $0.tail].map(\.quotedForJSON)) })),
            "starts":\(starts),
            "ids":\(ids),
            "nodes":\(JSON.list(nodes.map(node), "\n")),
            "links":[\(links)]};

            """
    }

    /// Label and meaning.
    private var grades: String {
        JSON.list(EvidenceGrade.allCases.map { JSON.list([$0.rawValue, $0.label, $0.meaning].map(\.quotedForJSON)) })
    }

    /// Id, label and folder of its pages.
    private var kinds: String {
        JSON.list(EntityKind.allCases.map { JSON.list([$0.rawValue, $0.label, $0.folder].map(\.quotedForJSON)) })
    }

    /// Id and sign: 1 raises, -1 lowers, 0 for what is only found together.
    private var relations: String {
        JSON.list(
            Relation.allCases.map { relation in
                let sign = relation.sign.map { $0 == .raises ? "1" : "-1" } ?? "0"
                return JSON.list([relation.rawValue.quotedForJSON, sign])
            })
    }

    /// For each sign, the phrases of whole chains for one thing and for several, by support.
    private var chainPhrases: String { "[]" }

    /// Where chains from a muscle begin, for those that begin at more than the muscle: `"12":[12,30,31]`.
    private var starts: String {
        let entries = nodes.enumerated().compactMap { index, entity -> String? in
            guard entity.kind == .muscle else { return nil }
            let starts = almanac.graph.standIns(of: entity.id)
            return starts.count < 2 ? nil : "\"\(index)\":\(numbers(starts))"
        }
        return "{\(entries.joined(separator: ","))}"
    }

    private func numbers(_ ids: [Entity.ID]) -> String { JSON.list(ids.compactMap { positions[$0].map(String.init) }) }

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
        let noun = almanac.teller.noun(entity.id)
        let low = name.prefix(1).lowercased() + name.dropFirst()
        let forms = [name, low, "a " + low, "an " + low, "the " + low]
        let kind = EntityKind.allCases.firstIndex(of: entity.kind) ?? 0
        let parts = [
            profile.id.value.quotedForJSON, name.quotedForJSON, String(kind), profile.name.isPlural ? "1" : "0",
            forms.firstIndex(of: noun).map(String.init) ?? noun.quotedForJSON,
        ]
        return JSON.list(parts + profile.aliases.map(\.quotedForJSON))
    }

    /// Five numbers a link: cause, effect, relation, grade, phrase.
    private func linkNumbers(_ phrases: inout PhraseBook) -> String {
        let relations = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0) })
        var text = ""
        text.reserveCapacity(almanac.graph.links.count * 20)
        for link in almanac.graph.links {
            if !text.isEmpty { text += "," }
            let (verb, tail) = almanac.teller.verbPhrase(of: Statement.LinkClause(link))
            let phrase = phrases.number(of: Phrase(words: verb, tail: tail))
            text += "\(positions[link.cause]!),\(positions[link.effect.id]!),\(relations[link.relation]!),"
            text += "\(link.grade.rank),\(phrase)"
        }
        return text
    }
}

/// What stands before a link's effect and after it: "is said to cause", ", but studies disagree".
private struct Phrase: Hashable {
    let words: String
    let tail: String
}

/// Phrases, each once, in the order in which they turn up.
private struct PhraseBook {
    private(set) var phrases: [Phrase] = []
    private var numbers: [Phrase: Int] = [:]

    mutating func number(of phrase: Phrase) -> Int {
        if let number = numbers[phrase] { return number }
        numbers[phrase] = phrases.count
        phrases.append(phrase)
        return phrases.count - 1
    }
}
