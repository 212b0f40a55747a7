import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// Loops and keystones in words, and how far they were looked for.
@Suite struct LoopAnswerTests {
    private func closing(_ lines: String, _ bounds: LoopBounds = LoopBounds()) -> String {
        let graph = tiny(lines)
        return graph.teller.text(LoopAnswer(graph.loops(bounds)).closing)
    }

    private static let ring = (1...9).map { "n\($0) -> n\($0 % 9 + 1)" }.joined(separator: "\n")
    /// Two rings of two that meet: a knot of three, and no loop goes round it.
    private static let knot = "a -> b\nb -> a\nb -> c\nc -> b"

    @Test func neverSaysThereIsNoneWhereOneIsLongerThanItLooked() {
        let cut = "The graph has no loop of causes of up to eight links, but a longer one, which is not told."
        #expect(closing(Self.ring) == cut)
        #expect(closing("a -> b") == "The graph has no loops of causes.")
    }

    @Test func saysWhetherTheseAreAll() {
        #expect(closing("a -> b\nb -> a") == "This is the only loop of causes.")
        #expect(closing(Self.knot) == "These are all the loops of causes.")
        #expect(closing(Self.knot, LoopBounds(maxLinks: 2)) == "Loops of more than two links were not looked for.")
        #expect(closing(Self.knot, LoopBounds(maxLoops: 1)) == "This is the best supported loop; there are more.")
        #expect(
            closing(Self.knot, LoopBounds(maxSteps: 0)) == "No loop of causes was found before the search had to stop.")
    }

    @Test func tellsHowALoopComesRoundAndAStoryAsAStory() throws {
        let graph = tiny("low-pain -> guarding\nguarding -limited-> low-pain\na -contested-> b\nb -strong reduces-> a")
        let told = graph.loops().loops.map { graph.teller.text($0.statement) }
        #expect(
            told == [
                "In two steps, guarding may lead back to itself by way of low pain. This loop is reinforcing: it keeps "
                    + "itself going. As a whole it has limited support.",
                "How people get from a back to itself by way of b, and where the story is weak. This loop would be "
                    + "balancing.",
            ])
    }

    private func opening(_ lines: String, _ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery(), bound: Int? = nil) -> String {
        let graph = tiny(lines)
        return graph.teller.text(graph.keystoneAnswer(from: from, to: to, query, bound: bound).opening)
    }

    @Test func saysForWhichLengthKeystonesHoldWhereLongerChainsGoOtherWays() {
        let lines = "a -> b\nb -> z\na -> c\nc -> d\nd -> z"
        #expect(
            opening(lines, "a", "z", bound: 2) == "Every chain of causes of up to two links from a to z passes through:")
        let open = "Chains of causes from a to z share no step: there is a way round each of them."
        #expect(opening(lines, "a", "z", bound: 3) == open && opening(lines, "a", "z") == open)
        #expect(opening(lines, "a", "z", bound: 1) == "No chain of causes of up to one link leads from a to z.")
        #expect(opening(lines, "z", "a") == "No chain of causes leads from z to a at any length.")
        #expect(
            opening(lines, "a", "z", ChainQuery(without: ["b", "c"]))
                == "No chain of causes leads from a to z under these limits.")
    }
}
