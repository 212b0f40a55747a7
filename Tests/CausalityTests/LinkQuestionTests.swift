import Knowledge
import TestSupport
import Testing

@testable import Causality

struct LinkQuestionTests {
    /// Three things that have nothing to do with pain.
    static let elsewhere = "\nn1 -> n2\nn3 -limited-> n2"

    @Test func offersOneDirectCauseAndThreeThatNothingConnects() {
        let question = tiny("a -moderate-> pain\nb -limited-> pain\nfar -> a\npain -> limp" + Self.elsewhere)
            .question(about: "pain")
        #expect(question?.link.cause == "a")
        #expect(question?.others.sorted() == ["n1", "n2", "n3"])
        #expect(question.map { Set($0.offered) } == ["a", "n1", "n2", "n3"])
    }

    @Test(arguments: ["n1 -refuted-> pain", "n1 -limited associated-with-> pain", "pain -contested-> n1", "n2 -> a"])
    func neverCallsWrongWhatAnyLinksConnectWithIt(link: String) {
        #expect(tiny("a -> pain\n\(link)" + Self.elsewhere).question(about: "pain") == nil)
    }

    @Test func neverCallsASymptomWrong() {
        #expect(tiny("a -> pain" + Self.elsewhere, kinds: ["n2": .symptom]).question(about: "pain") == nil)
    }

    @Test(arguments: [
        "a -limited-> pain", "a -strong reduces-> pain", "a -strong associated-with-> pain", "a -refuted-> pain",
        "a -> pain\na -refuted contributes-to-> pain", "a -> pain\na -contested reduces-> pain",
        "a -> b\nb -limited-> pain",
    ])
    func neverCallsRightWhatIsNoDirectWellSupportedCause(links: String) {
        #expect(tiny(links + Self.elsewhere).question(about: "pain") == nil)
    }

    @Test func callsNothingWrongThatTheSiteConnectsElsewhere() {
        let graph = tiny("a -> pain" + Self.elsewhere)
        #expect(graph.question(about: "pain")?.link.cause == "a")
        #expect(graph.question(about: "pain", isForeign: { $0 != "n2" }) == nil)
    }

    @Test func drawsTheSameLotsEverywhere() {
        #expect(LinkQuestion.lot("") == 0xCBF2_9CE4_8422_2325)
        #expect(LinkQuestion.lot("a") == 0xAF63_DC4C_8601_EC8C)
    }
}
