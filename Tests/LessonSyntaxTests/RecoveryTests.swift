import Diagnostics
import LessonSyntax
import TestSupport
import Testing

/// Behind a fault the rest of the file is read, and each fault is told once.
struct RecoveryTests {
    /// - Returns: Each finding's headline with its place, and the tree's text as far as it was read.
    private func read(_ text: String) -> (told: [String], parsed: ParsedFile) {
        let file = SourceFile(path: "x.xml", bytes: Array(text.utf8))
        let parsed = LessonParser().parse(file, index: 0)
        return (parsed.findings.map { "\($0.range.start) \($0.headline)" }, parsed)
    }

    @Test(arguments: [
        // One fault each, all of which leave the rest readable.
        "<p>a & b</p>", "<p>a &nbsp; b</p>", "<p>1 < 2</p>", "<p>a\u{1}b</p>", "<p id=a/>", "<p id=\"a\" id=\"b\"/>",
        "<p id=\"a\"class=\"b\"/>", "<p on=\"a id=\"b\"/>", "<p><cite source=\"x/>\n</p>", "<p><em>a</p>",
        "<p>a</em></p>",
        "<p><em>a</me></p>", "<p><stong>a</strong></p>", "<p><em>a</strong></p>", "<p><em>a <sub>b</em> c</sub></p>",
        "<p><em a>b</em></p>",
        "<p><em some more words</em></p>",
        "<p><cite source=\"a\"</p>", "<p><em>a</em", "<p><em>a</em><cite sour", "<p><em>a<",
        "<p><emsome words</em></p>", "<p><emwords</em></p>", "<p><em>a</em>", "<p><em>a", "<p/>b",
        "<p><stem></item>a</stem></p>",
    ])
    func readsOnBehindOneFault(text: String) {
        let (told, parsed) = read(text)
        #expect(told.count == 1, "\(told)")
        #expect(parsed.damage.isReadToTheEnd)
        #expect(parsed.tree?.root?.writtenName == "p")
    }

    @Test func tellsFaultsThatHaveNothingToDoWithEachOther() {
        let text = MarkedText("<p>\n<em>a 1️⃣& b</em>\n<em>c 2️⃣& d</em> <sub>e3️⃣</sup> f</p>")
        let found = LessonParser().parse(SourceFile(path: "x.xml", bytes: Array(text.text.utf8)), index: 0).findings
        #expect(found.map { Int($0.range.start) } == [text.marks["1️⃣"], text.marks["2️⃣"], text.marks["3️⃣"]])
    }

    @Test func placesWhatStandsBehindAMendWhereTheAuthorWroteIt() throws {
        let text = MarkedText("<p>a & b <em>1️⃣c</em><cite 2️⃣source=\"3️⃣é\"/></p>")
        let root = try #require(read(text.text).parsed.tree?.root)
        let inner = root.children.compactMap { if case .element(let child) = $0 { child } else { nil } }
        var words: SourceRange?
        if case .text(let run)? = inner[0].children.first(where: { _ in true }) { words = run.range }
        #expect(words.map { Int($0.start) } == text.marks["1️⃣"])
        #expect(inner[1].attribute(.source).map { Int($0.nameRange.start) } == text.marks["2️⃣"])
        #expect(inner[1].attribute(.source).map { Int($0.valueRange.start) } == text.marks["3️⃣"])
    }

    @Test func placesWhatAMendPutBehindTheEndInsideTheFile() throws {
        let text = "<course><<"
        let root = try #require(read(text).parsed.tree?.root)
        root.forEachText { words in
            if let range = words.range { #expect(range.end <= Int32(text.utf8.count)) }
        }
    }

    @Test func closesAnElementWhereTheLinesSayItEnds() throws {
        let text = """
            <factor>
              <summary>Years go by.
              <section><p>More.</p></section>
            </factor>
            """
        let parsed = read(text).parsed
        let children = try #require(parsed.tree?.root).children.compactMap {
            if case .element(let child) = $0 { child.writtenName } else { nil }
        }
        #expect(children == ["summary", "section"])
        #expect(parsed.findings.count == 1)
    }

    @Test func doesNotTellTheEchoOfAGuess() {
        // The comment cannot be mended, so nobody knows whether the second fault is one.
        let (told, parsed) = read("<p>\n<em>a\n<sub>b</em>\n<!-- c </p>")
        #expect(told.count == 1)
        #expect(!parsed.damage.isReadToTheEnd)
    }

    @Test func givesUpAfterAFewFaults() {
        let (told, parsed) = read("<p>" + String(repeating: "<em a>b</em> ", count: 50) + "</p>")
        #expect(told.count <= 9)
        #expect(!parsed.damage.isReadToTheEnd)
    }

    @Test func tellsEveryBareAmpersandAsNoneIsTheEchoOfAnother() {
        let (told, parsed) = read("<p>" + String(repeating: "a & b ", count: 50) + "</p>")
        #expect(told.count == 50)
        #expect(parsed.damage.isReadToTheEnd)
    }

    @Test(arguments: [
        "<y", "<m", "<muscle", "<muscle id", "<muscle id=\"psoas", "<factor id=\"x/>y=\"z\">\n<name>A</name></factor>",
        "<muscle id=\"a/>egion=\"back\">\n<name number=\"plural\"A</name></muscle>",
    ])
    func tellsOneFaultInTheRootsOwnTagOnce(text: String) {
        #expect(read(text).told.count == 1)
    }

    @Test func offersNoFixForBytesThatOnlyTheMendedCopyHolds() {
        // The second fault lies where the mend of the first one put other bytes.
        for text in ["<p a=\"x/>y=\"z & \">\n& <q>", "<p>&amp; <em a=\"<em a=\"<em a=\"</p>", "<p><em>&nbsp</p>"] {
            let file = SourceFile(path: "x.xml", bytes: Array(text.utf8))
            let findings = LessonParser().parse(file, index: 0).findings.withFixesThatHold(in: SourceFiles([file]))
            for edit in findings.flatMap(\.fixes).flatMap(\.edits) {
                #expect(file.text(in: edit.range) == edit.written)
            }
        }
    }
}
