/// Findings as GitHub's code scanning takes them: SARIF with nothing in it that asks for no work.
///
/// Code scanning opens an alert for every result. It heeds neither the `suppressions` of what an author allowed nor the
/// `baselineState` of what is no longer found, so here both are left out.
public struct CodeScanningReport: Report {
    public static let name = "code-scanning"
    public static let about = "SARIF for GitHub's code scanning, which opens an alert for every result"

    public init() {}

    public func text(for run: CheckedRun) -> String { SARIFReport(isComplete: false).text(for: run) }
}
