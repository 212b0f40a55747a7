import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A condition lacks a red flag that all its sisters have.
///
/// Sisters are two conditions that act at a structure both name in `at`, or that one `can-progress-to` link joins, either way
/// round, unless it is refuted. An emergency is nobody's sister: its page is about getting help now, and tells no signs that may
/// wait. Where a condition has fewer than two sisters, nothing is compared.
struct FlagsDiffer: Check {
    static let guide = RuleGuide(
        id: "flags-differ", family: .learning, severity: .warning,
        summary: """
            A condition lacks a red flag that all its sisters have: the conditions at a structure where it is too, and those that \
            go over into it or it into them.
            """,
        why:
            "who has one of these conditions can have that sign just as well, and would look for it on this page in vain",
        flagged: condition("slip", ["numb-saddle"]), accepted: condition("slip", ["numb-saddle", "fever"]),
        beside: [
            condition("bulge", ["numb-saddle", "fever"]), condition("tear", ["numb-saddle", "fever"]),
            Sample.flags(["numb-saddle", "fever"]), Sample.oneSource, Sample.disc,
        ])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let conditions = reading.atlas.entities.compactMap { entity -> Condition? in
            if case .condition(let condition) = entity, !condition.isEmergency { condition } else { nil }
        }
        let sisters = Sisters(of: conditions, along: graph)
        return conditions.flatMap { condition -> [Diagnostic] in
            let others = sisters[condition.profile.id]
            // What has no red flags at all is told as that, and what names one that nobody describes may have meant any.
            guard others.count >= 2, !condition.redFlags.isEmpty,
                condition.redFlags.allSatisfy({ reading.atlas[$0.id] != nil })
            else { return [] }
            let own = Set(condition.redFlags.map(\.id))
            let shared = others.dropFirst().reduce(into: Set(others[0].redFlags.map(\.id))) { shared, other in
                shared.formIntersection(other.redFlags.map(\.id))
            }
            return shared.subtracting(own).sorted().map { finding($0, condition, others) }
        }
    }

    private func finding(_ flag: RedFlag.ID, _ condition: Condition, _ sisters: [Condition]) -> Diagnostic {
        let words = "'\(condition.id)' lacks the red flag '\(flag)'"
        let places = sisters.compactMap { sister in
            sister.redFlags.first { $0.id == flag }.map { Diagnostic.Note("'\(sister.id)' has it", at: $0.range) }
        }
        return Self.guide.finding(
            "\(words), which all \(sisters.count) of its sisters have", identity: words, at: condition.profile.range,
            notes: Array(places.prefix(8)), fixes: [Fix("add <flag to=\"\(flag)\"/> to its red flags")])
    }

    private static func condition(_ id: String, _ flags: [String]) -> RuleGuide.Sample {
        let named = flags.map { "<flag to=\"\($0)\"/>" }.joined()
        return .init(
            "conditions/\(id).xml",
            """
            <condition id="\(id)" at="disc">
              <name>Kind of \(id)</name>
              <summary>It hurts.</summary>
              <definition>It hurts.</definition>
              <red-flags>\(named)</red-flags>
              <seek-help>When it lasts.</seek-help>
              \(Sample.review)
            </condition>

            """)
    }
}

/// Which conditions can be looked at side by side.
private struct Sisters {
    private let conditions: [Entity.ID: Condition]
    private let ids: [Entity.ID: Set<Entity.ID>]

    init(of conditions: [Condition], along graph: CauseGraph) {
        let known = Dictionary(conditions.map { ($0.profile.id, $0) }, uniquingKeysWith: { first, _ in first })
        var ids: [Entity.ID: Set<Entity.ID>] = [:]
        let bySite = Dictionary(
            conditions.flatMap { condition in condition.sites.map { ($0.id, [condition.profile.id]) } },
            uniquingKeysWith: +)
        for (_, together) in bySite { for id in together { ids[id, default: []].formUnion(together) } }
        for link in graph.links where link.relation == .canProgressTo && link.grade != .refuted {
            guard known[link.cause] != nil, known[link.effect.id] != nil else { continue }
            ids[link.cause, default: []].insert(link.effect.id)
            ids[link.effect.id, default: []].insert(link.cause)
        }
        (self.conditions, self.ids) = (known, ids)
    }

    /// By id, the condition itself left out.
    subscript(id: Entity.ID) -> [Condition] {
        ids[id, default: []].subtracting([id]).sorted().compactMap { conditions[$0] }
    }
}
