public import Diagnostics

/// Findings for a person at a terminal: headline, place, the author's own line with the trouble underlined, why, fix.
public struct HumanReport: Report {
    public static let name = "human"
    public static let about = "for a person at a terminal"

    /// Whether to colour the text with ANSI escapes.
    public var isColored: Bool

    public init(isColored: Bool = false) { self.isColored = isColored }

    public func text(for run: CheckedRun) -> String {
        let findings = findingsAlone(of: run)
        let count = run.files.files.count
        return findings + (findings.isEmpty ? "" : "\n") + summary(of: run.findings)
            + "; looked at \(count) file\(count == 1 ? "" : "s")\n"
    }

    /// The findings alone, without the closing line.
    public func findingsAlone(of run: CheckedRun) -> String {
        let selection = run.selection
        let untold = Dictionary(uniqueKeysWithValues: selection.untold.map { ($0.file, $0) })
        let told = selection.told.map(\.finding).filter(\.isTold)
        var report: Styled = ""
        for (index, finding) in told.enumerated() {
            if index > 0 { report += "\n" }
            write(finding, in: run.files, to: &report)
            let isLast = index + 1 == told.count || told[index + 1].range.file != finding.range.file
            if isLast, let more = untold[finding.range.file] { report += "\n\(paint("\(more.sentence)", .dim))\n" }
        }
        return report.text
    }

    /// "3 errors and 1 warning in 2 files", or "no findings".
    public func summary(of findings: [Diagnostic]) -> String {
        let allowed = findings.count(where: { !$0.isTold })
        let aside = allowed == 0 ? "" : ", \(allowed) allowed"
        let told = findings.filter(\.isTold)
        if told.isEmpty { return "no findings" + aside }
        let counts = Severity.allCases.compactMap { severity -> String? in
            let count = told.count(where: { $0.severity == severity })
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let files = Set(told.map(\.range.file)).count
        let known = told.count(where: { $0.standing == .known })
        let mentioned = known == 0 ? "" : " (\(known) in the baseline)"
        return "\(counts.joined(separator: " and ")) in \(files) file\(files == 1 ? "" : "s")\(mentioned)\(aside)"
    }

    /// Piece by piece into one text: a run with ten thousand findings would put as many small ones together otherwise.
    private func write(_ finding: Diagnostic, in files: SourceFiles, to report: inout Styled) {
        let color: Style = finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .cyan
        report += paint("\(finding.severity.rawValue): ", color)
        report += paint("\(finding.headline)", .bold)
        report += paint(" [\(finding.rule)]", .dim)
        report += "\n"
        let excerpt = Excerpt(finding.range, in: files)
        let number = excerpt.map { "\($0.position.line)" } ?? "1"
        let margin = Styled(repeating: " ", number.utf8.count + 1)
        if let excerpt {
            report += margin
            report += paint("-->", .blue)
            report += " \(excerpt.place)\n"
            if let line = excerpt.line {
                let bar = paint("|", .blue)
                report += "\(margin) \(bar)\n \(paint("\(number)", .blue)) \(bar) "
                report += line
                report += "\n\(margin) \(bar) \(excerpt.indent)\(paint(excerpt.underline, color))\n"
            }
        }
        for note in finding.notes {
            let place = Excerpt.place(of: note.range, in: files).map { " (\($0.place))" } ?? ""
            report += "\(margin) \(paint("= note:", .blue)) \(note.text)\(place)\n"
        }
        report += "\(margin) \(paint("= why:", .blue)) \(finding.why)\n"
        for fix in finding.fixes { report += "\(margin) \(paint("= fix:", .green)) \(fix.title)\n" }
    }

    private enum Style: String {
        case bold = "1"
        case dim = "2"
        case red = "1;31"
        case yellow = "1;33"
        case green = "32"
        case blue = "34"
        case cyan = "36"
    }

    private func paint(_ text: Styled, _ style: Style) -> Styled {
        isColored ? text.painted(style.rawValue) : text
    }
}
