import Knowledge
import Testing

@testable import Causality

struct LinkQuestionTests {
    @Test func offersThreeThatLeadThereAndOneThatDoesNot() {
        let graph = tiny(
            """
            a -> pain
            b -limited-> a
            c -moderate-> b
            pain -> limp
            """)
        let question = graph.question(about: "pain")
        #expect(question?.leading.map(\.node).sorted() == ["a", "b", "c"])
        #expect(question?.odd == "limp")
        #expect(question.map { Set($0.offered) } == ["a", "b", "c", "limp"])
    }

    @Test func neverCallsSomethingOddThatRefutedOrDistantLinksLeadFrom() {
        let chain = (1...12).map { "n\($0) -> \($0 == 12 ? "pain" : "n\($0 + 1)")" }.joined(separator: "\n")
        let graph = tiny("\(chain)\nmyth -refuted-> pain")
        // n1 is twelve links away, beyond the longest chain; the myth's link is refuted. Neither is a right answer.
        #expect(graph.question(about: "pain") == nil)
    }

    @Test func leavesOutWhatOnlyGoesTogetherWithItOrLowersIt() {
        let graph = tiny(
            """
            a -> pain
            b -> pain
            company -limited associated-with-> pain
            rest -limited reduces-> pain
            other -> elsewhere
            """)
        #expect(graph.question(about: "pain") == nil)
    }

    @Test func drawsTheSameLotsEverywhere() {
        #expect(LinkQuestion.lot("") == 0xCBF2_9CE4_8422_2325)
        #expect(LinkQuestion.lot("a") == 0xAF63_DC4C_8601_EC8C)
    }
}
