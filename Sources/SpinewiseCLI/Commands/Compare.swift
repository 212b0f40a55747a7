import Answers
import ArgumentParser
import Causality
import Diagnostics
import Engine
import Knowledge
import Wording

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

    private func compare(_ knowledge: Engine.KnowledgeBase) throws {
        let finder = EntityFinder(knowledge.atlas)
        let one = try finder.resolve(first, for: "compare")
        let other = try finder.resolve(second, for: "compare")
        guard let answer = knowledge.graph.comparison(of: one, other, most: listing.most) else {
            throw Terminal.mistake("both names mean '\(one)'; to compare takes two things")
        }
        let printer = ComparisonPrinter(knowledge)
        Terminal.write(json ? answer.json(printer.teller) : printer.text(answer))
    }
}

/// A comparison at the terminal.
struct ComparisonPrinter {
    private let atlas: Atlas
    let teller: Teller

    init(_ knowledge: Engine.KnowledgeBase) {
        atlas = knowledge.atlas
        teller = knowledge.teller
    }

    func text(_ answer: ComparisonAnswer) -> String {
        var parts = [redFlags(of: answer.first), redFlags(of: answer.second)].compactMap(\.self)
        parts.append(teller.text(answer.opening).wrapped())
        for list in answer.lists {
            var lines = list.items.prefix(answer.most).map { item in
                let told = teller.text(item.statements)
                let name = item.company == nil ? "\(teller.noun(item.node).capitalizedFirst): " : ""
                return (name + told).wrapped(indent: "    ", first: "  ")
            }
            if list.items.count > answer.most {
                lines.append("  Left out: \(list.items.count - answer.most) more; --most lists them.")
            }
            if let stories = list.storyStatement {
                lines.append(teller.text(stories).wrapped(indent: "    ", first: "  "))
            }
            parts.append(([teller.text(answer.heading(list.comparison))] + lines).joined(separator: "\n"))
        }
        parts.append(teller.text(.noDiagnosis).wrapped())
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func redFlags(of id: Entity.ID) -> String? {
        let groups = atlas.redFlags(atlas[id]?.redFlags ?? [])
        if groups.isEmpty { return nil }
        let language = teller.language
        let lines = groups.flatMap { urgency, flags in
            ["\(language.label(urgency)). \(language.action(urgency))".wrapped(indent: "  ")]
                + flags.map { $0.sign.plainText.wrapped(indent: "      ", first: "    ! ") }
        }
        return (["Red flags of \(teller.noun(id))"] + lines).joined(separator: "\n")
    }
}
