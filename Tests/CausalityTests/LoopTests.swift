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
            x -strong associated-with-> y
            y -> x
            """)
        let loops = graph.loops().loops
        #expect(loops.map { shown($0.chain) } == ["x y x", "fear rest fear", "guarding pain guarding"])
        #expect(loops.map(\.kind) == [.undetermined, .balancing, .reinforcing])
        #expect(loops[1].nodes == ["fear", "rest"])
    }

    @Test func tellsEachLoopOnceFromItsSmallestId() {
        let graph = tiny("c -> a\na -> b\nb -> c\nb -> a")
        #expect(graph.loops().loops.map { shown($0.chain) } == ["a b a", "a b c a"])
        let one = graph.loops(LoopBounds(maxLoops: 1))
        #expect(one.loops.count == 1 && one.hasMore && !one.stoppedEarly)
    }
}
