import Causality
import Knowledge
import TestSupport
import Testing

/// On a graph where everything leads to everything, there are more chains than time.
@Suite struct BoundsTests {
    static let everything = tiny(
        (0..<40).flatMap { a in (0..<40).filter { $0 != a }.map { "n\(a) -limited-> n\($0)" } }.joined(separator: "\n"))

    @Test func findsTheBestOnesAtOnce() {
        let answer = Self.everything.chains(from: "n0", to: "n9")
        #expect(answer.chains.count == 20 && answer.hasMore && !answer.stoppedEarly)
        #expect(answer.chains.prefix(2).map { shown($0.chain) } == ["n0 n1 n9", "n0 n10 n9"])
    }

    @Test func stopsWhenTheWorkIsSpentAndSaysSo() {
        let all = Self.everything.chains(from: "n0", to: "n9", ChainQuery(maxChains: .max - 1, maxSteps: 5000))
        #expect(all.stoppedEarly && !all.chains.isEmpty)
        let fewer = Self.everything.chains(from: "n0", to: "n9", ChainQuery(maxChains: 25))
        #expect(all.chains.prefix(25) == fewer.chains[...])
        #expect(Self.everything.chains(from: "n0", to: "n9", ChainQuery(maxSteps: -1)).stoppedEarly)
    }

    @Test func stopsAmongLoopsToo() {
        let some = Self.everything.loops(LoopBounds(maxLoops: 1_000_000, maxSteps: 100_000))
        #expect(some.stoppedEarly && !some.hasMore)
        #expect(some.loops.first.map { shown($0.chain) } == "n0 n1 n0")
        #expect(!Self.everything.loops().stoppedEarly)
    }

    @Test func searchesInVainNoLongerThanItMay() {
        // Every way to z passes y, which comes before all others and can only be passed once.
        let trap = tiny(
            (0..<30).flatMap { a in (0..<30).filter { $0 != a }.map { "n\(a) -> n\($0)" } }.joined(separator: "\n")
                + "\nstart -> y\ny -> n0\nn9 -> y\ny -> gate\ngate -> z\nn1 -limited-> gate")
        let query = ChainQuery(
            maxChains: 1000, through: ["n9", "n3", "gate"], without: ["n1"], maxSteps: 2000)
        let answer = trap.chains(from: "start", to: "z", query)
        #expect(answer.chains.isEmpty && answer.stoppedEarly)
    }
}
