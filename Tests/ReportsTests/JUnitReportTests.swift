import Diagnostics
import Reports
import Testing

struct JUnitReportTests {
    @Test func makesACaseOfEveryFileAndFailsThoseWithFindings() throws {
        #expect(
            JUnitReport().text(for: try SmallRun.run()) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <testsuites name="spinewise" tests="3" failures="2" errors="0" skipped="0">
                  <testsuite name="spinewise validate" tests="3" failures="2" errors="0" skipped="0">
                    <testcase name="claims/a b.xml" classname="spinewise" file="my content/claims/a b.xml">
                      <failure message="one study &lt;only&gt;" type="lone-study">my content/claims/a b.xml:1:2: warning: one study &lt;only&gt; [lone-study]</failure>
                    </testcase>
                    <testcase name="factors/age.xml" classname="spinewise" file="my content/factors/age.xml"/>
                    <testcase name="muscles/psoas.xml" classname="spinewise" file="my content/muscles/psoas.xml">
                      <failure message="no file describes 'spinee'" type="unknown-target">my content/muscles/psoas.xml:2:17: error: no file describes 'spinee' [unknown-target]</failure>
                    </testcase>
                  </testsuite>
                </testsuites>

                """)
    }

    @Test func countsWhatItDoesNotTell() {
        let text = JUnitReport().text(for: SmallRun.crowd)
        #expect(text.contains("<failure message=\"250 findings; first: "))
        #expect(text.contains("&#10;and 50 more in this file: 50 warnings</failure>"))
        #expect(text.contains("finding 249"))
    }

    @Test func aCleanRunFailsNothing() {
        let file = SourceFile(path: "a.xml", bytes: [])
        let text = JUnitReport().text(for: .of([], in: SourceFiles([file])))
        #expect(text.contains("tests=\"1\" failures=\"0\"") && !text.contains("<failure"))
    }
}
