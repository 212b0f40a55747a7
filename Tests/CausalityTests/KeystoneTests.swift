import Causality
import Knowledge
import Testing

@Suite struct KeystoneTests {
    @Test func stoppingAKeystoneStopsEverything() {
        let graph = tiny(
            """
            age -> wear
            age -> work
            work -> wear
            wear -> narrowing
            wear -> slip
            slip -> narrowing
            narrowing -> pain
            """)
        #expect(graph.keystones(from: "age", to: "pain") == ["wear", "narrowing"])
        #expect(graph.keystones(from: "pain", to: "age").isEmpty)
        #expect(graph.keystones(from: "narrowing", to: "pain").isEmpty)
    }

    @Test func countsOnlyWaysWithinTheQuery() {
        let graph = tiny("a -> b\nb -> z\na -contested-> c\nc -> d\nd -> z")
        #expect(graph.keystones(from: "a", to: "z").isEmpty)
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(maxLinks: 2)) == ["b"])
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(weakest: .limited)) == ["b"])
    }

    @Test func aMusclesOnlyStateThatLeadsAnywhereIsOne() {
        let graph = tiny("tight -> pain", muscles: ["hamstrings": ["tight"]])
        #expect(graph.keystones(from: "hamstrings", to: "pain") == ["tight"])
    }
}
