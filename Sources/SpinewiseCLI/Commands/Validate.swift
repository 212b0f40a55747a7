import ArgumentParser
import Diagnostics
import Engine

/// `spinewise validate`: says what needs attention.
struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every lesson file and say what needs attention.",
        discussion: """
            Every finding names its file, line and column, says why it matters and, where it can, how to mend it. \
            'spinewise explain RULE' tells more about a rule.

            Exit codes: 0 no errors, 1 at least one error, 2 the content could not be read.
            """)

    @OptionGroup var options: ContentOptions

    @Flag(help: "Print the findings as JSON.")
    var json = false

    func run() async throws {
        let engine = options.engine
        let study = try await options.study(with: engine)
        let findings = engine.findings(in: study)
        Terminal.clearProgress()
        if json {
            Terminal.write(JSONReport().text(for: findings, in: study.files))
        } else {
            let report = HumanReport(isColored: Terminal.isColored)
            Terminal.write(report.text(for: findings, in: study.files))
            if !options.quiet {
                let count = study.files.files.count
                let blank = findings.isEmpty ? "" : "\n"
                Terminal.write(
                    "\(blank)\(report.summary(of: findings)); looked at \(count) file\(count == 1 ? "" : "s")\n")
            }
        }
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
