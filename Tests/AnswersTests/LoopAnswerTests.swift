import Answers
import Causality
import Knowledge
import TestSupport
import Testing

/// Loops and keystones as they are told, and how far they were looked for.
@Suite struct LoopAnswerTests {
    private func closing(_ lines: String, _ bounds: LoopBounds = LoopBounds()) -> Statement {
        LoopAnswer(tiny(lines).loops(bounds)).closing
    }

    private static let ring = (1...9).map { "n\($0) -> n\($0 % 9 + 1)" }.joined(separator: "\n")
    /// Two rings of two that meet: a knot of three, and no loop goes round it.
    private static let knot = "a -> b\nb -> a\nb -> c\nc -> b"

    @Test func neverSaysThereIsNoneWhereOneIsLongerThanItLooked() {
        #expect(closing(Self.ring) == .loops(told: 0, .all, longest: 8, mayBeLonger: true))
        #expect(closing("a -> b") == .loops(told: 0, .all, longest: 8, mayBeLonger: false))
    }

    @Test func saysWhetherTheseAreAll() {
        #expect(closing("a -> b\nb -> a") == .loops(told: 1, .all, longest: 8, mayBeLonger: false))
        #expect(closing(Self.knot) == .loops(told: 2, .all, longest: 8, mayBeLonger: false))
        #expect(closing(Self.knot, LoopBounds(maxLinks: 2)) == .loops(told: 2, .all, longest: 2, mayBeLonger: true))
        #expect(closing(Self.knot, LoopBounds(maxLoops: 1)) == .loops(told: 1, .more, longest: 8, mayBeLonger: false))
        #expect(
            closing(Self.knot, LoopBounds(maxSteps: 0)) == .loops(told: 0, .stopped, longest: 8, mayBeLonger: false))
    }

    @Test func callsNoneTheBestWhereTheSearchStoppedAmongThem() throws {
        let all = (0..<10).flatMap { a in (0..<10).filter { $0 != a }.map { "n\(a) -> n\($0)" } }
        let found = tiny(all.joined(separator: "\n")).loops(LoopBounds(maxLoops: 1, maxSteps: 60))
        try #require(found.hasMore && found.stoppedEarly)
        #expect(LoopAnswer(found).closing == .loops(told: 1, .stopped, longest: 8, mayBeLonger: true))
    }

    @Test func tellsHowALoopComesRoundAndThatItContributesToNothingElse() {
        let graph = tiny("low-pain -> guarding\nguarding -limited-> low-pain\na -contested-> b\nb -strong reduces-> a")
        let told: [Statement] = [
            .loop("guarding", by: ["low-pain"], isReinforcing: true, .limited),
            .loop("a", by: ["b"], isReinforcing: false, .speculative),
        ]
        #expect(graph.loops().loops.map(\.statement) == told)
        #expect(graph.loops().loops.map(\.backed.statement) == told)
    }

    private func opening(
        _ lines: String, _ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery(), bound: Int? = nil
    ) -> [Statement] {
        tiny(lines).keystoneAnswer(from: from, to: to, query, bound: bound).opening
    }

    @Test func saysForWhichLengthKeystonesHoldWhereLongerChainsGoOtherWays() {
        let lines = "a -> b\nb -> z\na -> c\nc -> d\nd -> z"
        let (ends, back) = (Statement.Ends("a", "z"), Statement.Ends("z", "a"))
        #expect(opening(lines, "a", "z", bound: 2) == [.keystones(ends, count: 1, bound: 2)])
        #expect(opening(lines, "a", "z", bound: 3) == [.keystones(ends, count: 0, bound: nil)])
        #expect(opening(lines, "a", "z") == [.keystones(ends, count: 0, bound: nil)])
        #expect(opening(lines, "a", "z", bound: 1) == [.noWay(ends, bound: 1, isLimited: false)])
        #expect(opening(lines, "z", "a") == [.noWay(back, bound: nil, isLimited: false)])
        #expect(
            opening(lines, "a", "z", ChainQuery(without: ["b", "c"])) == [.noWay(ends, bound: nil, isLimited: true)])
    }
}
