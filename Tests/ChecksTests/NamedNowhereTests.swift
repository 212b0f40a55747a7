import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Things that nothing names, and names that were only mistyped.
struct NamedNowhereTests {
    private let age = [
        "factors/age.xml": """
        <factor id="age"><name>Age</name><summary>Years.</summary>\(effect(on: "wear"))
        <review status="unreviewed" written="2026-11-23" due="2027-11-23"/></factor>
        """
    ]

    @Test func findsAPageThatNothingLeadsTo() {
        let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"
        func mechanism(_ id: String, _ inner: String = "") -> String {
            "<mechanism id=\"\(id)\"><name>N</name><summary>S.</summary>\(inner)\(review)</mechanism>"
        }
        let lessons = Lessons([
            "mechanisms/drying.xml": mechanism("drying", effect(on: "wear")), "mechanisms/wear.xml": mechanism("wear"),
            "mechanisms/creep.xml": mechanism(
                "creep", "<section id=\"a\"><heading>A</heading><p><ref to=\"creep\"/></p></section>"),
        ])
        let found = examine(lessons.reading, along: CauseGraph(lessons.reading.atlas))
        #expect(
            found.filter { $0.rule == "unreachable-page" }.map { $0.line(in: lessons.files) } == [
                "mechanisms/creep.xml:1:16 nothing leads to the mechanism 'creep' [unreachable-page]"
            ])
    }

    @Test func takesAMistypedTargetForTheOneItMeant() {
        expect(
            says: ["1️⃣": "no file describes 'waer'; did you mean 'wear'?"],
            in: effect(on: "1️⃣waer"), beside: age)
    }

    @Test func doesNotCallASourceUnusedWhenAFaultyElementNamesIt() {
        expect(
            says: ["1️⃣": "no element is called 'ciet'; did you mean 'cite'?"],
            in: "<section id=\"a\"><heading>A</heading><p>Text.<1️⃣ciet source=\"scan-2010\"/></p></section>",
            beside: [
                "sources.xml": """
                <sources><source id="twins-2009" type="cohort" year="2009" pmid="12345"><title>T</title>
                <author>Doe J</author><finding>F.</finding></source>
                <source id="scan-2010" type="cohort" year="2010" pmid="12346"><title>T</title>
                <author>Doe J</author><finding>F.</finding></source></sources>
                """
            ])
    }
}
