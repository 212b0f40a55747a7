import Diagnostics
import LessonSyntax
import TestSupport
import Testing

/// A file that is not XML, or not ours to read, gives one finding at the place where it went wrong.
struct FaultTests {
    private func fault(_ marked: String, before: [UInt8] = []) -> (String, Int?, [String: Int])? {
        let text = MarkedText(marked)
        let file = SourceFile(path: "x.xml", bytes: before + Array(text.text.utf8))
        guard let finding = LessonParser().parse(file, index: 0).findings.first else { return nil }
        return ("\(finding.headline) [\(finding.rule)]", Int(finding.range.start) - before.count, text.marks)
    }

    @Test(arguments: [
        ("<p>\n<em>a1️⃣</p>", "'</p>' comes before '<em>' of line 2 is closed [malformed-xml]"),
        ("<p>\n<em>a1️⃣</me></p>", "'</me>' comes before '<em>' of line 2 is closed [malformed-xml]"),
        ("<p>\n<1️⃣stong>a</strong></p>", "'<stong>' is closed by '</strong>'; did you mean '<strong>'? [malformed-xml]"),
        ("<p>\n<1️⃣em>a", "'<em>', opened on line 2, is never closed [malformed-xml]"),
        ("<p>a 1️⃣& b</p>", "'&' begins a character reference that is not finished [malformed-xml]"),
        ("<p>a 1️⃣&nbsp; b</p>", "XML knows no '&nbsp;'; write '\u{A0}' [malformed-xml]"),
        ("<p>a 1️⃣< b</p>", "'<' does not begin a tag here [malformed-xml]"),
        ("<p id=\"a\" 1️⃣id=\"b\"/>", "the attribute 'id' is written twice on one element [malformed-xml]"),
        ("<p id=1️⃣a/>", "an attribute's value needs quotation marks [malformed-xml]"),
        ("<p>1️⃣<em\n  <b>x</b></em></p>", "the tag '<em' is not closed with '>' [malformed-xml]"),
        ("<p>1️⃣<em\n  some words</em></p>", "the tag '<em' is not closed with '>' [malformed-xml]"),
        ("<p a='b'\n  1️⃣id=\"c>\nd", "an attribute's value is not closed with its quotation mark [malformed-xml]"),
        ("<p>a1️⃣</\np>", "a name has to stand right behind '</' [malformed-xml]"),
        ("<p/>1️⃣<p/>", "something follows after the last closing tag [malformed-xml]"),
        ("1️⃣hello", "text stands where the first '<' should [malformed-xml]"),
        ("<p>1️⃣<!-- a</p>", "a comment is not closed with '-->' [malformed-xml]"),
        ("<p><!-- a -->1️⃣<!-- <b> <!-- c</p>", "a comment is not closed with '-->' [malformed-xml]"),
        ("<p>1️⃣<!-- <b> <!-- c --></p>", "a comment is not closed with '-->' [malformed-xml]"),
        ("<p><!-- a 1️⃣-- b --></p>", "'--' cannot stand inside a comment [malformed-xml]"),
        ("<p><!-- <![CDATA[ -->1️⃣<![CDATA[ <![CDATA[</p>", "a CDATA section is not closed with ']]>' [malformed-xml]"),
        ("<p><![CDATA[ <?a ]]>1️⃣<?b <p>\n<?c d</p>", "a processing instruction is not closed with '?>' [malformed-xml]"),
        ("<p>a1️⃣\u{1}b</p>", "this character is not allowed in XML [malformed-xml]"),
        ("1️⃣<!DOCTYPE p>\n<p/>", "a lesson file has no DOCTYPE [doctype]"),
        ("<?xml version=\"1.0\" encoding=\"1️⃣latin1\"?><p/>", "the file says it is written in 'latin1' [encoding]"),
        ("1️⃣ \n\t", "this file is empty [empty-file]"),
    ])
    func saysWhereItWentWrong(marked: String, headline: String) throws {
        for mark in [[], SourceFile.byteOrderMark] {
            let (said, place, marks) = try #require(fault(marked, before: mark))
            #expect(said == headline)
            if !headline.contains("[empty-file]") { #expect(place == marks["1️⃣"]) }
        }
    }

    @Test func pointsAtTheFirstByteThatIsNotUTF8() throws {
        let file = SourceFile(path: "x.xml", bytes: Array("<p>é".utf8) + [0xE9] + Array("</p>".utf8))
        let finding = try #require(LessonParser().parse(file, index: 0).findings.first)
        #expect(finding.rule == "encoding")
        #expect(finding.range == SourceRange(file: 0, start: 5, end: 6))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x3C, 0x00], [0xFE, 0xFF, 0x00, 0x3C], [0x3C, 0x00, 0x70]] as [[UInt8]])
    func refusesOtherEncodings(bytes: [UInt8]) throws {
        let finding = try #require(
            LessonParser().parse(SourceFile(path: "x.xml", bytes: bytes), index: 0).findings.first)
        #expect(finding.rule == "encoding")
    }

    @Test func expandsNoEntityAndReadsNoOtherFile() throws {
        let bomb = """
            <!DOCTYPE p [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
            <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">
            <!ENTITY file SYSTEM "/etc/passwd">]>
            <p>&d;&file;</p>
            """
        let parsed = LessonParser().parse(SourceFile(path: "x.xml", bytes: Array(bomb.utf8)), index: 0)
        #expect(parsed.findings.first?.rule == "doctype")
        #expect(parsed.tree?.root == nil)
    }

    @Test func doesNotReadAnOversizedFile() throws {
        let bytes = [UInt8](repeating: 0x20, count: LessonParser.sizeLimit + 1)
        let finding = try #require(
            LessonParser().parse(SourceFile(path: "x.xml", bytes: bytes), index: 0).findings.first)
        #expect(finding.rule == "oversized-file")
    }

    @Test func survivesDeepNesting() throws {
        let deep = String(repeating: "<em>", count: 5000)
        let finding = try #require(
            LessonParser().parse(SourceFile(path: "x.xml", bytes: Array(deep.utf8)), index: 0).findings.first)
        #expect(finding.rule == "malformed-xml")
        #expect(finding.headline == "elements stand inside one another too deep")
    }

    @Test(arguments: ["a%d=\"\"", "xmlns:a%d=\"x\""])
    func doesNotReadTagsThatCostMoreThanTheirSize(attribute: String) throws {
        let many = (0..<20_000).map { attribute.replacing("%d", with: "\($0)") }.joined(separator: " ")
        let text = "<factor>\n<name \(many)/></factor>"
        let parsed = LessonParser().parse(SourceFile(path: "x.xml", bytes: Array(text.utf8)), index: 0)
        #expect(parsed.findings.map(\.rule) == ["oversized-file"])
        #expect(parsed.findings.first?.range.start == 9)
    }

    @Test func remembersTheIDsOfADamagedFile() {
        let text = "<muscle id=\"psoas\"><state id='tight-psoas'><name>x</state><state id=\"weak-psoas\">"
        let parsed = LessonParser().parse(SourceFile(path: "x.xml", bytes: Array(text.utf8)), index: 0)
        #expect(parsed.damage.remains?.ids == ["x", "psoas", "tight-psoas", "weak-psoas"])
    }
}
