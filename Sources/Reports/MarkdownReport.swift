import Diagnostics

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
                "| | \(more.path.map { run.path(ofFile: $0).cellCode } ?? "") | \(more.sentence) | |"
            }
            lines.append("")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func row(_ finding: Diagnostic, _ run: CheckedRun) -> String {
        var place = ""
        if let file = run.files[finding.range], let path = run.path(of: finding.range) {
            let position = file.position(of: finding.range.start)
            place = "\(path):\(position.line):\(position.column)".cellCode
        }
        let fix = finding.fixes.first.map { "<br>Fix: \($0.title.cellEscaped)" } ?? ""
        return "| \(finding.severity.rawValue) | \(place) | \(finding.headline.cellEscaped)\(fix) | `\(finding.rule)` |"
    }
}

extension String {
    /// Fit for a table cell: nothing in it is read as markup, as a link or as somebody's name.
    fileprivate var cellEscaped: String {
        let escaped = printable.escaping { scalar in
            switch scalar {
            case "<": "&lt;"
            case ">": "&gt;"
            case "&": "&amp;"
            case "\\", "`", "*", "_", "[", "]", "|", "~", "$": "\\\(scalar)"
            // GitHub notifies `@name` and links `#12` even behind a backslash; an empty comment parts them.
            case "@", "#": "\(scalar)<!-- -->"
            default: nil
            }
        }
        return escaped.replacing("://", with: ":<!-- -->//").replacing("www.", with: "www<!-- -->.")
    }

    /// As code in a table cell; a row of backticks longer than any inside holds it together.
    fileprivate var cellCode: String {
        let text = printable.escaping { $0 == "|" ? "\\|" : nil }
        let longest = text.unicodeScalars.split(whereSeparator: { $0 != "`" }).map(\.count).max() ?? 0
        let fence = String(repeating: "`", count: longest + 1)
        let gap = longest > 0 ? " " : ""
        return fence + gap + text + gap + fence
    }
}
