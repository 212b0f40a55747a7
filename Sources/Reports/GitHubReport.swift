import Diagnostics

/// Findings as workflow commands, which GitHub shows beside the changed lines.
///
/// GitHub shows at most ten errors and ten warnings of one step. The gravest come first; one notice names how many
/// more there are.
public struct GitHubReport: Report {
    public static let name = "github"
    public static let about = "workflow commands, for annotations on GitHub"

    private static let limit = 10

    public init() {}

    public func text(for run: CheckedRun) -> String {
        let told = run.findings.filter(\.isTold)
        var lines: [String] = []
        var leftOut: [Diagnostic] = []
        for severity in Severity.allCases {
            let group = told.filter { $0.severity == severity }
            let room = severity == .note ? Self.limit - 1 : Self.limit
            lines += group.prefix(room).map { command($0, run) }
            leftOut += group.dropFirst(room)
        }
        if !leftOut.isEmpty {
            let rest = HumanReport().summary(of: leftOut)
            lines.append("::notice title=spinewise::\("and \(rest) more; see the full report".commandEscaped)")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func command(_ finding: Diagnostic, _ run: CheckedRun) -> String {
        let level = finding.severity == .note ? "notice" : finding.severity.rawValue
        var properties: [String] = []
        if let file = run.files[finding.range], let path = run.path(of: finding.range) {
            let start = file.position(of: finding.range.start)
            let end = file.position(of: finding.range.end)
            properties = [
                "file=\(path.propertyEscaped)", "line=\(start.line)", "endLine=\(end.line)", "col=\(start.column)",
            ]
            // GitHub refuses columns for a range over several lines.
            if end.line == start.line { properties.append("endColumn=\(end.column)") }
        }
        properties.append("title=\(finding.rule.propertyEscaped)")
        let words = [finding.headline, "Why it matters: \(finding.why)"] + finding.fixes.map { "Fix: \($0.title)" }
        return
            "::\(level) \(properties.joined(separator: ","))::\(words.map(\.commandEscaped).joined(separator: "%0A"))"
    }
}

extension String {
    /// Only our own lines are broken, with `%0A`: what an author wrote stays on one.
    fileprivate var commandEscaped: String { printable.escaping { $0 == "%" ? "%25" : nil } }
    fileprivate var propertyEscaped: String {
        commandEscaped.escaping { [":": "%3A", ",": "%2C"][$0] }
    }
}
