import Diagnostics
import Testing

struct SourceFileTests {
    @Test(arguments: ["a\nbc", "a\r\nbc", "a\rbc"])
    func countsEveryKindOfLineEndingOnce(text: String) {
        let file = SourceFile(path: "x.xml", bytes: Array(text.utf8))
        #expect(file.position(of: Int32(text.utf8.count - 1)) == .init(line: 2, column: 2))
    }

    @Test func countsColumnsInCharactersNotBytes() {
        let file = SourceFile(path: "x.xml", bytes: Array("é–x".utf8))
        #expect(file.position(of: 5) == .init(line: 1, column: 3))
    }

    @Test func doesNotCountTheByteOrderMark() {
        let file = SourceFile(path: "x.xml", bytes: SourceFile.byteOrderMark + Array("<p>".utf8))
        #expect(file.position(of: 4) == .init(line: 1, column: 2))
        #expect(file.line(around: 4).text == "<p>")
    }

    @Test func givesTheWholeLineAroundAPlace() {
        let file = SourceFile(path: "x.xml", bytes: Array("one\r\ntwo words\r\nthree".utf8))
        #expect(file.line(around: 8).text == "two words")
        #expect(file.line(around: 5).start == 5)
    }
}
