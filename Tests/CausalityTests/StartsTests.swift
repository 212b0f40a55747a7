import Causality
import Knowledge
import Testing

@Suite struct StartsTests {
    let graph = tiny(
        """
        stiffness -> pain
        tight -> stiffness
        tight -> pain
        hamstrings -> strength
        """,
        kinds: ["stranger": .state, "calf": .muscle],
        muscles: ["hamstrings": ["tight"]], members: ["hamstrings": ["biceps"]],
        shared: ["stiffness": ["hamstrings", "calf"], "sore-biceps": ["biceps"], "lost": ["pain", "nobody"]])

    @Test func aMuscleStandsForItsStatesAndAGroupForItsMembers() {
        #expect(graph.starts(of: "biceps") == ["biceps", "sore-biceps"])
        #expect(graph.starts(of: "hamstrings") == ["biceps", "hamstrings", "sore-biceps", "stiffness", "tight"])
        #expect(graph.starts(of: "calf") == ["calf", "stiffness"])
        #expect(graph.starts(of: "tight") == ["tight"])
        #expect(graph.starts(of: "stranger") == ["stranger"])
    }

    @Test func whatIsNoMuscleStandsForItselfWhateverAStateSays() {
        #expect(graph.starts(of: "pain") == ["pain"])
        #expect(graph.starts(of: "lost") == ["lost"])
    }

    @Test func aChainFromAMuscleBeginsAtOneStartAndPassesNoOther() {
        let chains = graph.chains(from: "hamstrings", to: "pain").chains
        #expect(chains.map(shown) == ["stiffness pain", "tight pain"])
        #expect(graph.chains(from: "tight", to: "pain").chains.map(shown) == ["tight pain", "tight stiffness pain"])
        #expect(graph.chains(from: "hamstrings", to: "tight").chains.isEmpty)
        #expect(graph.chains(from: "hamstrings", to: "strength").chains.map(shown) == ["hamstrings strength"])
    }

    @Test func groupsThatContainEachOtherDoNoHarm() {
        let graph = tiny("a -> x\nb -> x", members: ["a": ["b"], "b": ["a"]])
        #expect(graph.starts(of: "a") == ["a", "b"])
        #expect(graph.chains(from: "a", to: "x").chains.map(shown) == ["a x", "b x"])
    }
}
