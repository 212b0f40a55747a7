import Knowledge
import TestSupport
import Testing

@testable import Causality

/// A muscle is itself, its members and all their states, wherever a question names it.
@Suite struct StandInsTests {
    let graph = tiny(
        """
        stiffness -> bent
        tight -> stiffness
        tight -> bent
        sore-biceps -> bent
        bent -> pain
        hamstrings -> strength
        strength -> pain
        pain -> tight
        """,
        kinds: ["stranger": .state, "calf": .muscle],
        muscles: ["hamstrings": ["tight"]], members: ["hamstrings": ["biceps"]],
        shared: ["stiffness": ["hamstrings", "calf"], "sore-biceps": ["biceps"], "lost": ["pain", "nobody"]])

    @Test func aMuscleStandsForItsStatesAndAGroupForItsMembers() {
        #expect(graph.standIns(of: "biceps") == ["biceps", "sore-biceps"])
        #expect(graph.standIns(of: "hamstrings") == ["biceps", "hamstrings", "sore-biceps", "stiffness", "tight"])
        #expect(graph.standIns(of: "calf") == ["calf", "stiffness"])
        #expect(graph.standIns(of: "tight") == ["tight"])
        #expect(graph.standIns(of: "stranger") == ["stranger"])
    }

    @Test func whatIsNoMuscleStandsForItselfWhateverAStateSays() {
        #expect(graph.standIns(of: "pain") == ["pain"])
        #expect(graph.standIns(of: "lost") == ["lost"])
    }

    @Test func aChainFromAMuscleBeginsAtOneOfThemAndPassesNoOther() {
        let from = graph.chains(from: "hamstrings", to: "pain").chains.map { shown($0.chain) }
        #expect(
            from == ["hamstrings strength pain", "sore-biceps bent pain", "stiffness bent pain", "tight bent pain"])
        let tight = graph.chains(from: "tight", to: "pain").chains.map { shown($0.chain) }
        #expect(tight == ["tight bent pain", "tight stiffness bent pain"])
    }

    @Test func aChainToAMuscleEndsAtOneOfThem() {
        #expect(graph.chains(from: "bent", to: "hamstrings").chains.map { shown($0.chain) } == ["bent pain tight"])
        #expect(graph.chains(from: "bent", to: "calf").chains.map { shown($0.chain) } == ["bent pain tight stiffness"])
        #expect(graph.claims(into: "hamstrings").routes.map(\.node) == ["pain", "bent", "strength"])
    }

    @Test func whatIsTakenAwayGoesWithAllItStandsFor() {
        let left = graph.chains(from: "hamstrings", to: "pain", ChainQuery(without: ["biceps"])).chains
        #expect(left.map { shown($0.chain) } == ["hamstrings strength pain", "stiffness bent pain", "tight bent pain"])
        #expect(graph.chains(from: "tight", to: "pain", ChainQuery(without: ["hamstrings"])).chains.isEmpty)
        #expect(graph.ways(into: "pain", ChainQuery(without: ["hamstrings"])).map(\.node) == ["bent", "strength"])
    }

    @Test func passingAnyOfThemIsPassingIt() {
        let through = graph.chains(from: "tight", to: "pain", ChainQuery(through: ["calf"])).chains
        #expect(through.map { shown($0.chain) } == ["tight stiffness bent pain"])
        let ends = graph.chains(from: "hamstrings", to: "pain", ChainQuery(through: ["biceps"])).chains
        #expect(ends.map { shown($0.chain) } == ["sore-biceps bent pain"])
    }

    @Test func saysWhatTheOneIsToTheOther() throws {
        #expect(graph.membership(of: "tight", "hamstrings") == Membership(part: "tight", whole: "hamstrings"))
        #expect(graph.membership(of: "hamstrings", "biceps") == Membership(part: "biceps", whole: "hamstrings"))
        #expect(
            graph.membership(of: "hamstrings", "calf")
                == Membership(part: "hamstrings", whole: "calf", shared: ["stiffness"]))
        #expect(graph.membership(of: "tight", "pain") == nil)
        #expect(graph.membership(of: "tight", "stiffness") == nil)
    }

    @Test func whatBothStandForIsNeitherEnd() {
        let graph = tiny(
            """
            stiff -> bent
            bent -> weak-calf
            tight -> bent
            bent -> stiff
            tight -> stiff
            stiff -> weak-calf
            tight -limited-> weak-calf
            """, muscles: ["hamstrings": ["tight"], "calf": ["weak-calf"]], shared: ["stiff": ["hamstrings", "calf"]])
        // "stiff" belongs to both, so no chain begins, ends or passes there.
        #expect(graph.chains(from: "hamstrings", to: "calf").chains.map(told) == ["tight bent weak-calf + limited"])
        #expect(graph.directEvidence(from: "hamstrings", to: "calf").map(\.id) == ["tight--causes--weak-calf"])
        // All that a part stands for the whole stands for too, so nothing is left of that end.
        #expect(graph.chains(from: "hamstrings", to: "stiff").chains.isEmpty)
    }

    @Test func noChainLeadsFromAPartToItsWholeOrBack() {
        let graph = tiny(
            "tight -> bent\nbent -> weak\nweak -> bent\nbent -> tight", muscles: ["hamstrings": ["tight", "weak"]])
        #expect(graph.chains(from: "tight", to: "hamstrings").chains.isEmpty)
        #expect(graph.chains(from: "hamstrings", to: "tight").chains.isEmpty)
        #expect(graph.chains(from: "tight", to: "weak").chains.map(told) == ["tight bent weak + strong"])
    }

    @Test func countsAMuscleWithItsStatesOnceAndASharedStateByItself() {
        #expect(graph.owner(of: "tight") == "hamstrings" && graph.owner(of: "sore-biceps") == "biceps")
        #expect(graph.owner(of: "stiffness") == "stiffness" && graph.owner(of: "biceps") == "biceps")
        #expect(graph.owner(of: "stranger") == "stranger" && graph.owner(of: "pain") == "pain")
    }

    @Test func groupsThatContainEachOtherDoNoHarm() {
        let graph = tiny("a -> x\nb -> x\nx -> y", members: ["a": ["b"], "b": ["a"]])
        #expect(graph.standIns(of: "a") == ["a", "b"])
        #expect(graph.chains(from: "a", to: "y").chains.map { shown($0.chain) } == ["a x y", "b x y"])
    }
}
