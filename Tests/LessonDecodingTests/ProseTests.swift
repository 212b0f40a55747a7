import Knowledge
import LessonDecoding
import TestSupport
import Testing

struct ProseTests {
    private func summary(_ inner: String) throws -> Prose {
        let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"
        let text = "<factor id=\"a\"><name>A</name><summary>\(inner)</summary>\(review)</factor>"
        return try #require(Lessons(["factors/a.xml": text]).reading.atlas.entities.first).profile.summary
    }

    @Test func foldsWhiteSpaceAndTrimsTheEnds() throws {
        #expect(try summary("\n   One\n\ttwo   three \n") == [.text("One two three")])
    }

    @Test func keepsBlanksAroundInlineElements() throws {
        #expect(try summary("a <em>b</em> c") == [.text("a "), .emphasis([.text("b")]), .text(" c")])
        #expect(try summary("a<em> b </em>c") == [.text("a "), .emphasis([.text("b")]), .text(" c")])
        #expect(try summary("a <em>b</em>, c") == [.text("a "), .emphasis([.text("b")]), .text(", c")])
    }

    @Test func hangsCitationsOnTheWordBefore() throws {
        let prose = try summary("It hurts.\n  <cite source=\"x-2001\"/>\n  <cite source=\"y-2002\"/> And heals.")
        #expect(prose.plainText == "It hurts. And heals.")
        #expect(prose.citations.map(\.id.value) == ["x-2001", "y-2002"])
    }

    @Test func readsReferencesWithAndWithoutText() throws {
        let prose = try summary("See <ref to=\"pelvis\"/> or <ref to=\"spine\">the spine</ref>.")
        #expect(prose.plainText == "See pelvis or the spine.")
        #expect(prose.references.map(\.id.value) == ["pelvis", "spine"])
    }

    @Test func joinsTextAcrossReferencesCommentsAndCDATA() throws {
        #expect(try summary("a &amp;<!-- x --> b<![CDATA[ <c>]]>&#233;") == [.text("a & b <c>é")])
    }
}
