import Diagnostics
import LessonDecoding
import TestSupport
import Testing

struct HiddenCharacterTests {
    /// Headlines by rule, and the words in each range.
    private func told(_ inner: String, id: String = "ageing", effect: String = "wear") -> [(Diagnostic, String)] {
        let lessons = Lessons([
            "factors/ageing.xml": """
            <factor id="\(id)"><name>Ageing</name><summary>\(inner)</summary>
            <effect on="\(effect)" relation="causes" grade="limited"><because>B.</because>
            <cite source="a-2000" stance="supports"/></effect>
            <review status="unreviewed" written="2026-11-23" due="2027-11-23"/></factor>
            """
        ])
        return lessons.reading.findings.map { ($0, lessons.files[$0.range]!.text(in: $0.range)) }
    }

    @Test(arguments: [
        ("pass\u{200B}ing", "zero width space (U+200B)", true),
        ("a\u{202E}b", "right-to-left override (U+202E)", false),
        ("a\u{AD}b", "soft hyphen (U+00AD)", true), ("don\u{92}t", "control character (U+0092)", false),
        ("a\u{FEFF}b", "zero width no-break space (U+FEFF)", true),
        ("a\u{E000}b", "private use character (U+E000)", false),
        ("a\u{E0041}b", "tag latin capital letter a (U+E0041)", true),
        ("a\u{200D}b", "zero width joiner (U+200D)", true),
        ("&#x202E;x", "right-to-left override (U+202E)", false),
        ("<!-- \u{200B} -->x", "zero width space (U+200B)", true),
    ])
    func namesEachOnce(text: String, name: String, isSafe: Bool) throws {
        let found = told(text)
        #expect(found.map(\.0.headline) == ["an invisible character stands here: \(name)"])
        #expect(found.first?.0.fixes.map(\.isSafe) == [isSafe])
        #expect(found.first?.0.severity == .warning)
    }

    @Test func tellsAClusterAsOne() {
        let found = told("a\u{200B}\u{200B}\u{2060}b \u{200B}c")
        #expect(found.map(\.1) == ["\u{200B}\u{200B}\u{2060}", "\u{200B}"])
        #expect(
            found.first?.0.headline
                == "3 invisible characters stand here: zero width space (U+200B), word joiner (U+2060)")
    }

    @Test func tellsAFloodAsOneAndDeletesAllOfIt() {
        let found = told(String(repeating: "a\u{200B}", count: 1001))
        #expect(found.map(\.0.headline) == ["invisible characters stand at 1001 places of this file"])
        #expect(found.map(\.1) == ["\u{200B}"])
        #expect(found.first?.0.fixes.map(\.edits.count) == [1001])
        #expect(found.first?.0.fixes.map(\.isSafe) == [true])
        #expect(told(String(repeating: "a\u{200B}", count: 1000) + "b\u{202E}").first?.0.fixes.map(\.isSafe) == [false])
    }

    @Test(arguments: [
        "می\u{200C}خواهم", "क्\u{200D}ष", "👩\u{200D}⚕️", "L5–S1 “x” … é\u{A0}m",
        "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
        "<!-- &#8203; --> &#173; x &#233;", "<![CDATA[&#8203;]]>",
    ])
    func leavesAloneWhatAScriptNeedsOrAReaderSees(text: String) {
        #expect(told(text).map(\.0.headline) == [])
    }

    @Test func namesTheLetterThatOnlyLooksRight() throws {
        let found = told("x", id: "\u{430}geing")
        let finding = try #require(found.first?.0)
        #expect(found.count == 1)
        #expect(finding.rule == "lookalike-letter")
        #expect(finding.headline == "'\u{430}geing' has a Cyrillic small letter a (U+0430) where 'a' belongs")
        #expect(finding.fixes.map(\.title) == ["replace with 'ageing'"])
        #expect(told("x", effect: "wе\u{430}r").map(\.0.rule) == ["lookalike-letter"])
        #expect(told("x", effect: "low\u{2013}back").map(\.0.fixes.first?.title) == ["replace with 'low-back'"])
    }

    @Test func tellsOfAHiddenCharacterInAnIDOnceAndAsAnError() throws {
        let found = told("x", effect: "we\u{200B}ar")
        #expect(found.map(\.0.headline) == ["an invisible character stands in 'wear': zero width space (U+200B)"])
        #expect(found.map(\.0.severity) == [.error])
    }

    @Test(arguments: [
        ("con", "'con' cannot be an id, because Windows keeps that name for a device"),
        (".x", "'.x' cannot be an id, because files whose names begin with a dot are hidden"),
        ("Ageing", "'Ageing' cannot be an id; did you mean 'ageing'?"), ("a--b", "'a--b' cannot be an id"),
        (
            String(repeating: "a", count: 90),
            "'\(String(repeating: "a", count: 80))' cannot be an id, because it has 90 characters, and 80 are the most"
        ),
    ])
    func saysWhyAnIDIsNone(id: String, headline: String) {
        #expect(told("x", id: id).map(\.0.headline) == [headline])
    }
}
