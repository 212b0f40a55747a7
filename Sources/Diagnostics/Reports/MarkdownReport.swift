/// Findings as Markdown, for a summary page or a comment on a change.
public struct MarkdownReport: Report {
    public static let name = "markdown"
    public static let about = "Markdown, for job summaries and comments"

    public init() {}

    public func text(for run: CheckedRun) -> String {
        let selection = run.selection
        let told = selection.told.map(\.finding).filter(\.isTold)
        var lines = ["## Spinewise: \(HumanReport().summary(of: run.findings))", ""]
        if !told.isEmpty {
            lines += ["| | Place | Finding | Rule |", "|---|---|---|---|"]
            lines += told.map { row($0, run) }
            lines += selection.untold.map { more in
                "| | \(more.path.map { "`\(run.path(ofFile: $0))`" } ?? "") | \(more.sentence) | |"
            }
            lines.append("")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ finding: Diagnostic, _ run: CheckedRun) -> String {
        var place = ""
        if let file = run.files[finding.range], let path = run.path(of: finding.range) {
            let position = file.position(of: finding.range.start)
            place = "`\(path):\(position.line):\(position.column)`"
        }
        let fix = finding.fixes.first.map { "<br>Fix: \($0.title.cellEscaped)" } ?? ""
        return "| \(finding.severity.rawValue) | \(place) | \(finding.headline.cellEscaped)\(fix) | `\(finding.rule)` |"
    }
}

extension String {
    /// Fit for a table cell: nothing in it is read as markup.
    fileprivate var cellEscaped: String {
        var escaped = ""
        for character in self {
            if "\\`*_[]<>|#".contains(character) { escaped.append("\\") }
            escaped.append(character == "\n" ? " " : character)
        }
        return escaped
    }
}
