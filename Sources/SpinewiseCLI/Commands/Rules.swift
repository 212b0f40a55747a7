import ArgumentParser
import Checks
import Diagnostics

/// `spinewise rules`: every rule there is, for people, for programs, and as the reference in the docs.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List every rule that 'validate' holds the content to.",
        discussion: """
            'spinewise explain RULE' tells more about one. The Markdown is docs/RULES.md: why each rule matters, with an \
            example of wrong and right.

            Exit code: 0.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case human, json, markdown }

    @Option(help: "human: a list for the terminal. json: for programs. markdown: the reference.")
    var format = Format.human

    @Flag(help: "The same as --format json.")
    var json = false

    func run() {
        switch json ? .json : format {
        case .human: Terminal.write(Self.list)
        case .json: Terminal.write(RulesJSON().asJSON)
        case .markdown: Terminal.write(RuleFamily.markdownReference())
        }
    }

    /// One line a rule, by family.
    static var list: String {
        let width = RuleRegistry.guides.map(\.id.count).max() ?? 0
        let families = RuleFamily.allCases.map { family in
            let lines = family.guides.map { guide in
                "  \(guide.id.padded(to: width))  \(guide.severity.rawValue.padded(to: 7))  \(guide.summary)\n"
            }
            return "\(family.title)\n" + lines.joined()
        }
        return families.joined(separator: "\n")
    }
}

/// The rules for a program. `version` rises when a field changes its meaning or goes.
private struct RulesJSON: Encodable {
    var version = 1
    let rules: [RuleJSON] = RuleRegistry.guides.map(RuleJSON.init)

    struct RuleJSON: Encodable {
        let id: String
        let family: String
        /// What it has unless `site.xml` sets another.
        let severity: String
        let summary: String
        let why: String
        let flagged: SampleJSON
        let accepted: SampleJSON

        init(_ guide: RuleGuide) {
            id = guide.id
            family = guide.family.rawValue
            severity = guide.severity.rawValue
            summary = guide.summary
            why = guide.why
            flagged = SampleJSON(guide.flagged)
            accepted = SampleJSON(guide.accepted)
        }
    }

    struct SampleJSON: Encodable {
        let path: String
        /// Long ones are cut.
        let text: String

        init(_ sample: RuleGuide.Sample) {
            path = sample.path
            text = sample.excerpt
        }
    }
}
