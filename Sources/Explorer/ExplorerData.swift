package import Causality
import HTML
package import Knowledge
package import Wording

/// The cause graph as the explorer reads it, and the patterns of what it says, in scripts that only assign or call: pages
/// opened from disk may load scripts, but no other data.
///
/// `explore-data.js` holds what finding and telling chains needs. Mechanisms and citations are larger and are wanted
/// for a few links at a time, so they stand in files of their own, ``ExplorerDetails``.
package struct ExplorerData {
    private let graph: CauseGraph
    private let language: any Language
    /// Each id once, ascending: the order in which chains of equal rank are told. With what grammar needs of each.
    private let nodes: [(entity: Entity, noun: Noun)]
    private let positions: [Entity.ID: Int]

    package init(_ atlas: Atlas, _ graph: CauseGraph, in language: any Language) {
        self.graph = graph
        self.language = language
        let entities = Dictionary(atlas.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        nodes = graph.nouns.compactMap { id, noun in entities[id].map { ($0, noun) } }
        positions = Dictionary(nodes.enumerated().map { ($1.entity.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// `window.spinewise = {…};`, with one line for each part.
    package var script: String {
        var patterns = Patterns(language, nodes.map(\.noun))
        let links = linkNumbers(&patterns)
        return """
            window.spinewise = {"version":2,"perFile":\(ExplorerDetails.linksPerFile),"relations":\(relations),
            "grades":\(grades),
            "footings":\(footings),
            "supports":\(supports),
            "verdicts":\(verdicts),
            "kinds":\(kinds),
            "numbers":\(JSON.list(patterns.numbers.map(\.quotedForJSON))),
            "joints":\(rows(patterns.joints)),
            "patterns":\(JSON.list(patterns.texts.map(\.quotedForJSON), "\n")),
            "told":{\(patterns.told.map { "\($0.name.quotedForJSON):\(Self.json($0.choice))" }.joined(separator: ","))},
            "linkTexts":\(links.texts),
            "emergencies":\(numbers(nodes.map(\.entity.id).filter(graph.isEmergency))),
            "standIns":\(standIns),
            "seenIn":\(seenIn),
            "ids":\(ids),
            "nodes":\(JSON.list(zip(nodes, patterns.sortOf).map { node($0.entity, $0.noun, sort: $1) }, "\n")),
            "links":[\(links.numbers)]};

            """
    }

    /// A pattern's place; or the place of a thing in the statement, which choice each sort takes, and the choices.
    private static func json(_ choice: Patterns.Choice) -> String {
        switch choice {
        case .text(let place): return String(place)
        case .bySort(let slot, let choices):
            var different: [Patterns.Choice] = []
            for choice in choices where !different.contains(choice) { different.append(choice) }
            let taken = choices.map { String(different.firstIndex(of: $0) ?? 0) }
            return JSON.list([String(slot), JSON.list(taken)] + different.map(json))
        }
    }

    /// Id, label and meaning.
    private var grades: String {
        rows(EvidenceGrade.allCases.map { [$0.rawValue, language.label($0), language.meaning($0)] })
    }

    private var supports: String {
        rows(Support.allCases.map { [$0.rawValue, language.label($0), language.meaning($0)] })
    }

    private var verdicts: String {
        rows(Verdict.allCases.map { [$0.rawValue, language.label($0), language.meaning($0)] })
    }

    private func rows(_ rows: [[String]]) -> String { JSON.list(rows.map { JSON.list($0.map(\.quotedForJSON)) }) }

    /// What links stand on: the grade's number, and the name that patterns have for it.
    private var footings: String {
        JSON.list(Self.footings.map { JSON.list([String($0.grade.rank), $0.name.quotedForJSON]) })
    }

    private static let footings: [(grade: EvidenceGrade, name: String)] = EvidenceGrade.allCases.flatMap { grade in
        let contentions = grade == .contested ? Contention.allCases.map(Optional.some) : [nil]
        return contentions.map { (grade, Patterns.footing(grade, $0)) }
    }

    /// Id, label, folder of its pages, and 1 for those from which nothing is composed with an emergency.
    private var kinds: String {
        JSON.list(
            EntityKind.allCases.map { kind in
                let isGuarded = nodes.first { $0.entity.kind == kind }.map { graph.isGuarded($0.entity.id) } ?? false
                return JSON.list(
                    [kind.rawValue, kind.label, kind.folder].map(\.quotedForJSON) + [isGuarded ? "1" : "0"])
            })
    }

    /// Id; 1 raises, -1 lowers, 0 for what is only found together; and 1 for what treats.
    private var relations: String {
        JSON.list(
            Relation.allCases.map { relation in
                let sign = relation.sign.map { $0 == .raises ? "1" : "-1" } ?? "0"
                return JSON.list([relation.rawValue.quotedForJSON, sign, relation == .treats ? "1" : "0"])
            })
    }

    private func number(of kind: EntityKind) -> Int { EntityKind.allCases.firstIndex(of: kind) ?? 0 }

    /// What muscles stand for besides themselves, for those that do: `"12":[12,30,31]`.
    private var standIns: String {
        let entries = nodes.enumerated().compactMap { index, node -> String? in
            guard node.entity.kind == .muscle else { return nil }
            let standIns = graph.standIns(of: node.entity.id)
            return standIns.count < 2 ? nil : "\"\(index)\":\(numbers(standIns))"
        }
        return "{\(entries.joined(separator: ","))}"
    }

    private func numbers(_ ids: [Entity.ID]) -> String { JSON.list(ids.compactMap { positions[$0].map(String.init) }) }

    /// In what links were seen that were not seen in people.
    private var seenIn: String {
        let entries = graph.links.enumerated().compactMap { index, link in
            link.isOutsidePeople ? link.seenIn.map { "\"\(index)\":\($0.rawValue.quotedForJSON)" } : nil
        }
        return "{\(entries.joined(separator: ","))}"
    }

    /// Ids that authors gave to links; all others follow from their ends.
    private var ids: String {
        let entries = graph.links.enumerated().compactMap { index, link -> String? in
            let plain = Link.id(cause: link.cause, relation: link.relation, effect: link.effect.id)
            return link.id == plain ? nil : "\"\(index)\":\(link.id.value.quotedForJSON)"
        }
        return "{\(entries.joined(separator: ","))}"
    }

    /// `["id","Name",kind,sort,noun,"alias",…]`, where patterns tell the sorts apart.
    ///
    /// The noun as it stands in a sentence is 0 when it is the name, 1…4 when it is the name in lower case after
    /// nothing, "a", "an" or "the", and otherwise written out; a list of four where its cases differ.
    private func node(_ entity: Entity, _ noun: Noun, sort: Int) -> String {
        let profile = entity.profile
        let parts = [
            profile.id.value.quotedForJSON, profile.name.text.quotedForJSON, String(number(of: entity.kind)),
            String(sort), forms(of: noun),
        ]
        return JSON.list(parts + profile.aliases.map(\.quotedForJSON))
    }

    private func forms(of noun: Noun) -> String {
        let forms = language.inSentence(noun)
        let all = [forms.nominative, forms.accusative, forms.dative, forms.genitive]
        guard all.allSatisfy({ $0 == all[0] }) else { return JSON.list(all.map(\.quotedForJSON)) }
        let name = noun.name.text
        let low = name.prefix(1).lowercased() + name.dropFirst()
        let known = [name, low, "a " + low, "an " + low, "the " + low]
        return known.firstIndex(of: all[0]).map(String.init) ?? all[0].quotedForJSON
    }

    /// Five numbers a link: cause, effect, relation, footing, texts; and the texts: by itself, opening an answer, and as
    /// what leads the other way round.
    private func linkNumbers(_ patterns: inout Patterns) -> (numbers: String, texts: String) {
        let relations = Dictionary(uniqueKeysWithValues: Relation.allCases.enumerated().map { ($1, $0) })
        let footings = Dictionary(uniqueKeysWithValues: Self.footings.enumerated().map { ($1.name, $0) })
        let sorts = patterns.sortOf
        var places: [Patterns.LinkTexts: Int] = [:]
        var order: [Patterns.LinkTexts] = []
        var numbers = ""
        numbers.reserveCapacity(graph.links.count * 20)
        for link in graph.links {
            if !numbers.isEmpty { numbers += "," }
            let (cause, effect) = (positions[link.cause]!, positions[link.effect.id]!)
            let texts = patterns.texts(of: link, from: sorts[cause], to: sorts[effect])
            let place = places[texts] ?? order.count
            if place == order.count {
                places[texts] = place
                order.append(texts)
            }
            let footing = footings[Patterns.footing(link.grade, link.contention)]!
            numbers += "\(cause),\(effect),\(relations[link.relation]!),\(footing),\(place)"
        }
        return (numbers, JSON.list(order.map { JSON.list([$0.plain, $0.direct, $0.otherWay].map(String.init)) }))
    }
}

enum JSON {
    /// - Parameter after: What follows the comma between two parts.
    static func list(_ parts: [String], _ after: String = "") -> String { "[\(parts.joined(separator: "," + after))]" }
}
