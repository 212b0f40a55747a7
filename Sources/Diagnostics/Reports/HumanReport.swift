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
        var paragraphs: [String] = []
        for (index, finding) in told.enumerated() {
            paragraphs.append(text(for: finding, in: run.files))
            let isLast = index + 1 == told.count || told[index + 1].range.file != finding.range.file
            if isLast, let more = untold[finding.range.file] { paragraphs.append(paint("\(more.sentence)\n", .dim)) }
        }
        return paragraphs.joined(separator: "\n")
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

    private func text(for finding: Diagnostic, in files: SourceFiles) -> String {
        let color: Style = finding.severity == .error ? .red : finding.severity == .warning ? .yellow : .cyan
        var lines = [
            paint("\(finding.severity.rawValue): ", color) + paint(finding.headline, .bold)
                + paint(" [\(finding.rule)]", .dim)
        ]
        let excerpt = Excerpt(finding.range, in: files)
        let number = excerpt.map { "\($0.position.line)" } ?? "1"
        let margin = String(repeating: " ", count: number.count + 1)
        if let excerpt {
            lines.append("\(margin)\(paint("-->", .blue)) \(excerpt.place)")
            if let line = excerpt.line {
                let bar = paint("|", .blue)
                lines.append("\(margin) \(bar)")
                lines.append(" \(paint(number, .blue)) \(bar) \(line)")
                lines.append("\(margin) \(bar) \(excerpt.indent)\(paint(excerpt.underline, color))")
            }
        }
        for note in finding.notes {
            let place = Excerpt(note.range, in: files).map { " (\($0.place))" } ?? ""
            lines.append("\(margin) \(paint("= note:", .blue)) \(note.text)\(place)")
        }
        lines.append("\(margin) \(paint("= why:", .blue)) \(finding.why)")
        for fix in finding.fixes { lines.append("\(margin) \(paint("= fix:", .green)) \(fix.title)") }
        return lines.joined(separator: "\n") + "\n"
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

    private func paint(_ text: String, _ style: Style) -> String {
        isColored ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }
}

/// The line a finding points into, made ready to be shown.
private struct Excerpt {
    /// `muscles/psoas-major.xml:7:17`.
    let place: String
    let position: SourceFile.Position
    /// `nil` when the finding is about the file as a whole.
    let line: String?
    let indent: String
    let underline: String

    /// A line longer than this is cut around the place.
    private static let width = 110

    init?(_ range: SourceRange, in files: SourceFiles) {
        guard let file = files[range] else { return nil }
        position = file.position(of: range.start)
        place = "\(file.path):\(position.line):\(position.column)"
        guard range.end > range.start else {
            (line, indent, underline) = (nil, "", "")
            return
        }
        let window = file.line(around: range, reach: 4 * Self.width)
        let from = min(max(Int(range.start), window.lowerBound), window.upperBound)
        let upTo = min(max(Int(range.end), from), window.upperBound)
        var before = Self.shown(file.bytes[window.lowerBound..<from])
        var marked = Self.shown(file.bytes[from..<upTo])
        var after = Self.shown(file.bytes[upTo..<window.upperBound])
        if marked.count > Self.width { marked = marked.prefix(Self.width) + "…" }
        if before.count + marked.count + after.count > Self.width {
            if before.count > 50 { before = "…" + before.suffix(48) }
            let room = max(Self.width - before.count - marked.count, 10)
            if after.count > room { after = after.prefix(room) + "…" }
        }
        line = before + marked + after
        indent = String(repeating: " ", count: before.count)
        underline = String(repeating: "^", count: max(marked.count, 1))
    }

    /// Tabs become four blanks, so that the underline stands under the text.
    private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
            .joined(separator: "    ")
    }
}
