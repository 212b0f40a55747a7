import Causality
import Knowledge
import Testing

@Suite struct AnswerTests {
    let graph = tiny(
        """
        age -> wear
        wear -moderate-> pain
        wear -moderate associated-with-> stiffness
        stiffness -limited-> pain
        habit -refuted-> pain
        habit -contested-> wear
        fear -refuted-> stiffness
        """)

    func answer(_ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> String {
        Telling(graph).answer(from: from, to: to, graph.chains(from: from, to: to, query))
    }

    @Test func countsTheChainsAndGradesTheBest() {
        #expect(answer("age", "wear") == "One chain leads from age to wear. As a whole it has strong evidence.")
        #expect(
            answer("age", "pain")
                == "Two chains lead from age to pain. The best supported one has moderate evidence as a whole. One of "
                + "them holds a link that only says what is found together, so it is not a chain of causes.")
        #expect(
            answer("age", "pain", ChainQuery(maxChains: 1))
                == "More than one chain leads from age to pain; this is the best. The best supported one has moderate "
                + "evidence as a whole.")
    }

    @Test func doesNotKeepARefutedDirectLinkToItself() {
        #expect(
            answer("habit", "pain").hasSuffix(
                "Directly, habit was thought to cause pain; the evidence says no."))
    }

    @Test func isHonestWhenThereIsNone() {
        #expect(answer("age", "nowhere") == "Nothing here is called 'nowhere'.")
        #expect(answer("age", "age") == "A chain needs two ends, and this question has only one: age.")
        #expect(
            answer("pain", "age")
                == "No chain leads from pain to age. The other way round there is one: In two steps, age probably "
                + "contributes to pain. The weakest link has moderate evidence.")
        #expect(
            answer("fear", "stiffness")
                == "No chain leads from fear to stiffness. Only a refuted link would connect them: Fear was thought to "
                + "cause stiffness; the evidence says no.")
        #expect(
            answer("age", "pain", ChainQuery(maxLinks: 1))
                == "No single link leads from age to pain. Without the limits there is one: In two steps, age probably "
                + "contributes to pain. The weakest link has moderate evidence.")
        #expect(answer("fear", "age") == "No chain leads from fear to age.")
        #expect(
            answer("age", "pain", ChainQuery(maxSteps: 0))
                == "No chain from age to pain was found before the search had to stop.")
    }
}
