import Diagnostics
import Reports
import Testing

struct MarkdownReportTests {
    @Test func tellsOneFindingARow() throws {
        #expect(
            MarkdownReport().text(for: try SmallRun.run()) == """
                ## Spinewise: 1 error and 1 warning in 2 files (1 in the baseline), 1 allowed

                | | Place | Finding | Rule |
                |---|---|---|---|
                | warning | `my content/claims/a b.xml:1:2` | one study &lt;only&gt; | `lone-study` |
                | error | `my content/muscles/psoas.xml:2:17` | no file describes 'spinee'<br>Fix: replace with 'spine' | `unknown-target` |


                """)
    }

    @Test func countsWhatItDoesNotTell() {
        let text = MarkdownReport().text(for: SmallRun.crowd)
        #expect(text.contains("| | `a.xml` | and 50 more in this file: 50 warnings | |"))
        #expect(text.split(separator: "\n").count { $0.hasPrefix("| warning") } == 199)
    }
}
