import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge

/// `spinewise whatif`: what changes when something is taken away or applied.
struct WhatIf: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whatif",
        abstract: "Tell what would change if something were taken away, or an exercise or treatment applied.",
        discussion: """
            The answer follows from the links of this content alone: it says what they claim and how sure we are, and it \
            promises nobody relief. Where chains disagree about the direction, it says so and tells both.

            Try: spinewise whatif --without nerve-root-compression
                 spinewise whatif --apply seated-hamstring-stretch --outcome "low back pain"

            Exit codes: 0 answered, 2 the content could not be read, 64 an unknown name.
            """)

    @Option(help: ArgumentHelp("Take this away; may be given again.", valueName: "name"))
    var without: [String] = []

    @Option(help: ArgumentHelp("Take this link away, by its id; may be given again.", valueName: "link"))
    var withoutLink: [String] = []

    @Option(help: ArgumentHelp("Apply this exercise or treatment; may be given again.", valueName: "name"))
    var apply: [String] = []

    @Option(help: ArgumentHelp("Ask about this only, instead of all conditions and symptoms.", valueName: "name"))
    var outcome: [String] = []

    @Option(help: ArgumentHelp("The longest chain to follow, in links.", valueName: "links"))
    var maxLinks = ChainQuery().maxLinks

    @OptionGroup var options: QuestionOptions

    @Flag(help: "Print the answer as JSON.")
    var json = false

    func validate() throws {
        if maxLinks < 1 { throw ValidationError("'--max-links' needs a number from 1 on") }
        if without.isEmpty, withoutLink.isEmpty, apply.isEmpty {
            throw ValidationError("say what to change with '--without', '--without-link' or '--apply'")
        }
    }

    func run() async throws {
        try await options.answer(tellChanges)
    }

    private func tellChanges(_ ground: Engine.Ground) throws {
        let (finder, graph) = (EntityFinder(ground.atlas), ground.graph)
        let intervention = Intervention(
            without: Set(try without.map { try finder.resolve($0, for: "--without") }),
            withoutLinks: Set(try withoutLink.map { try Self.link(named: $0, in: graph) }),
            applied: Set(try apply.map { try finder.resolve($0, for: "--apply") }))
        let asked = outcome.isEmpty ? nil : try outcome.map { try finder.resolve($0, for: "--outcome") }
        let found = graph.consequences(of: intervention, for: asked, ChainQuery(maxLinks: maxLinks))
        Terminal.write(json ? WhatIfJSON(intervention, found).asJSON : text(found, intervention, Telling(graph)))
        if found.unasked > 0 {
            Terminal.note(
                "the work is bounded: the nearest \(found.consequences.count) conditions and symptoms were asked about, \(found.unasked) were not; name one with --outcome"
            )
        }
    }

    private func text(_ found: WhatIfAnswer, _ intervention: Intervention, _ telling: Telling) -> String {
        let changed = found.consequences.filter(\.isChanged)
        var parts = changed.map { consequence in
            let sentences = telling.sentences(for: consequence).map { $0.wrapped(indent: "  ", first: "  ") }
            return ([telling.noun(consequence.outcome).capitalizedFirst] + sentences).joined(separator: "\n")
        }
        if changed.isEmpty {
            parts.append(telling.unchanged(by: intervention, maxLinks: maxLinks).wrapped())
        }
        let same = found.consequences.count - changed.count + found.untouched
        if same > 0, !changed.isEmpty {
            parts.append("\(same) other\(same == 1 ? " has" : "s have") the same causes as before.")
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static func link(named id: String, in graph: CauseGraph) throws -> Link.ID {
        if let link = graph[Link.ID(id)] { return link.id }
        let meant = graph.links.map(\.id.value).nearest(to: id)
        throw Terminal.mistake(
            "--without-link: there is no link '\(id)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
    }
}

/// The answer for a program. `version` rises when a field changes its meaning or goes.
struct WhatIfJSON: Encodable {
    struct OutcomeJSON: Encodable {
        let outcome: String
        /// `loses-all`, `loses-some`, `keeps-others`, `only-weaker` or `unchanged`.
        let verdict: String
        let causesBefore: Int
        let causesAfter: Int
        let lost: [String]
        let weakened: [WeakenedJSON]
        let applied: [PushJSON]
    }

    struct WeakenedJSON: Encodable {
        let cause: String
        let before: String
        let after: String
    }

    struct PushJSON: Encodable {
        let cause: String
        /// `raises`, `lowers`, `ambiguous` or `connected`.
        let effect: String
        let raising: ChainJSON?
        let lowering: ChainJSON?
        let connecting: ChainJSON?
        let stoppedEarly: Bool
    }

    var version = 1
    let without: [String]
    let withoutLinks: [String]
    let applied: [String]
    let outcomes: [OutcomeJSON]
    /// How many conditions and symptoms lie out of reach of what is changed, and are not listed.
    let untouched: Int
    /// How many within reach were not asked about, because the work is bounded.
    let unasked: Int

    init(_ intervention: Intervention, _ found: WhatIfAnswer) {
        untouched = found.untouched
        unasked = found.unasked
        without = intervention.without.map(\.value).sorted()
        withoutLinks = intervention.withoutLinks.map(\.value).sorted()
        applied = intervention.applied.map(\.value).sorted()
        outcomes = found.consequences.map { consequence in
            OutcomeJSON(
                outcome: consequence.outcome.value, verdict: consequence.verdict.word,
                causesBefore: consequence.causesBefore, causesAfter: consequence.causesAfter,
                lost: consequence.lost.map(\.value),
                weakened: consequence.weakened.map {
                    WeakenedJSON(cause: $0.cause.value, before: $0.before.rawValue, after: $0.after.rawValue)
                },
                applied: consequence.applied.map { push in
                    PushJSON(
                        cause: push.cause.value, effect: push.word, raising: push.raising.map(ChainJSON.init),
                        lowering: push.lowering.map(ChainJSON.init), connecting: push.connecting.map(ChainJSON.init),
                        stoppedEarly: push.stoppedEarly)
                })
        }
    }
}

extension Consequence.Verdict {
    fileprivate var word: String {
        switch self {
        case .losesAll: "loses-all"
        case .losesSome: "loses-some"
        case .keepsOthers: "keeps-others"
        case .onlyWeaker: "only-weaker"
        case .unchanged: "unchanged"
        }
    }
}

extension Push {
    fileprivate var word: String {
        if isAmbiguous { return "ambiguous" }
        return raising != nil ? "raises" : lowering != nil ? "lowers" : "connected"
    }
}
