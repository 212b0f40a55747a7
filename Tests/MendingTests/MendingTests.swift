import Diagnostics
import Mending
import TestSupport
import Testing

struct UnifiedDiffTests {
    @Test func showsChangesWithThreeLinesAround() {
        let old = (1...12).map { "\($0)\n" }.joined()
        let new = old.replacing("6\n", with: "six\n")
        #expect(
            UnifiedDiff(path: "a.xml", old: Array(old.utf8), new: Array(new.utf8)).text == """
                --- a/a.xml
                +++ b/a.xml
                @@ -3,7 +3,7 @@
                 3
                 4
                 5
                -6
                +six
                 7
                 8
                 9

                """)
    }

    @Test func marksAMissingNewlineAndSplitsDistantChanges() {
        let old = "a\n" + String(repeating: "x\n", count: 10) + "b"
        let new = "A\n" + String(repeating: "x\n", count: 10) + "b\n"
        let text = UnifiedDiff(path: "a.xml", old: Array(old.utf8), new: Array(new.utf8)).text
        #expect(text.components(of: "@@ -") == 2)
        #expect(text.hasSuffix("-b\n\\ No newline at end of file\n+b\n"))
    }

    @Test func isEmptyForEqualFiles() {
        #expect(UnifiedDiff(path: "a.xml", old: [1], new: [1]).text == "")
    }
}

struct RenamingTests {
    @Test func changesTheIDPointersAndLinkIDsButNotWords() {
        let text = MarkedText(
            """
            <muscle id="psoas" region="hip"><name>psoas</name><section id="psoas"><heading>H</heading>
            <p><ref to="1️⃣psoas"/></p></section></muscle>
            """)
        let file = SourceFile(path: "muscles/psoas.xml", bytes: Array(text.text.utf8))
        let edits = Renaming(from: "psoas", to: "psoas-major").edits(in: file, index: 0)
        #expect(edits.map(\.replacement) == ["psoas-major", "psoas-major"])
        #expect(edits.map { Int($0.range.start) } == [12, text.marks["1️⃣"]!])
        let claim = SourceFile(
            path: "claims/c.xml",
            bytes: Array("<claim id=\"c\" verdict=\"partly\"><concerns link=\"a--causes--psoas\"/></claim>".utf8))
        let changed = Renaming(from: "psoas", to: "psoas-major").edits(in: claim, index: 0)
        #expect(changed.map(\.replacement) == ["a--causes--psoas-major"])
    }
}

extension String {
    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
