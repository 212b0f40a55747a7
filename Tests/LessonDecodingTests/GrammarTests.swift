import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// What does not fit the vocabulary is one finding at its exact place, with a suggestion where one exists.
struct GrammarTests {
    private let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    private func expect(_ inner: String, says: [String: String]) {
        let marked = MarkedText(
            "<factor id=\"ageing\"><name>Ageing</name><summary>Years pass.</summary>\(inner)\(review)</factor>")
        let lessons = Lessons(["factors/ageing.xml": marked.text])
        let said = Dictionary(
            lessons.reading.findings.map { (Int($0.range.start), $0.headline) }, uniquingKeysWith: { "\($0) + \($1)" })
        let wanted = Dictionary(uniqueKeysWithValues: says.map { (marked.marks[$0.key]!, $0.value) })
        #expect(said == wanted)
    }

    @Test func suggestsTheElementThatBelongsThere() {
        expect("<1️⃣alais>Age</alais>", says: ["1️⃣": "no element is called 'alais'; did you mean 'alias'?"])
    }

    @Test func suggestsTheAttributeAndDoesNotCallTheOtherMissing() {
        expect(
            "<section 1️⃣idd=\"more\"><heading>More</heading><p>Text.</p></section>",
            says: ["1️⃣": "'<section>' has no attribute 'idd'; did you mean 'id'?"])
    }

    @Test func suggestsTheValue() {
        expect(
            "<section id=\"more\"><heading>More</heading><note kind=\"1️⃣causion\"><p>Text.</p></note></section>",
            says: ["1️⃣": "'causion' cannot be the kind; did you mean 'caution'?"])
    }

    @Test(arguments: ["part-of", "partOf", "is_part_of"])
    func saysWhatToWriteForALinkThatIsNoneAnyMore(written: String) throws {
        let link = "<effect on=\"ageing\" relation=\"\(written)\" grade=\"strong\"><because>So it is.</because>"
        let factor =
            "<factor id=\"ageing\"><name>Ageing</name><summary>Years pass.</summary>\(link)"
            + "<cite source=\"doe\" stance=\"supports\"/></effect>\(review)</factor>"
        let findings = Lessons(["factors/ageing.xml": factor]).reading.findings
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(
            finding.headline
                == "'\(written)' cannot be the relation: what belongs together by definition is no link")
        #expect(
            finding.fixes.map(\.title) == [
                "name the muscle in the state's own 'of', where it is a muscle and its state",
                "write part-of=\"…\" on the element of the part, where it is a part and its whole",
                "write relation=\"can-progress-to\", where one process goes on to the next",
            ])
    }

    @Test func doesNotTakeAListApartThatIsTooLongToBeOne() {
        let marked = MarkedText("<exercise id=\"e\" targets=\"1️⃣\(String(repeating: "psoas ", count: 1700))psoas\"/>")
        let lessons = Lessons(["exercises/e.xml": marked.text])
        let told = lessons.reading.findings.filter { $0.rule == "bad-value" }
        #expect(told.map { Int($0.range.start) } == [marked.marks["1️⃣"]])
        let start = String(repeating: "psoas ", count: 13) + "ps"
        let reason = "cannot be the targets, because it has 10205 characters, and 10000 are the most"
        #expect(told.allSatisfy { $0.headline == "'\(start)…' \(reason)" })
        #expect(lessons.reading.pointers.isEmpty)
    }

    @Test func countsAMisspeltChildAsTheOneThatWasMeant() {
        expect(
            "<section id=\"more\"><1️⃣headng>More</headng><p>Text.</p></section>",
            says: ["1️⃣": "no element is called 'headng'; did you mean 'heading'?"])
    }

    @Test func doesNotJudgeWhatStandsInsideAnUnknownElement() {
        expect("<1️⃣box><nonsense/><p>Text</p></box>", says: ["1️⃣": "no element is called 'box'"])
    }

    @Test func reportsEveryFaultOfAFile() {
        expect(
            """
            <section id="more"><heading>More</heading>1️⃣loose<p>A.</p></section>
            <section id="2️⃣more"><heading><3️⃣em>x</em></heading></section><4️⃣quiz kind="x"/><5️⃣name>Age</name>
            """.replacing("<4️⃣quiz kind", with: "<quiz 4️⃣kind"),
            says: [
                "1️⃣": "text does not belong directly in '<section>'",
                "2️⃣": "the id 'more' is used twice in this file",
                "3️⃣": "'<em>' does not belong in '<heading>'",
                "4️⃣": "'<quiz>' has no attribute 'kind'",
                "5️⃣": "'<name>' may stand only once in '<factor>'",
            ])
    }

    @Test func namesTheChildThatIsMissingAndWhatItIsFor() throws {
        let lessons = Lessons(["factors/ageing.xml": "<factor id=\"ageing\"><name>Ageing</name>\(review)</factor>"])
        let finding = try #require(lessons.reading.findings.first)
        #expect(finding.line(in: lessons.files).hasPrefix("factors/ageing.xml:1:2 '<factor>' has no '<summary>'"))
        #expect(finding.fixes.map(\.title) == ["add <summary>: one to three sentences that end with their citations"])
    }

    @Test func fixesBothTagsOfAMisspeltElement() throws {
        let lessons = Lessons(["factors/ageing.xml": "<factr id=\"ageing\">…</factr>"])
        let finding = try #require(lessons.reading.findings.first)
        #expect(finding.headline == "no element is called 'factr'; did you mean 'factor'?")
        #expect(finding.fixes.first?.edits.map(\.replacement) == ["factor", "factor"])
    }

    @Test func givesUpOnAFileThatHoldsFaultsByTheThousand() throws {
        func findings(of text: String) -> [Diagnostic] { Lessons(["factors/a.xml": text]).reading.findings }
        func factor(_ faults: Int) -> [Diagnostic] {
            findings(
                of:
                    "<factor id=\"a\"><name>A</name><summary>S.</summary>\(String(repeating: "<z/>", count: faults))\(review)</factor>"
            )
        }
        #expect(factor(9_999).count == 9_999)
        let many = factor(20_000)
        #expect(many.count == 10_001)
        #expect(many.first?.rule == "oversized-file")
        #expect(
            many.first?.headline == "at least 10000 things are wrong in this file, and the rest is not looked at")
        // What is only a warning stops nobody from building, but so many may stand before errors.
        let sure = findings(
            of: "<factor id=\"a\"><name>A</name><summary>S.</summary>"
                + "<effect on=\"b\" relation=\"causes\" grade=\"limited\"><because>"
                + String(repeating: "cures ", count: 10_001)
                + "</because><cite source=\"s\" stance=\"supports\"/></effect>\(review)</factor>")
        #expect(Set(sure.map(\.rule)) == ["overclaimed-link", "oversized-file"])
        #expect(sure.count == 10_001)
    }

    @Test func saysWhereAFileShouldLie() {
        let text = "<factor id=\"ageing\"><name>Ageing</name><summary>Years.</summary>\(review)</factor>"
        let lessons = Lessons(["conditions/ageing.xml": text])
        #expect(
            lessons.reading.findings.map { $0.line(in: lessons.files) } == [
                "conditions/ageing.xml:1:13 by its id this file is 'factors/ageing.xml', "
                    + "but it lies at 'conditions/ageing.xml' [file-name-mismatch]"
            ])
    }
}
