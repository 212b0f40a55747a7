import Causality
import Knowledge
import Testing

@Suite struct StartsTests {
    let graph = tiny(
        """
        hamstrings -limited part-of-> stiffness
        hamstrings -refuted part-of-> spasm
        hamstrings -strong part-of-> process
        biceps -strong part-of-> sore-biceps
        stiffness -> pain
        tight -> stiffness
        tight -> pain
        """,
        kinds: ["stiffness": .state, "spasm": .state, "sore-biceps": .state],
        muscles: ["hamstrings": ["tight"]], members: ["hamstrings": ["biceps"]])

    @Test func aMuscleStandsForItsStatesAndAGroupForItsMembers() {
        #expect(graph.starts(of: "biceps") == ["biceps", "sore-biceps"])
        #expect(graph.starts(of: "hamstrings") == ["biceps", "hamstrings", "sore-biceps", "stiffness", "tight"])
        #expect(graph.starts(of: "tight") == ["tight"])
        #expect(graph.starts(of: "process") == ["process"])
    }

    @Test func aChainFromAMuscleBeginsAtOneStartAndPassesNoOther() {
        let chains = graph.chains(from: "hamstrings", to: "pain").chains
        #expect(chains.map(shown) == ["stiffness pain", "tight pain"])
        #expect(graph.chains(from: "tight", to: "pain").chains.map(shown) == ["tight pain", "tight stiffness pain"])
        #expect(graph.chains(from: "hamstrings", to: "tight").chains.isEmpty)
        #expect(graph.chains(from: "hamstrings", to: "process").chains.map(shown) == ["hamstrings process"])
    }

    @Test func groupsThatContainEachOtherDoNoHarm() {
        let graph = tiny("a -> x\nb -> x", members: ["a": ["b"], "b": ["a"]])
        #expect(graph.starts(of: "a") == ["a", "b"])
        #expect(graph.chains(from: "a", to: "x").chains.map(shown) == ["a x", "b x"])
    }
}
