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

    /// What stands in a summary, and what becomes of it.
    @Test(arguments: [
        ("Very <em>tight </em>muscles", nil), ("Very<em> tight</em> muscles", nil), ("a<em> </em>b", nil),
        ("H<sub>2</sub>O", nil), ("ham<!-- c -->strings <!-- d --> x", nil), ("ham<![CDATA[str]]>ings", nil),
        ("a <?spinewise x?>b", nil), ("word<cite source=\"x\"/> <cite source=\"y\"/>, so", nil),
        ("ham<foo>str<bar>in</bar></foo>gs", nil), ("a\u{A0}\u{2009}b &#160; &#10; c", nil),
        ("  a \n\t b\r\n ", "a b"), ("<em>\n a\n b\n</em>", "<em> a b </em>"),
        (
            "<ref to='x'\n a=\"b\tc&#10;d\" e='\"f&quot;'>y</ref >",
            "<ref to=\"x\" a=\"b c&#10;d\" e=\"&quot;f&quot;\">y</ref>"
        ),
    ])
    func gluesNoWordsAndSplitsNone(written: String, laidOut: String?) throws {
        #expect(
            try layout("<factor id=\"a\"><summary>\(written)</summary></factor>") == """
                <factor id="a">
                  <summary>\(laidOut ?? written)</summary>
                </factor>

                """)
    }

    @Test func keepsTextThatDoesNotBelongTogetherWithWhatItTouches() throws {
        #expect(
            try layout(
                """
                <factor id="a">ham<em>str</em>ings <b>x</b><name>A</name>;<alias>b</alias>
                <foo><b>Ham</b><i>strings</i> <u> y </u></foo> <!-- c --><alias>d</alias>
                </factor>
                """) == """
                    <factor id="a">
                      ham<em>str</em>ings <b>x</b><name>A</name>;<alias>b</alias>
                      <foo>
                        <b>Ham</b><i>strings</i>
                        <u>y</u>
                      </foo>
                      <!-- c -->
                      <alias>d</alias>
                    </factor>

                    """)
    }

    @Test func keepsADeclarationThatSaysMoreThanTheBytes() throws {
        #expect(try layout("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<factor id=\"a\"/>") == "<factor id=\"a\"/>\n")
    }

    @Test func goesDownAsFarAsTheReader() throws {
        let deep = String(repeating: "<b>", count: 200) + String(repeating: "</b>", count: 200)
        #expect(try layout(deep).utf8.count < 200 * 100)
        let deeper = String(repeating: "<b>", count: 100_000) + String(repeating: "</b>", count: 100_000)
        #expect(Layout.text(of: SourceFile(path: "x.xml", bytes: Array(deeper.utf8))) == nil)
    }

    @Test func makesNoFileThatIsTooLargeToRead() throws {
        let many = "<factor id=\"a\">" + String(repeating: "<alias/>", count: 130_000) + "</factor>"
        #expect(Layout.text(of: SourceFile(path: "x.xml", bytes: Array(many.utf8))) == nil)
    }

    @Test(arguments: [
        "One <em>two </em>three <strong> four</strong>five", "x<cite source=\"x\"/> y <cite source=\"x\"/>z",
        "H<sub> 2 </sub>O <ref to=\"a\"/>", "a<!-- c -->b <![CDATA[ d  e ]]>f", "\n  a&#10;\t&#160;b\n",
        "a <em/> b<em> </em>c",
    ])
    func givesThePageTheSameProse(inner: String) throws {
        func prose(_ text: String) throws -> Prose {
            try #require(Lessons(["factors/a.xml": text]).reading.atlas.entities.first).profile.summary
        }
        /// Where something is pointed at is no part of what is read.
        func read(_ prose: Prose) -> String { "\(prose)".replacing(/SourceRange\([^)]*\)/, with: "") }
        let text = "<factor id=\"a\"><name>A</name><summary>\(inner)</summary></factor>"
        #expect(try read(prose(text)) == read(prose(layout(text))))
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
