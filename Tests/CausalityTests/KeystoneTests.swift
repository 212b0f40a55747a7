import Causality
import Knowledge
import TestSupport
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
        #expect(graph.keystones(from: "age", to: "pain").nodes == ["wear", "narrowing"])
        #expect(graph.keystones(from: "pain", to: "age").nodes.isEmpty)
        let neighbours = graph.keystones(from: "narrowing", to: "pain")
        #expect(neighbours.nodes.isEmpty && neighbours.isConnected && !neighbours.isCut)
    }

    @Test func aSingleLinkGoesRoundEverything() {
        let found = tiny("a -> b\nb -> z\na -contested-> z").keystones(from: "a", to: "z")
        #expect(found.nodes.isEmpty && found.isConnected)
    }

    @Test func countsOnlyWaysWithinTheQuery() {
        let graph = tiny("a -> b\nb -> z\na -contested-> c\nc -> d\nd -> z")
        #expect(graph.keystones(from: "a", to: "z").nodes.isEmpty)
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(weakest: .limited)).nodes == ["b"])
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(without: ["c"])).nodes == ["b"])
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(withoutLinks: ["d--causes--z"])).nodes == ["b"])
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(through: ["b"])).nodes.isEmpty)
    }

    @Test func whatAnEndStandsForIsNoStepBetween() {
        let graph = tiny("tight -> bent\nbent -> pain", muscles: ["hamstrings": ["tight"]])
        #expect(graph.keystones(from: "hamstrings", to: "pain").nodes == ["bent"])
    }

    @Test func saysWhenLongerWaysWouldChangeTheAnswer() {
        let graph = tiny("a -> b\nb -> z\na -> c\nc -> d\nd -> z")
        let near = graph.keystones(from: "a", to: "z", bound: 2)
        #expect(near.nodes == ["b"] && near.isConnected && near.isCut)
        let far = graph.keystones(from: "a", to: "z", bound: 3)
        #expect(far.nodes.isEmpty && far.isConnected && !far.isCut)
        let none = graph.keystones(from: "a", to: "z", bound: 1)
        #expect(!none.isConnected && none.isCut)
        let nowhere = graph.keystones(from: "z", to: "a", bound: 1)
        #expect(!nowhere.isConnected && !nowhere.isCut)
    }

    @Test func walksCausesAloneOfEitherSign() {
        let graph = tiny(
            """
            pill -strong treats-> pain
            pain -> fear
            rest -moderate associated-with-> fear
            scan -refuted-> fear
            calm -strong reduces-> pain
            """)
        for start in ["pill", "rest", "scan"] as [Entity.ID] {
            #expect(!graph.keystones(from: start, to: "fear", ChainQuery(weakest: .refuted)).isConnected)
        }
        #expect(graph.keystones(from: "calm", to: "fear").nodes == ["pain"])
    }
}
