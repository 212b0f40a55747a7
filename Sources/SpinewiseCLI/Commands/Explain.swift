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
            Terminal.write(Rules.list)
            return
        }
        guard let guide = RuleRegistry[rule] else {
            let meant = RuleRegistry.guides.map(\.id).nearest(to: rule)
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

            \(flagged.excerpt.indented)

            This is accepted:

            \(accepted.excerpt.indented)

            """
    }
}

extension String {
    /// Every line four blanks to the right.
    fileprivate var indented: String {
        split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    \($0)" }
            .joined(separator: "\n")
    }
}
