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

    @Test func keepsBytesThatAreNoTextAndTellsFormsOfALetterApart() {
        let diff = UnifiedDiff(
            path: "a b.xml", old: [0x61, 0xFF, 0x0A] + Array("é\n".utf8), new: Array("e\u{301}\n".utf8))
        let header = Array("--- a/a b.xml\t\n+++ b/a b.xml\t\n@@ -1,2 +1 @@\n".utf8)
        #expect(diff.bytes == header + [0x2D, 0x61, 0xFF, 0x0A] + Array("-é\n+e\u{301}\n".utf8))
    }

    @Test func namesAFileThatIsMadeOrGoes() {
        #expect(
            UnifiedDiff(path: "a.xml", old: nil, new: [0x61, 0x0A]).text
                == "--- /dev/null\n+++ b/a.xml\n@@ -0,0 +1 @@\n+a\n")
        #expect(
            UnifiedDiff(path: "a.xml", old: [0x61, 0x0A], new: nil).text
                == "--- a/a.xml\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n")
    }

    /// Two versions of 60,000 lines without a line in common, or with all lines moved, in the time that reading them takes.
    @Test(.timeLimit(.minutes(1))) func staysLinearWhenEverythingChanges() {
        let old = (1...60_000).map { "\($0)\n" }.joined()
        let indented = (1...60_000).map { "  \($0)\n" }.joined()
        let same = String(repeating: "x\n", count: 30_000) + String(repeating: "y\n", count: 30_000)
        let turned = String(repeating: "y\n", count: 30_000) + String(repeating: "x\n", count: 30_000)
        #expect(UnifiedDiff(path: "a", old: Array(old.utf8), new: Array(indented.utf8)).bytes.count > old.utf8.count)
        #expect(!UnifiedDiff(path: "a", old: Array(same.utf8), new: Array(turned.utf8)).bytes.isEmpty)
    }

    @Test func isEmptyForEqualFiles() {
        #expect(UnifiedDiff(path: "a.xml", old: [1], new: [1]).text == "")
    }
}

extension UnifiedDiff {
    fileprivate var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
    fileprivate func components(of mark: String) -> Int { ranges(of: mark).count }
}
