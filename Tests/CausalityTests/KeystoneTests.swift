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
        #expect(graph.keystones(from: "age", to: "pain").nodes == ["wear", "narrowing"])
        #expect(graph.keystones(from: "pain", to: "age").nodes.isEmpty)
        #expect(graph.keystones(from: "narrowing", to: "pain").nodes.isEmpty)
    }

    @Test func countsOnlyWaysWithinTheQuery() {
        let graph = tiny("a -> b\nb -> z\na -contested-> c\nc -> d\nd -> z")
        #expect(graph.keystones(from: "a", to: "z").nodes.isEmpty)
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(maxLinks: 2)).nodes == ["b"])
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(weakest: .limited)).nodes == ["b"])
    }

    @Test func aMusclesOnlyStateThatLeadsAnywhereIsOne() {
        let graph = tiny("tight -> pain", muscles: ["hamstrings": ["tight"]])
        #expect(graph.keystones(from: "hamstrings", to: "pain").nodes == ["tight"])
    }

    @Test func saysForWhichLengthItHoldsWhereLongerChainsGoOtherWays() {
        let graph = tiny("a -> b\nb -> z\na -> c\nc -> d\nd -> z")
        func told(_ query: ChainQuery) -> String {
            Telling(graph).opening(of: graph.keystones(from: "a", to: "z", query), from: "a", to: "z")
        }
        #expect(told(ChainQuery(maxLinks: 2)) == "Every chain of causes of up to two links from a to z passes through:")
        #expect(
            told(ChainQuery(maxLinks: 3))
                == "Chains of causes from a to z share no step: there is a way round each of them.")
        #expect(told(ChainQuery(maxLinks: 1)) == "No chain of causes of up to one link leads from a to z.")
    }

    @Test func walksCausesAlone() {
        let graph = tiny(
            """
            pill -strong treats-> pain
            pain -> fear
            rest -moderate associated-with-> fear
            scan -refuted-> fear
            """)
        for start in ["pill", "rest", "scan"] as [Entity.ID] {
            #expect(!graph.keystones(from: start, to: "fear", ChainQuery(weakest: .refuted)).isConnected)
        }
        #expect(
            Telling(graph).opening(of: graph.keystones(from: "pill", to: "fear"), from: "pill", to: "fear")
                == "No chain of causes leads from pill to fear. What connects them only treats, or says what is found "
                + "or belongs together.")
    }
}
