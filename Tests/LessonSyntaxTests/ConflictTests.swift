import Diagnostics
import LessonSyntax
import TestSupport
import Testing

/// A file that a merge left undecided is told once, read no further and changed by nobody.
struct ConflictTests {
    private func parse(_ text: String) -> ParsedFile {
        LessonParser().parse(SourceFile(path: "factors/x.xml", bytes: Array(text.utf8)), index: 0)
    }

    @Test(arguments: [
        "<p id=\"a\">\n1️⃣<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n</p>",
        "<p id=\"a\">\r\n1️⃣<<<<<<< HEAD\r\none\r\n=======\r\ntwo\r\n>>>>>>> branch\r\n</p>",
        // With what both versions came from, as `merge.conflictStyle diff3` writes it.
        "<p id=\"a\">\n1️⃣<<<<<<< HEAD\none & two\n||||||| 1a2b3c\nwas\n=======\ntwo\n>>>>>>> branch\n</p>",
        // Well-formed all the same.
        "<p id=\"a\"><!--\n1️⃣<<<<<<< HEAD\none\n=======\ntwo\n>>>>>>> branch\n--></p>",
        "1️⃣<<<<<<< HEAD\n<p id=\"a\">\n=======\n<p id=\"b\">\n>>>>>>> branch\n</p>",
        // Half cleared away.
        "<p id=\"a\">\none\n=======\ntwo\n1️⃣>>>>>>> branch\n</p>",
        "<p id=\"a\">\n1️⃣<<<<<<< HEAD\none\n</p>",
    ])
    func isOneFindingAtTheFirstMarker(marked: String) throws {
        let text = MarkedText(marked)
        let parsed = parse(text.text)
        #expect(parsed.findings.map(\.rule) == ["merge-conflict"])
        #expect(parsed.findings.first.map { Int($0.range.start) } == text.marks["1️⃣"])
        #expect(parsed.findings.flatMap(\.fixes).flatMap(\.edits) == [])
        #expect(parsed.tree == nil && !parsed.damage.isWellFormed)
        #expect(try #require(parsed.damage.remains).ids.isSuperset(of: ["x", "a"]))
    }

    @Test(arguments: [
        // An underline, an arrow, eight marks, markers that are talked about.
        "<p>\none\n=======\ntwo\n</p>", "<p>\n>>>>>>>branch\n</p>", "<p>\n>>>>>>>> branch\n</p>", "<p>a >>>>>>> b</p>",
        "<p>\n  >>>>>>> branch\n</p>", "<p><![CDATA[\n<<<<<<< HEAD\n]]></p>",
        "<p><!--\n>>>>>>> b\n=======\n<<<<<<< a\n--></p>",
    ])
    func isNotSeenWhereNoMergeLeftOne(text: String) {
        #expect(parse(text).damage.isWellFormed)
    }
}
