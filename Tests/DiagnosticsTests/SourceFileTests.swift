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
        #expect(file.position(of: 0) == .init(line: 1, column: 1))
    }

    /// The index counts in stretches; a plain count from the beginning is right by its simplicity.
    @Test func findsEveryPlaceThatCountingFromTheBeginningFinds() {
        let pieces = ["a", "é", "\u{1F9B4}", "–", "\n", "\r\n", "\r", String(repeating: "x", count: 511), "\n\n"]
        let text = (0..<400).map { pieces[($0 * $0 + $0 / 7) % pieces.count] }.joined()
        let file = SourceFile(path: "x.xml", bytes: Array(text.utf8))
        var (line, column) = (1, 1)
        var offset: Int32 = 0
        // Swift's own lines: a character is a letter or a whole line ending.
        for character in text {
            #expect(file.position(of: offset) == .init(line: line, column: column))
            (line, column) = character.isNewline ? (line + 1, 1) : (line, column + character.unicodeScalars.count)
            offset += Int32(character.utf8.count)
        }
        #expect(file.position(of: offset) == .init(line: line, column: column))
        #expect(file.position(of: .max) == file.position(of: offset))
    }
}
