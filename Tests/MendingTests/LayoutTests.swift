import Diagnostics
import Knowledge
import LessonDecoding
import Mending
import TestSupport
import Testing

struct LayoutTests {
    private func layout(_ text: String) throws -> String {
        let file = SourceFile(path: "x.xml", bytes: Array(text.utf8))
        let once = try #require(Layout.text(of: file))
        let twice = try #require(Layout.text(of: SourceFile(path: "x.xml", bytes: once)))
        #expect(once == twice)
        return String(decoding: once, as: UTF8.self)
    }

    @Test func givesEveryElementItsLine() throws {
        #expect(
            try layout(
                "\u{FEFF}<?xml version='1.0'?>\r\n<factor   id='ageing'\n><name>Ageing</name><alias>age</alias\n></factor>"
            ) == """
                <factor id="ageing">
                  <name>Ageing</name>
                  <alias>age</alias>
                </factor>

                """)
    }

    @Test func breaksRunningTextAndKeepsTagsWithTheirWords() throws {
        let words = String(repeating: "word ", count: 19)
        #expect(
            try layout("<factor id=\"a\"><summary>\(words) <em>last\n one</em>.<cite source=\"x\"/></summary></factor>")
                == """
                <factor id="a">
                  <summary>
                    \(words.trimmed)
                    <em>last one</em>.<cite source="x"/>
                  </summary>
                </factor>

                """)
    }

    @Test func keepsCommentsInstructionsAndReferences() throws {
        let text = """
            <!-- about ageing -->
            <?spinewise allow lone-study reason="a > b"?>
            <factor id="a">
              <!-- the name -->
              <name>A &amp; B<!-- here --> &#233;<![CDATA[ <x> ]]></name>
            </factor>

            """
        #expect(try layout(text) == text)
    }

    @Test func doesNotTouchWhatItCannotRead() {
        #expect(Layout.text(of: SourceFile(path: "x.xml", bytes: Array("<a><b></a>".utf8))) == nil)
    }

    @Test func meansTheSameBeforeAndAfter() throws {
        let text = """
            <factor id="a"><name>A</name><summary>One <em>two</em>three <ref to="a">four</ref> five.<cite
            source="x"/> Six.</summary><section id="s"><heading>H</heading><list><item> a </item><item>b
            c</item></list></section><review status="unreviewed" written="2026-11-23" due="2027-11-23"/></factor>
            """
        let before = Lessons(["factors/a.xml": text]).reading.atlas.entities[0].profile
        let after = Lessons(["factors/a.xml": try layout(text)]).reading.atlas.entities[0].profile
        #expect(before.summary.plainText == after.summary.plainText)
        #expect(before.summary.citations.map(\.id) == after.summary.citations.map(\.id))
        #expect(before.sections == after.sections)
    }
}

extension String {
    fileprivate var trimmed: String { split(separator: " ").joined(separator: " ") }
}
