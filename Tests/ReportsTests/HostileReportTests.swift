import Diagnostics
import Reports
import Testing

/// Whatever stands in a headline, a path, a note, a fix or the line itself: no report lets it do anything.
struct HostileReportTests {
    private static let evil =
        "\u{1B}]52;c;eA==\u{7}\u{9B}2J\r\n::error file=a::x\n##[error]y\n| @team `a` <b> [t](1) \u{202E}\u{200B}\u{2028}%0A::stop::\u{E0041} \"\u{301}"

    private var run: CheckedRun {
        let guide = RuleGuide(
            id: "bad-value", family: .structure, severity: .error, summary: "S.", why: "it is so \(Self.evil)",
            flagged: .init("", ""),
            accepted: .init("", ""))
        let text = "<a b=\"\u{1B}[31m\u{202E}##[error]\">\n"
        let file = SourceFile(path: "factors/\(Self.evil).xml", bytes: Array(text.utf8))
        let range = SourceRange(file: 0, start: 6, end: 14)
        let finding = guide.finding(
            "'\(Self.evil)' is odd", at: range, notes: [.init(Self.evil, at: range)],
            fixes: [Fix("replace \(Self.evil)", replacing: range, holding: file.text(in: range), with: Self.evil)])
        return CheckedRun(
            findings: [finding], files: SourceFiles([file]), guides: [guide], contentPath: "content", toolVersion: "1")
    }

    @Test(arguments: allReports.map { type(of: $0).name })
    func letsNothingOut(report name: String) throws {
        let report = try #require(allReports.first { type(of: $0).name == name })
        let text = report.text(for: run)
        #expect(text.unicodeScalars.allSatisfy { !$0.isHidden || $0 == "\n" })
        #expect(!text.contains("##["))
        let lines = text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
        #expect(lines.allSatisfy { !$0.hasPrefix("::") || $0.hasPrefix("::error file=content/factors/") })
        #expect(lines.count(where: { $0.hasPrefix("::") }) == (name == "github" ? 1 : 0))
    }

    @Test func keepsAMarkdownTableInOnePiece() {
        let text = MarkdownReport().text(for: run)
        let row = text.split(separator: "\n").filter { $0.hasPrefix("| error") }
        #expect(row.count == 1)
        let words = text.replacing(/`[^`]+`|``.+?``/, with: "")
        #expect(!words.contains("@team") && !words.contains("<b>") && !words.contains("[t](1)"))
        let bars = row[0].replacing("\\|", with: "").count(where: { $0 == "|" })
        #expect(bars == 5)
    }

    @Test func hidesNoLinkInSARIF() {
        #expect(!SARIFReport().text(for: run).contains("\"text\" : \"'[t](1)"))
        #expect(SARIFReport().text(for: run).contains("\\\\[t\\\\](1)"))
    }

    @Test func losesNothingInJSON() throws {
        #expect(JSONReport().text(for: run).contains("\\u202e\\u200b\\u2028"))
        #expect(JSONReport().text(for: run).contains("\\udb40\\udc41"))
    }

    @Test(arguments: [
        ("\t<e on=\"", 4 + 7), ("腰椎 \"", 6), ("e\u{301}e\u{301} \"", 4), ("\u{202E}\"", 9), ("🧠 \"", 4),
        ("👩\u{200D}⚕️ \"", 4),
        ("ｆ\"", 3), ("한글 \"", 6), ("a\u{200B}\"", 10),
    ])
    func putsTheCaretUnderTheRightColumn(before: String, columns: Int) throws {
        let text = before + "bad\">"
        let file = SourceFile(path: "a.xml", bytes: Array(text.utf8))
        let start = Int32(before.utf8.count)
        let guide = RuleGuide(
            id: "x", family: .writing, severity: .error, summary: "", why: "",
            flagged: .init("", ""), accepted: .init("", ""))
        let finding = guide.finding("x", at: SourceRange(file: 0, start: start, end: start + 3))
        let lines = HumanReport().findingsAlone(of: .of([finding], in: SourceFiles([file]))).split(separator: "\n")
        let caret = try #require(lines.first { $0.contains("^") })
        #expect(caret == "   | " + String(repeating: " ", count: columns) + "^^^")
    }
}
