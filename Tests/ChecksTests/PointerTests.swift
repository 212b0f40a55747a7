import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Pointers that lead nowhere, to the wrong kind, or to themselves.
struct PointerTests {
    @Test func pointsAtTheNameAndSuggestsTheNearestOne() {
        expect(
            says: ["1️⃣": "no file describes 'waer'; did you mean 'wear'?"],
            in: effect(on: "1️⃣waer") + effect(on: "wear"))
    }

    @Test func findsUnknownSourcesWhereverTheyAreCited() {
        expect(
            says: [
                "1️⃣": "sources.xml has no source 'twins-2008'; did you mean 'twins-2009'?",
                "2️⃣": "sources.xml has no source 'nobody-1999'",
            ],
            in: effect(on: "wear", source: "1️⃣twins-2008")
                + "<section id=\"a\"><heading>A</heading><p>Text.<cite source=\"2️⃣nobody-1999\"/></p></section>")
    }

    @Test func tellsOfEveryWrongIDInALinkThatCannotBeRead() {
        expect(
            says: [
                "1️⃣": "no file describes 'waer'; did you mean 'wear'?",
                "2️⃣": "'often' cannot be the grade",
                "3️⃣": "sources.xml has no source 'nobody-1999'",
            ],
            in: """
                <effect on="1️⃣waer" relation="causes" grade="2️⃣often"><because>So.</because>\
                <cite source="3️⃣nobody-1999" stance="supports"/></effect>
                """)
    }

    @Test func suggestsTheKindThatFits() {
        // 'drying-1' is a question, so it is no answer to a missing mechanism.
        expect(
            says: [
                "1️⃣": "no file asks the question 'drying-2'; did you mean 'drying-1'?",
                "2️⃣": "no file describes 'drying-2'; did you mean 'drying'?",
            ],
            in: """
                <section id="a"><heading>A</heading><p><ref to="2️⃣drying-2"/></p></section>
                <quiz><use question="1️⃣drying-2"/><question id="drying-1" difficulty="easy"><stem>What?</stem>
                <option correct="yes"><label>A</label><feedback>Yes.</feedback></option>
                <option><label>B</label><feedback>No.</feedback></option><cite source="twins-2009"/></question></quiz>
                """)
    }

    @Test func doesNotBlameOthersForADamagedFile() {
        let damaged = Lessons([
            "mechanisms/wear.xml": "<mechanism id=\"wear\"><name>Wear</mechanism>",
            "lessons/a.xml": "<lesson id=\"a\"><p><ref to=\"wear\"/></p></lesson>",
        ])
        let found = examine(damaged.reading, along: CauseGraph(damaged.reading.atlas))
        #expect(found.filter { $0.rule == "unknown-target" } == [])
        #expect(
            found.filter { damaged.files[$0.range]?.path == "mechanisms/wear.xml" }.map(\.rule) == ["malformed-xml"])
    }

    @Test func doesNotBlameOthersForWhatAFileThatWasCutOffHeld() {
        let cut = Lessons([
            "mechanisms/wear.xml": "<mechanism id=\"wear\"><name>Wear</name><summary>It goes on and",
            "mechanisms/drying.xml":
                "<mechanism id=\"drying\"><p><ref to=\"swelling\"/><ref to=\"weer\"/></p></mechanism>",
        ])
        let found = examine(cut.reading, along: CauseGraph(cut.reading.atlas))
        #expect(
            found.filter { $0.rule == "unknown-target" }.map(\.headline) == [])
        #expect(found.filter { cut.files[$0.range]?.path == "mechanisms/wear.xml" }.map(\.rule) == ["malformed-xml"])
    }

    @Test func findsALinkThatIsClaimedTwice() {
        expect(
            says: ["2️⃣": "the link 'drying--contributes-to--wear' is claimed twice"],
            in: effect(on: "wear") + effect(on: "wear").replacing("<effect", with: "<2️⃣effect"))
    }

    @Test func findsALinkToItself() {
        expect(says: ["1️⃣": "'drying' is linked to itself"], in: effect(on: "1️⃣drying"))
    }
}
