import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise compare`: what two things have in common, and what tells them apart.
struct Compare: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what two things have in common and what tells them apart, red flags first.",
        discussion: """
            It tells what this content says of each; it is no way to find out which one somebody has.

            Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.
            """)

    @Argument(help: "One thing, by id or name.")
    var first: String

    @Argument(help: "The other thing.")
    var second: String

    @OptionGroup var options: ContentOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() async throws {
        let study = try await options.studyForQuestion()
        let finder = EntityFinder(study.atlas)
        let one = try finder.resolve(first, for: "compare")
        let other = try finder.resolve(second, for: "compare")
        guard let comparison = study.graph.comparison(of: one, other) else {
            throw Terminal.mistake("both names mean '\(one)'; to compare takes two things")
        }
        Terminal.write(
            json ? CompareJSON(comparison, study.atlas).asJSON : ComparisonPrinter(study).text(comparison))
    }
}

/// A comparison at the terminal.
struct ComparisonPrinter {
    private let atlas: Atlas
    private let telling: Telling

    init(_ study: Engine.Study) {
        atlas = study.atlas
        telling = Telling(study.graph)
    }

    func text(_ comparison: Comparison) -> String {
        let (one, other) = (telling.noun(comparison.first), telling.noun(comparison.second))
        var parts = [redFlags(of: comparison.first), redFlags(of: comparison.second)].compactMap(\.self)
        parts += [comparison.firstToSecond, comparison.secondToFirst].compactMap(\.self).map {
            telling.headline(for: $0).wrapped()
        }
        func list(_ heading: String, _ items: [String], or none: String) {
            let lines = items.isEmpty ? ["  \(none)"] : items.map { $0.wrapped(indent: "    ", first: "  ") }
            parts.append(([heading] + lines).joined(separator: "\n"))
        }
        list(
            "What may lead to both",
            comparison.shared.map { cause in
                "\(telling.noun(cause.node).capitalizedFirst): \(telling.headline(for: cause.toFirst)) \(telling.headline(for: cause.toSecond))"
            }, or: "Nothing we have checked.")
        list(
            "What may lead to \(one), but not to \(other)", comparison.onlyFirst.map(line),
            or: "Nothing we have checked.")
        list(
            "What may lead to \(other), but not to \(one)", comparison.onlySecond.map(line),
            or: "Nothing we have checked.")
        list("Where both may lead", names(comparison.sharedEffects), or: "Nowhere we have checked.")
        list("Where only \(one) may lead", names(comparison.effectsOfFirst), or: "Nowhere we have checked.")
        list("Where only \(other) may lead", names(comparison.effectsOfSecond), or: "Nowhere we have checked.")
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func line(_ route: Route) -> String {
        "\(telling.noun(route.node).capitalizedFirst): \(telling.headline(for: route.chain))"
    }

    private func names(_ ids: [Entity.ID]) -> [String] { ids.map { telling.noun($0).capitalizedFirst } }

    private func redFlags(of id: Entity.ID) -> String? {
        let flags = atlas[id]?.redFlags ?? []
        if flags.isEmpty { return nil }
        let lines = RedFlag.Urgency.allCases.flatMap { urgency -> [String] in
            let same = flags.filter { $0.urgency == urgency }
            return same.isEmpty
                ? []
                : ["  \(urgency.label):"] + same.map { $0.text.plainText.wrapped(indent: "      ", first: "    ! ") }
        }
        return (["Red flags of \(telling.noun(id))"] + lines).joined(separator: "\n")
    }
}

extension Entity {
    /// What should send a person to someone at once, where the content names it.
    var redFlags: [RedFlag] {
        switch self {
        case .condition(let condition): condition.redFlags
        case .symptom(let symptom): symptom.redFlags
        default: []
        }
    }
}

/// The answer for a program. `version` rises when a field changes its meaning or goes.
struct CompareJSON: Encodable {
    struct RedFlagJSON: Encodable {
        let urgency: String
        let text: String
    }

    struct SharedJSON: Encodable {
        let node: String
        let toFirst: ChainJSON
        let toSecond: ChainJSON
    }

    var version = 1
    let first: String
    let second: String
    let redFlagsOfFirst: [RedFlagJSON]
    let redFlagsOfSecond: [RedFlagJSON]
    let firstToSecond: ChainJSON?
    let secondToFirst: ChainJSON?
    let shared: [SharedJSON]
    let onlyFirst: [RouteJSON]
    let onlySecond: [RouteJSON]
    let sharedEffects: [String]
    let effectsOfFirst: [String]
    let effectsOfSecond: [String]

    init(_ comparison: Comparison, _ atlas: Atlas) {
        func flags(_ id: Entity.ID) -> [RedFlagJSON] {
            (atlas[id]?.redFlags ?? []).map { RedFlagJSON(urgency: $0.urgency.rawValue, text: $0.text.plainText) }
        }
        func routes(_ routes: [Route]) -> [RouteJSON] {
            routes.map { RouteJSON(node: $0.node.value, chain: ChainJSON($0.chain)) }
        }
        first = comparison.first.value
        second = comparison.second.value
        redFlagsOfFirst = flags(comparison.first)
        redFlagsOfSecond = flags(comparison.second)
        firstToSecond = comparison.firstToSecond.map(ChainJSON.init)
        secondToFirst = comparison.secondToFirst.map(ChainJSON.init)
        shared = comparison.shared.map {
            SharedJSON(node: $0.node.value, toFirst: ChainJSON($0.toFirst), toSecond: ChainJSON($0.toSecond))
        }
        onlyFirst = routes(comparison.onlyFirst)
        onlySecond = routes(comparison.onlySecond)
        sharedEffects = comparison.sharedEffects.map(\.value)
        effectsOfFirst = comparison.effectsOfFirst.map(\.value)
        effectsOfSecond = comparison.effectsOfSecond.map(\.value)
    }
}
