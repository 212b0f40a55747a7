import Diagnostics
import Reports
import Testing

struct HumanReportTests {
    let guide = RuleGuide(
        id: "unknown-target", family: .references, severity: .error, summary: "",
        why: "a link that leads nowhere hides the rest",
        flagged: .init("", ""), accepted: .init("", ""))

    @Test func showsTheLineAndUnderlinesTheTrouble() {
        let text = "<muscle>\n\t<effect on=\"lordossis\"/>\n"
        let files = SourceFiles([SourceFile(path: "muscles/psoas.xml", bytes: Array(text.utf8))])
        let range = SourceRange(file: 0, start: 22, end: 31)
        let finding = guide.finding(
            "no file describes 'lordossis'", at: range, fixes: [Fix("replace with 'lordosis'")])
        #expect(
            HumanReport().findingsAlone(of: .of([finding], in: files)) == """
                error: no file describes 'lordossis' [unknown-target]
                  --> muscles/psoas.xml:2:14
                   |
                 2 |     <effect on="lordossis"/>
                   |                 ^^^^^^^^^
                   = why: a link that leads nowhere hides the rest
                   = fix: replace with 'lordosis'

                """)
    }

    @Test func leavesOutTheLineWhenTheWholeFileIsMeant() {
        let files = SourceFiles([SourceFile(path: "a.xml", bytes: [])])
        let text = HumanReport().findingsAlone(
            of: .of([guide.finding("this file is empty", at: .wholeFile(0))], in: files))
        #expect(text.contains("--> a.xml:1:1\n"))
        #expect(!text.contains("^"))
    }

    @Test func countsWhatItFound() {
        let one = guide.finding("x", at: .wholeFile(0))
        var other = guide.finding("y", at: .wholeFile(1))
        other.severity = .warning
        #expect(HumanReport().summary(of: []) == "no findings")
        #expect(HumanReport().summary(of: [one, one, other]) == "2 errors and 1 warning in 2 files")
    }
}

extension CheckedRun {
    static func of(_ findings: [Diagnostic], in files: SourceFiles) -> CheckedRun {
        CheckedRun(findings: findings, files: files, guides: [], contentPath: "content", toolVersion: "1.0.0")
    }
}
