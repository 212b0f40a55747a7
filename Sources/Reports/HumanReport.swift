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
        let told = selection.told.indices.filter { selection.told[$0].finding.isTold }
        var report = Draft()
        for (number, index) in told.enumerated() {
            if number > 0 { report.write("\n") }
            let finding = selection.told[index].finding
            write(finding, in: run.files, to: &report)
            let isLast =
                number + 1 == told.count || selection.told[told[number + 1]].finding.range.file != finding.range.file
            if isLast, let more = untold[finding.range.file] {
                report.write("\n")
                put(more.sentence, .dim, on: &report)
                report.write("\n")
            }
        }
        return report.text
    }

    /// "3 errors and 1 warning in 2 files", or "no findings".
    public func summary(of findings: [Diagnostic]) -> String {
        let allowed = findings.count(where: { !$0.isTold })
        let aside = allowed == 0 ? "" : ", \(allowed) allowed"
        if allowed == findings.count { return "no findings" + aside }
        let counts = Severity.allCases.compactMap { severity -> String? in
            let count = findings.count(where: { $0.isTold && $0.severity == severity })
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        let files = findings.reduce(into: Set<Int32>()) { if $1.isTold { $0.insert($1.range.file) } }.count
        let known = findings.count(where: { $0.standing == .known })
        let mentioned = known == 0 ? "" : " (\(known) in the baseline)"
        return "\(counts.joined(separator: " and ")) in \(files) file\(files == 1 ? "" : "s")\(mentioned)\(aside)"
    }

    /// Piece by piece into one text: a run with ten thousand findings would put as many small ones together otherwise.
    private func write(_ finding: Diagnostic, in files: SourceFiles, to report: inout Draft) {
        let color: Style = finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .cyan
        put("\(finding.severity.rawValue): ", color, on: &report)
        put(finding.headline, .bold, on: &report)
        put(" [\(finding.rule)]", .dim, on: &report)
        report.write("\n")
        let excerpt = Excerpt(finding.range, in: files)
        let number = excerpt.map { "\($0.position.line)" } ?? "1"
        let margin = Styled(repeating: " ", number.utf8.count + 1)
        if let excerpt {
            report.write(margin)
            put("-->", .blue, on: &report)
            report.write(" ")
            report.quote(excerpt.place)
            report.write("\n")
            if let line = excerpt.line { write(line, number, excerpt, color, margin, to: &report) }
        }
        for note in finding.notes {
            let place = Excerpt.place(of: note.range, in: files).map { " (\($0.place))" } ?? ""
            remark("= note:", .blue, note.text + place, margin, on: &report)
        }
        remark("= why:", .blue, finding.why, margin, on: &report)
        for fix in finding.fixes { remark("= fix:", .green, fix.title, margin, on: &report) }
    }

    /// The author's line, and below it what is meant.
    private func write(
        _ line: Styled, _ number: String, _ excerpt: Excerpt, _ color: Style, _ margin: Styled, to report: inout Draft
    ) {
        report.write(margin)
        put(" |", .blue, on: &report)
        report.write("\n ")
        put(number, .blue, on: &report)
        put(" |", .blue, on: &report)
        report.write(" ")
        report.write(line)
        report.write("\n")
        report.write(margin)
        put(" |", .blue, on: &report)
        report.write(" ")
        report.write(excerpt.indent)
        put(excerpt.underline.text, color, on: &report)
        report.write("\n")
    }

    private func remark(
        _ label: String, _ style: Style, _ words: String, _ margin: Styled, on report: inout Draft
    ) {
        report.write(margin)
        report.write(" ")
        put(label, style, on: &report)
        report.write(" ")
        report.quote(words)
        report.write("\n")
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

    private func put(_ words: String, _ style: Style, on report: inout Draft) {
        if isColored { report.write(("\(words)" as Styled).painted(style.rawValue)) } else { report.quote(words) }
    }
}

/// A report under way: bytes, as to put ten thousand short texts behind one another as texts costs four times as much.
private struct Draft {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ text: Styled) { append(text.text) }
    /// Words from elsewhere, made printable.
    mutating func quote(_ words: String) { append(words.printable) }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}
