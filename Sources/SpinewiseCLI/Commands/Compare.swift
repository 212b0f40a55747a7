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

    @OptionGroup var listing: ListingOptions
    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func run() async throws {
        try await options.answer(compare)
    }

    private func compare(_ ground: Engine.Ground) throws {
        let finder = EntityFinder(ground.atlas)
        let one = try finder.resolve(first, for: "compare")
        let other = try finder.resolve(second, for: "compare")
        guard let comparison = ground.graph.comparison(of: one, other) else {
            throw Terminal.mistake("both names mean '\(one)'; to compare takes two things")
        }
        Terminal.write(
            json
                ? CompareJSON(comparison, ground.atlas, most: listing.most).asJSON
                : ComparisonPrinter(ground).text(comparison, most: listing.most))
    }
}

/// A comparison at the terminal.
struct ComparisonPrinter {
    private let atlas: Atlas
    private let telling: Telling

    init(_ ground: Engine.Ground) {
        atlas = ground.atlas
        telling = Telling(ground.graph)
    }

    func text(_ comparison: Comparison, most: Int) -> String {
        let (one, other) = (telling.noun(comparison.first), telling.noun(comparison.second))
        var parts = [redFlags(of: comparison.first), redFlags(of: comparison.second)].compactMap(\.self)
        parts += [comparison.firstToSecond, comparison.secondToFirst].compactMap(\.self).map {
            telling.headline(for: $0).wrapped()
        }
        func list<Item>(_ heading: String, _ items: [Item], or none: String, _ line: (Item) -> String) {
            var lines = items.prefix(most).map { line($0).wrapped(indent: "    ", first: "  ") }
            if items.isEmpty { lines = ["  \(none)"] }
            if items.count > most { lines.append("  Left out: \(items.count - most) more; --most lists them.") }
            parts.append(([heading] + lines).joined(separator: "\n"))
        }
        let (nothing, nowhere) = ("Nothing we have checked.", "Nowhere we have checked.")
        list("What may lead to both", comparison.shared, or: nothing) { cause in
            "\(name(cause.node)): \(telling.headline(for: cause.toFirst)) \(telling.headline(for: cause.toSecond))"
        }
        list("What may lead to \(one), but not to \(other)", comparison.onlyFirst, or: nothing, line)
        list("What may lead to \(other), but not to \(one)", comparison.onlySecond, or: nothing, line)
        list("Where both may lead", comparison.sharedEffects, or: nowhere, name)
        list("Where only \(one) may lead", comparison.effectsOfFirst, or: nowhere, name)
        list("Where only \(other) may lead", comparison.effectsOfSecond, or: nowhere, name)
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func line(_ route: Route) -> String { "\(name(route.node)): \(telling.headline(for: route.chain))" }

    private func name(_ id: Entity.ID) -> String { telling.noun(id).capitalizedFirst }

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

    struct TotalsJSON: Encodable {
        let shared: Int
        let onlyFirst: Int
        let onlySecond: Int
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
    /// How many there are of what may be listed only in part.
    let totals: TotalsJSON

    /// - Parameter most: How much of each list of causes to tell.
    init(_ comparison: Comparison, _ atlas: Atlas, most: Int) {
        func flags(_ id: Entity.ID) -> [RedFlagJSON] {
            (atlas[id]?.redFlags ?? []).map { RedFlagJSON(urgency: $0.urgency.rawValue, text: $0.text.plainText) }
        }
        func routes(_ routes: [Route]) -> [RouteJSON] {
            routes.prefix(most).map { RouteJSON(node: $0.node.value, chain: ChainJSON($0.chain)) }
        }
        first = comparison.first.value
        second = comparison.second.value
        redFlagsOfFirst = flags(comparison.first)
        redFlagsOfSecond = flags(comparison.second)
        firstToSecond = comparison.firstToSecond.map(ChainJSON.init)
        secondToFirst = comparison.secondToFirst.map(ChainJSON.init)
        shared = comparison.shared.prefix(most).map {
            SharedJSON(node: $0.node.value, toFirst: ChainJSON($0.toFirst), toSecond: ChainJSON($0.toSecond))
        }
        onlyFirst = routes(comparison.onlyFirst)
        onlySecond = routes(comparison.onlySecond)
        sharedEffects = comparison.sharedEffects.map(\.value)
        effectsOfFirst = comparison.effectsOfFirst.map(\.value)
        effectsOfSecond = comparison.effectsOfSecond.map(\.value)
        totals = TotalsJSON(
            shared: comparison.shared.count, onlyFirst: comparison.onlyFirst.count,
            onlySecond: comparison.onlySecond.count)
    }
}
