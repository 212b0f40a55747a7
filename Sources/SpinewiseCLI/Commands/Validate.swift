import ArgumentParser
import Diagnostics
import Engine
import LessonDecoding

/// `spinewise validate`: says what needs attention.
struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every lesson file and say what needs attention.",
        discussion: """
            Every finding names its file, line and column, says why it matters and, where it can, how to mend it. \
            'spinewise explain RULE' tells more about a rule.

            Formats: \(allReports.map { "\(type(of: $0).name) (\(type(of: $0).about))" }.joined(separator: ", ")).

            Exit codes: 0 nothing to fail on (see --fail-on), 1 something, 2 the content or the baseline could not be read, or a \
            report not written.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var baseline: BaselineOptions

    enum Threshold: String, ExpressibleByArgument, CaseIterable { case error, warning, new }

    @Option(help: "Fail on errors, on warnings too, or on any finding that the baseline does not know.")
    var failOn = Threshold.error

    @Option(help: ArgumentHelp("The day that decides what is overdue. (default: today)", valueName: "YYYY-MM-DD"))
    var today: String?

    func validate() throws {
        if let today, !ValueRule.date.accepts(today) { throw ValidationError("'\(today)' is not a day as YYYY-MM-DD") }
    }

    func run() async throws {
        let engine = options.engine
        let study = try await options.study(with: engine)
        let found = engine.findings(in: study, today: today ?? Today.iso())
        Terminal.clearProgress()
        let (findings, isStale) = try baseline.heed(found, in: study.files)
        try reports.write(options.checkedRun(findings, study), quiet: options.quiet)
        if isStale || findings.contains(where: fails) { throw ExitCode(1) }
    }

    /// What the baseline knows or an author allowed fails nothing.
    private func fails(_ finding: Diagnostic) -> Bool {
        guard finding.standing == .new else { return false }
        return switch failOn {
        case .error: finding.severity == .error
        case .warning: finding.severity <= .warning
        case .new: true
        }
    }
}
