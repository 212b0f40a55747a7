import Causality
import Knowledge
import Testing

@Suite struct LoopTests {
    @Test func knowsWhatALoopDoesToWhereItBegan() {
        let graph = tiny(
            """
            pain -> guarding
            guarding -limited-> pain
            fear -> rest
            rest -limited reduces-> fear
            """)
        let loops = graph.loops().loops
        #expect(loops.map { shown($0.chain) } == ["fear rest fear", "guarding pain guarding"])
        #expect(loops.map(\.kind) == [.balancing, .reinforcing])
        #expect(loops[0].nodes == ["fear", "rest"])
    }

    @Test(arguments: ["associated-with", "treats"]) func closesNoLoopBy(relation: String) {
        let graph = tiny("x -strong \(relation)-> y\ny -> x")
        #expect(completeness(graph) == "The graph has no loops of causes.")
    }

    @Test func closesNoLoopByARefutedLink() {
        #expect(tiny("x -refuted-> y\ny -> x").loops(LoopBounds(weakest: .refuted)).loops.isEmpty)
    }

    @Test func neverSaysThereIsNoneWhereOneIsLongerThanItLooked() {
        let ring = tiny((1...9).map { "n\($0) -> n\($0 % 9 + 1)" }.joined(separator: "\n"))
        let cut = "The graph has no loop of causes of up to eight links, but a longer one, which is not told."
        #expect(completeness(ring) == cut)
        #expect(completeness(ring, LoopBounds(maxLinks: 9)) == "This is the only loop of causes.")
        // Two rings of two that meet are a knot of three, and no loop goes round it.
        let knot = tiny("a -> b\nb -> a\nb -> c\nc -> b")
        #expect(completeness(knot, LoopBounds(maxLinks: 2)) == "Loops of more than two links were not looked for.")
        #expect(completeness(knot) == "These are all loops of causes.")
    }

    @Test func saysHowManyItLeftOut() {
        let graph = tiny("a -> b\nb -> a\nb -> c\nc -> b")
        let told = completeness(graph, LoopBounds(maxLoops: 1))
        #expect(told == "This is the best supported; there are more.")
        let stopped = completeness(BoundsTests.everything, LoopBounds(maxSteps: 100))
        #expect(stopped == "No loop of causes was found before the search had to stop.")
    }

    private func completeness(_ graph: CauseGraph, _ bounds: LoopBounds = LoopBounds()) -> String {
        Telling(graph).completeness(of: graph.loops(bounds))
    }

    @Test func tellsEachLoopOnceFromItsSmallestId() {
        let graph = tiny("c -> a\na -> b\nb -> c\nb -> a")
        #expect(graph.loops().loops.map { shown($0.chain) } == ["a b a", "a b c a"])
        let one = graph.loops(LoopBounds(maxLoops: 1))
        #expect(one.loops.count == 1 && one.hasMore && !one.stoppedEarly)
    }
}
