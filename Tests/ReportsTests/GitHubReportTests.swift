import Diagnostics
import Reports
import Testing

struct GitHubReportTests {
    @Test func pointsAtTheLineFromTheRootOfTheRepository() throws {
        let lines = GitHubReport().text(for: try SmallRun.run()).split(separator: "\n")
        #expect(
            lines == [
                "::error file=my content/muscles/psoas.xml,line=2,endLine=2,col=17,endColumn=23,title=unknown-target::"
                    + "no file describes 'spinee'%0AWhy it matters: it hides the rest%0AFix: replace with 'spine'",
                "::warning file=my content/claims/a b.xml,line=1,endLine=1,col=2,endColumn=7,title=lone-study::"
                    + "one study <only>%0AWhy it matters: one is not many",
            ])
    }

    @Test func givesNoColumnsForSeveralLines() throws {
        let file = SourceFile(path: "a,b:c.xml", bytes: Array("<a>\n</a>\n".utf8))
        let finding = SmallRun.guide.finding("100 %", at: SourceRange(file: 0, start: 0, end: 8))
        let text = GitHubReport().text(for: .of([finding], in: SourceFiles([file])))
        #expect(
            text.hasPrefix("::error file=content/a%2Cb%3Ac.xml,line=1,endLine=2,col=1,title=unknown-target::100 %25%0A")
        )
    }

    @Test func tellsTenOfEachAndHowManyMoreThereAre() {
        let lines = GitHubReport().text(for: SmallRun.crowd).split(separator: "\n")
        #expect(lines.count == 12)
        #expect(lines.first?.contains("finding 249") == true)
        #expect(lines.count { $0.hasPrefix("::warning ") } == 10)
        #expect(lines.last == "::notice title=spinewise::and 239 warnings in 1 file more; see the full report")
    }

    @Test func saysNothingOfACleanRun() {
        #expect(GitHubReport().text(for: .of([], in: SourceFiles([]))).isEmpty)
    }
}
