import Causality
import Knowledge
import TestSupport
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
        #expect(loops.map(\.nodes) == [["fear", "rest"], ["guarding", "pain"]])
    }

    @Test(arguments: ["x -strong associated-with-> y", "x -strong treats-> y", "x -refuted-> y"])
    func closesNoLoopByWhatIsNoCause(link: String) {
        let found = tiny("\(link)\ny -> x").loops()
        #expect(found.loops.isEmpty && !found.mayBeLonger && !found.stoppedEarly)
    }

    @Test func knowsThatLongerOnesMayBeThereWithoutLookingForThem() {
        let ring = tiny((1...9).map { "n\($0) -> n\($0 % 9 + 1)" }.joined(separator: "\n"))
        let found = ring.loops()
        #expect(found.loops.isEmpty && found.mayBeLonger && found.maxLinks == 8)
        // Two rings of two that meet are a knot of three, and no loop goes round it.
        let knot = tiny("a -> b\nb -> a\nb -> c\nc -> b")
        #expect(knot.loops(LoopBounds(maxLinks: 2)).mayBeLonger)
        #expect(knot.loops(LoopBounds(maxLinks: 2)).loops.count == 2)
        #expect(!knot.loops().mayBeLonger)
    }

    @Test func tellsEachLoopOnceFromItsSmallestId() {
        let graph = tiny("c -> a\na -> b\nb -> c\nb -> a")
        #expect(graph.loops().loops.map { shown($0.chain) } == ["a b a", "a b c a"])
        let one = graph.loops(LoopBounds(maxLoops: 1))
        #expect(one.loops.count == 1 && one.hasMore && !one.stoppedEarly)
    }

    @Test func losesSupportByItsLength() {
        func ring(_ links: Int) -> CauseGraph {
            tiny((0..<links).map { "n\($0) -> n\(($0 + 1) % links)" }.joined(separator: "\n"))
        }
        let found = (2...8).map { ring($0).loops().loops.map(\.backed.support.rawValue).joined() }
        #expect(found == ["strong", "moderate", "moderate", "limited", "limited", "speculative", "speculative"])
    }

    /// A ring of four, named so that each of its things in turn has the smallest id, and what is said about two of them.
    @Test(
        arguments: 0..<4,
        [
            // Onwards from n0 to n2: the same and contested, the opposite, found together.
            ("n0 -contested-> n2", Support.speculative), ("n0 -strong reduces-> n2", .speculative),
            ("n0 -limited-> n2", .limited), ("n2 -limited associated-with-> n0", .limited),
            // Three of the four links, from n1 round to n0: a neighbour when walked back only.
            ("n1 -limited-> n0", .limited), ("n1 -refuted-> n0", .speculative),
            // A parallel to a link of it is no part.
            ("n0 -contested contributes-to-> n1", .moderate),
        ])
    func isCappedTheSameWhereverOneBegins(smallest: Int, about: (link: String, support: Support)) throws {
        let lines = (0..<4).map { "n\($0) -> n\(($0 + 1) % 4)" }.joined(separator: "\n") + "\n" + about.link
        let named = (0..<4).reduce(lines) { $0.replacing("n\($1)", with: "\(($1 + smallest) % 4)x") }
        let loop = try #require(
            tiny(named).loops().loops.first {
                $0.chain.links.count == 4 && $0.chain.links.allSatisfy { $0.grade == .strong && $0.relation == .causes }
            })
        #expect(loop.backed.support == about.support)
    }
}
