import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Answers that can be told by their form.
struct GiveawayTests {
    /// Headlines about a question with one right answer.
    private func told(right: String, wrong: String..., marked: String = " correct=\"yes\"") -> [String] {
        let options = [(right, marked)] + wrong.map { ($0, "") }
        let quiz = options.map { "<option\($0.1)><label>\($0.0)</label><feedback>F.</feedback></option>" }.joined()
        let lessons = Lessons([
            "mechanisms/drying.xml": """
            <mechanism id="drying"><name>N</name><summary>S.</summary><quiz><question id="q" difficulty="easy">\
            <stem>S?</stem>\(quiz)<cite source="doe-2009"/></question></quiz>\
            <review status="unreviewed" written="2026-11-23" due="2027-11-23"/></mechanism>
            """
        ])
        #expect(lessons.reading.findings.allSatisfy { $0.rule == "giveaway-option" })
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter {
            $0.rule == "giveaway-option"
        }
        .map(\.headline)
    }

    @Test func measuresTheRightAnswerAgainstTheLongestWrongOne() {
        #expect(
            told(right: "The ring of the disc, which may tear", wrong: "The whole spine", "Skin")
                == ["the right answer has 29 letters, the longest wrong one 13"])
        #expect(told(right: "The ring of the disc, which may tear", wrong: "The gel of the disc, which may leak") == [])
    }

    @Test func aLongWordIsNoGiveaway() {
        #expect(told(right: "Fibula", wrong: "Tibia", "Toe") == [])
        #expect(
            told(right: "Gastrocnemius", wrong: "Psoas") == ["the right answer has 13 letters, the longest wrong one 5"]
        )
    }

    @Test func aLongWrongAnswerIsNone() {
        #expect(told(right: "Skin", wrong: "The ring of the disc, which may tear") == [])
    }

    @Test func wordsWithoutExceptionBelongOnBothSides() {
        #expect(
            told(right: "It may tear", wrong: "It always tears")
                == ["'always' stands in a wrong answer, and nothing like it in the right one"])
        #expect(told(right: "All three do", wrong: "It always tears") == [])
        #expect(told(right: "It may tear", wrong: "Allied muscles") == [])
        #expect(told(right: "It may tear", wrong: "Nearly all tear") == [])
    }

    @Test func looksThroughMarkupAndLineBreaks() {
        #expect(
            told(right: "It  may\n tear", wrong: "It <em>never</em> tears")
                == ["'never' stands in a wrong answer, and nothing like it in the right one"])
    }

    @Test func isSilentWhereNoAnswerIsTheRightOne() {
        #expect(told(right: "The ring of the disc, which may tear", wrong: "Skin", marked: "") == [])
    }
}
