import ArgumentParser
import Checks
import Diagnostics

/// `spinewise explain`: what a rule is about, with an example of wrong and right.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a rule that 'validate' speaks of, or list all rules.",
        discussion: "Exit codes: 0 explained, 64 there is no such rule.")

    @Argument(help: "The rule's id, as it stands in brackets behind a finding. Without it all rules are listed.")
    var rule: String?

    func run() throws {
        guard let rule else {
            let width = allGuides.map(\.id.count).max() ?? 0
            for guide in allGuides {
                let name = guide.id.padded(to: width)
                let severity = guide.severity.rawValue.padded(to: 7)
                Terminal.write("\(name)  \(severity)  \(guide.summary)\n")
            }
            return
        }
        guard let guide = allGuides.first(where: { $0.id == rule }) else {
            let meant = allGuides.map(\.id).nearest(to: rule)
            throw Terminal.mistake(
                "there is no rule '\(rule)'"
                    + (meant.map { "; did you mean '\($0)'?" } ?? "; 'spinewise explain' lists all"))
        }
        Terminal.write(guide.explanation)
    }
}

extension RuleGuide {
    fileprivate var explanation: String {
        let why = "Why: \(why)."
        return """
            \(id) (\(severity.rawValue))

            \(summary.wrapped())
            \(why.wrapped())

            This is flagged, in \(flagged.path):

            \(flagged.excerpt)

            This is accepted:

            \(accepted.excerpt)

            """
    }
}

extension RuleGuide.Sample {
    /// The sample, indented; long ones are cut.
    fileprivate var excerpt: String {
        let lines = text.prefix(4000).split(separator: "\n", omittingEmptySubsequences: false)
        let shown = lines.prefix(24).map { "    \($0.prefix(160))" }
        return (shown + (lines.count > 24 ? ["    …"] : [])).joined(separator: "\n")
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
