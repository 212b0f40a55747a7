import ArgumentParser
import Checks
import Diagnostics
import Engine
import LessonDecoding
import Platform
import Reports

/// `spinewise validate`: says what needs attention.
struct Validate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check every lesson file and say what needs attention.",
        discussion: """
            Every finding names its file, line and column, says why it matters and, where it can, how to mend it. \
            'spinewise explain RULE' tells more about a rule.

            Formats: \(allReports.map { "\(type(of: $0).name) (\(type(of: $0).about))" }.joined(separator: ", ")).

            Exit codes: 0 nothing to fail on (see --fail-on), 1 something, 2 the content, the baseline or \
            the history could not be read, or a report not written.
            """)

    @OptionGroup var options: ContentOptions
    @OptionGroup var reports: ReportOptions
    @OptionGroup var baseline: BaselineOptions
    @OptionGroup var timing: TimingOptions

    enum Threshold: String, ExpressibleByArgument, CaseIterable { case error, warning, new }

    @Option(help: "Fail on errors, on warnings too, or on any finding that the baseline does not know.")
    var failOn = Threshold.error

    @Option(
        help: ArgumentHelp(
            "Tell only of findings with a cause or an effect in what changed since this commit, branch or tag.",
            discussion: """
                The working tree counts as it is, committed or not. A finding elsewhere is told when it points at something that \
                changed or is gone, or when it was not there before.
                """, valueName: "ref"))
    var changedSince: String?

    @Option(help: ArgumentHelp("The day that decides what is overdue. (default: today)", valueName: "YYYY-MM-DD"))
    var today: String?

    func validate() throws {
        if let today, !ValueRule.date.accepts(today) { throw ValidationError("'\(today)' is not a day as YYYY-MM-DD") }
    }

    func run() async throws {
        let timings = timing.begin()
        let engine = options.engine(timings: timings)
        let study = try await options.study(with: engine)
        let today = today ?? CurrentProcess.today()
        let found = engine.findings(in: study, today: today)
        let kept = try await areTold(found, of: study, by: engine, today: today)
        Terminal.clearProgress()
        let began = Timings.processTime
        let heeded = try baseline.heed(found, in: study.files)
        var run = options.checkedRun(heeded.findings, study).keeping(kept)
        run.stale = heeded.stale
        try reports.write(run, of: options.content, quiet: options.quiet)
        timings?.charge(.reporting, since: began)
        let leftOut = found.count - run.findings.count
        if leftOut > 0, !options.quiet {
            Terminal.note("\(leftOut) finding\(leftOut == 1 ? "" : "s") from before '\(changedSince ?? "")' not told")
        }
        timing.tell(timings)
        if baseline.fails(heeded.stale) || run.findings.contains(where: fails) { throw ExitCode(1) }
    }

    /// All, unless only what changed is asked for.
    private func areTold(
        _ findings: [Diagnostic], of study: Engine.Study, by engine: Engine, today: String
    ) async throws -> [Bool] {
        guard let changedSince else { return findings.map { _ in true } }
        do {
            return try await engine.areInDifference(since: changedSince, findings, of: study, today: today)
        } catch {
            throw Terminal.failure("\(error)")
        }
    }

    /// What the baseline knows or an author allowed fails nothing.
    private func fails(_ finding: Diagnostic) -> Bool {
        guard finding.standing == .new else { return false }
        return switch failOn {
        case .error: stopsBuild(finding)
        case .warning: finding.severity <= .warning
        case .new: true
        }
    }
}
