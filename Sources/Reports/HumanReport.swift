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
                paint(.dim, on: &report) { $0.quote(more.sentence) }
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
        paint(color, on: &report) {
            $0.quote(finding.severity.rawValue)
            $0.write(": ")
        }
        paint(.bold, on: &report) { $0.quote(finding.headline) }
        paint(.dim, on: &report) {
            $0.write(" [")
            $0.quote(finding.rule)
            $0.write("]")
        }
        report.write("\n")
        let excerpt = Excerpt(finding.range, in: files)
        let number = excerpt.map { "\($0.position.line)" } ?? "1"
        let margin = number.utf8.count + 1
        if let excerpt {
            report.write(" ", times: margin)
            paint(.blue, on: &report) { $0.write("-->") }
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
        _ line: [UInt8], _ number: String, _ excerpt: Excerpt, _ color: Style, _ margin: Int, to report: inout Draft
    ) {
        report.write(" ", times: margin)
        paint(.blue, on: &report) { $0.write(" |") }
        report.write("\n ")
        paint(.blue, on: &report) {
            $0.quote(number)
            $0.write(" |")
        }
        report.write(" ")
        report.write(made: line)
        report.write("\n")
        report.write(" ", times: margin)
        paint(.blue, on: &report) { $0.write(" |") }
        report.write(" ", times: 1 + excerpt.indent)
        paint(color, on: &report) { $0.write("^", times: excerpt.columns) }
        report.write("\n")
    }

    private func remark(_ label: Styled, _ style: Style, _ words: String, _ margin: Int, on report: inout Draft) {
        report.write(" ", times: margin + 1)
        paint(style, on: &report) { $0.write(label) }
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

    private func paint(_ style: Style, on report: inout Draft, _ write: (inout Draft) -> Void) {
        if isColored { report.write(made: "\u{1B}[\(style.rawValue)m".utf8) }
        write(&report)
        if isColored { report.write(made: "\u{1B}[0m".utf8) }
    }
}

/// A report under way: bytes, as to put ten thousand short texts behind one another as texts costs four times as much.
private struct Draft {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func write(_ text: Styled) { append(text.text) }
    /// What its maker has seen to.
    mutating func write(made bytes: some Sequence<UInt8>) { self.bytes.append(contentsOf: bytes) }
    /// A sign of ASCII.
    mutating func write(_ sign: Unicode.Scalar, times count: Int) {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: sign), count: count))
    }
    /// Words from elsewhere, made printable.
    mutating func quote(_ words: String) { append(words.printable) }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { bytes.append(contentsOf: $0) }
    }
}
