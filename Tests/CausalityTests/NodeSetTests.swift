import Causality
import Knowledge
import TestSupport
import Testing

/// Sets of a bit a thing, beyond the 64 that go into one number.
struct NodeSetTests {
    private let graph = tiny((100..<230).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n"))

    private func ids(_ numbers: some Sequence<Int>) -> [Entity.ID] { numbers.map { Entity.ID("n\($0)") } }

    @Test func answersInTheOrderOfTheIDs() {
        #expect(graph.ids(in: graph.nodeSet(ids([230, 100, 164, 163, 100]))) == ids([100, 163, 164, 230]))
        #expect(graph.ids(in: graph.noNodes) == [])
    }

    @Test func leavesOutWhatNothingDescribes() {
        let set = graph.nodeSet(["n100", "nobody"])
        #expect(graph.ids(in: set) == ["n100"])
        #expect(graph.contains(set, "n100") && !graph.contains(set, "n101") && !graph.contains(set, "nobody"))
    }

    @Test func putsTogetherSharesAndTakesAway() {
        let (low, high) = (graph.nodeSet(ids(100..<200)), graph.nodeSet(ids(150...230)))
        #expect(graph.ids(in: low.union(high)) == ids(100...230))
        #expect(graph.ids(in: low.intersection(high)) == ids(150..<200))
        #expect(graph.ids(in: low.subtracting(high)) == ids(100..<150))
        #expect(low.subtracting(low) == graph.noNodes)
    }
}
