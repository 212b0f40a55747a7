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

            Formats: \(allReports.map { "\(type(of: $0).name) (\(type(of: $0).about))" }.joined(separator: ", ")).

            Exit codes: 0 no errors, 1 at least one error, 2 the content could not be read or a report not written.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var reports: ReportOptions

    func run() async throws {
        let engine = options.engine
        let study = try await options.study(with: engine)
        let findings = engine.findings(in: study)
        Terminal.clearProgress()
        let run = options.checkedRun(findings, study)
        try reports.write(run, quiet: options.quiet)
        if findings.contains(where: { $0.severity == .error }) { throw ExitCode(1) }
    }
}
