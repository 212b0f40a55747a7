import Diagnostics
import LessonSyntax
import Mending
import Testing

struct FixApplicationTests {
    private func fix(_ start: Int32, _ written: String, _ text: String) -> Fix {
        let range = SourceRange(file: 0, start: start, end: start + Int32(written.utf8.count))
        return Fix("x", replacing: range, holding: written, with: text)
    }

    private func applying(_ fixes: [Fix], to text: String) -> (text: String, count: Int) {
        let (files, made) = [SourceFile(path: "x.xml", bytes: Array(text.utf8))].applying(fixes)
        return (String(decoding: files[0].bytes, as: UTF8.self), made.count)
    }

    @Test func changesNothingOutsideItsRanges() {
        #expect(applying([fix(4, "<", "&lt;"), fix(2, "&", "&amp;")], to: "a & < b") == ("a &amp; &lt; b", 2))
    }

    @Test func leavesFixesThatOverlapForALaterRound() {
        #expect(applying([fix(0, "ab", "X"), fix(1, "bc", "Y"), fix(3, "d", "Z")], to: "abcd") == ("XcZ", 2))
    }

    @Test func dropsAWholeFixWhenOneOfItsEditsFindsOtherBytes() {
        var both = fix(0, "a", "X")
        both.edits += fix(2, "b", "Y").edits
        #expect(applying([both], to: "abc") == ("abc", 0))
        #expect(applying([fix(2, "cd", "X"), fix(3, "", "X"), fix(-1, "ab", "X")], to: "abc") == ("abc", 0))
    }
}

/// Fixes made round after round, over a judge that knows only what each test is about.
struct FixRoundsTests {
    /// Files hold digits and marks. `a` is an error with the fix `b`; other letters are errors nobody can mend.
    private func rounds(_ texts: [String], fixing replacements: [Character: String]) async -> FixRounds {
        let files = texts.map { SourceFile(path: "\($0).xml", bytes: Array($0.utf8)) }
        return await FixRounds(files, choosing: { $0.fixes.first }) { files in
            files.indices.flatMap { file in
                String(decoding: files[file].bytes, as: UTF8.self).enumerated().compactMap { place, letter in
                    guard letter.isLetter else { return nil }
                    let range = SourceRange(file: Int32(file), start: Int32(place), end: Int32(place + 1))
                    let fix = replacements[letter].map {
                        Fix("x", replacing: range, holding: String(letter), with: $0)
                    }
                    return SyntaxGuides.malformedXML.finding("h", at: range, fixes: [fix].compactMap(\.self))
                }
            }
        }
    }

    private func texts(_ rounds: FixRounds) -> [String] {
        rounds.files.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    @Test func goesOnWhileOneMendUncoversAnother() async {
        let rounds = await rounds(["a-a", "1"], fixing: ["a": "b", "b": "c", "c": "1"])
        #expect(texts(rounds) == ["1-1", "1"])
        #expect(rounds.count == 6)
    }

    @Test func keepsNoFixThatBringsMoreErrorsAndAllThatDoNot() async {
        let rounds = await rounds(["ab", "b"], fixing: ["a": "xyz", "b": "1"])
        #expect(texts(rounds) == ["a1", "1"])
        #expect(rounds.count == 2)
    }

    @Test func leavesAFileAloneThatHoldsMoreFaultsThanAreTold() async {
        let files = ["a", "a"].enumerated().map { SourceFile(path: "\($0).xml", bytes: Array($1.utf8)) }
        let rounds = await FixRounds(files, choosing: { $0.fixes.first }) { files in
            [SyntaxGuides.oversizedFile.finding("h", at: .wholeFile(0))]
                + files.indices.filter { files[$0].bytes == Array("a".utf8) }.map { file in
                    let range = SourceRange(file: Int32(file), start: 0, end: 1)
                    return SyntaxGuides.malformedXML.finding(
                        "h", at: range, fixes: [Fix("x", replacing: range, holding: "a", with: "1")])
                }
        }
        #expect(texts(rounds) == ["a", "1"])
        #expect(rounds.unsettled == ["0.xml"])
        #expect(rounds.count == 1)
    }

    @Test func leavesAFileAsItWasThatIsNeverSettled() async {
        let rounds = await rounds(["a", "c"], fixing: ["a": "b", "b": "a", "c": "1"])
        #expect(texts(rounds) == ["a", "1"])
        #expect(rounds.unsettled == ["a.xml"])
        #expect(rounds.count == 1)
    }
}
