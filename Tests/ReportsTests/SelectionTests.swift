import Diagnostics
import Reports
import Testing

struct SelectionTests {
    private let guide = RuleGuide(
        id: "unknown-target", family: .references, severity: .error, summary: "", why: "it matters",
        flagged: .init("", ""),
        accepted: .init("", ""))

    /// 150 warnings, then 150 errors in `a.xml`; one error in `b.xml`.
    private var run: CheckedRun {
        let line = Array(String(repeating: "0123456789\n", count: 30).utf8)
        let files = SourceFiles(["a.xml", "b.xml"].map { SourceFile(path: $0, bytes: line) })
        var findings = (0..<300).map { place in
            guide.finding("fault \(place)", at: SourceRange(file: 0, start: Int32(place), end: Int32(place) + 1))
        }
        for index in 0..<150 { findings[index].severity = .warning }
        findings.append(guide.finding("another", at: .wholeFile(1)))
        return CheckedRun(findings: findings, files: files, guides: [guide], contentPath: ".", toolVersion: "1.0.0")
    }

    @Test func tellsTheGraverOnesAndCountsTheRest() {
        let text = HumanReport().text(for: run)
        #expect(text.contains("warning: fault 49 ") && !text.contains("warning: fault 50 "))
        #expect(text.contains("error: fault 150 ") && text.contains("error: fault 299 "))
        #expect(text.contains("\nand 100 more in this file: 100 warnings\n\nerror: another"))
        #expect(text.contains("151 errors and 150 warnings in 2 files"))
    }

    @Test(arguments: ["code-scanning", "human", "json", "junit", "markdown", "sarif"])
    func saysSoInEveryReport(name: String) throws {
        let report = try #require(allReports.first { type(of: $0).name == name })
        let text = report.text(for: run)
        #expect(text.contains(name == "json" ? "\"warnings\" : 100" : "and 100 more in this file: 100 warnings"))
        #expect(text.contains("fault 49") && !text.contains("fault 50") && text.contains("fault 299"))
    }

    @Test func countsOnGitHubWhatNoReportTells() {
        #expect(GitHubReport().text(for: run).contains("and 141 errors and 140 warnings in 2 files more"))
    }

    @Test func losesNoFinding() {
        #expect(run.findings.count == 301)
    }

    @Test func tellsTwentyNotesOfAFindingAndCountsTheRest() {
        let files = SourceFiles([SourceFile(path: "a.xml", bytes: Array("0123456789".utf8))])
        let notes = (0..<50).map { Diagnostic.Note("here \($0)", at: .wholeFile(0)) }
        let run = CheckedRun.of([guide.finding("many", at: .wholeFile(0), notes: notes)], in: files)
        let text = HumanReport().text(for: run)
        #expect(text.contains("here 19 ") && !text.contains("here 20 ") && text.contains("and at 30 more places\n"))
    }
}
