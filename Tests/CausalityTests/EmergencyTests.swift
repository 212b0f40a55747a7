import Causality
import Knowledge
import TestSupport
import Testing

/// From a muscle, a state, an exercise or a treatment nothing is composed with an emergency.
@Suite struct EmergencyTests {
    let graph = tiny(
        """
        tight -> bulge
        strain -> bulge
        walking -> bulge
        surgery -> bulge
        bulge -> cauda
        surgery -strong treats-> cauda
        cauda -> numbness
        bulge -> numbness
        """, kinds: ["walking": .exercise, "surgery": .treatment, "bulge": .condition, "numbness": .symptom],
        muscles: ["hamstrings": ["tight"]], emergencies: ["cauda"])

    @Test(arguments: ["hamstrings", "tight", "walking", "surgery"] as [Entity.ID])
    func leadsToNoEmergency(from: Entity.ID) {
        #expect(graph.isGuarded(from) && graph.isNotComposed(from: from, to: "cauda"))
        #expect(graph.chains(from: from, to: "cauda").chains.isEmpty)
        #expect(graph.way(from: from, to: "cauda") == nil)
        #expect(!graph.keystones(from: from, to: "cauda").isConnected)
        // What is linked to it straight is told of that link.
        #expect(graph.notComposedEmergencies(from: from) == (from == "surgery" ? [] : ["cauda"]))
        // Nor does a chain pass one.
        let start = from == "hamstrings" ? "tight" : from
        #expect(graph.chains(from: from, to: "numbness").chains.map { shown($0.chain) } == ["\(start) bulge numbness"])
        #expect(!graph.claims(into: "cauda").routes.contains { $0.node == from && !$0.isDirect })
        #expect(!graph.ways(into: "cauda").contains { $0.node == from && $0.links > 1 })
    }

    @Test func whatHappensInTheBodyMayLeadToOne() {
        #expect(graph.chains(from: "strain", to: "cauda").chains.map(told) == ["strain bulge cauda + strong"])
        #expect(
            graph.chains(from: "strain", to: "numbness").chains.map { shown($0.chain) } == [
                "strain bulge numbness", "strain bulge cauda numbness",
            ])
        #expect(graph.notComposedEmergencies(from: "strain").isEmpty)
        #expect(graph.claims(into: "cauda").routes.map(\.node) == ["bulge", "surgery", "strain"])
    }

    @Test func aDirectTreatmentOfOneIsStillTold() {
        #expect(graph.directEvidence(from: "surgery", to: "cauda").map(\.relation) == [.treats])
        #expect(
            graph.claims(from: "surgery").routes.map { told($0.backed) } == [
                "surgery bulge + strong", "surgery cauda − strong", "surgery bulge numbness + strong",
            ])
        #expect(graph.ways(from: "surgery").first { $0.node == "cauda" }?.links == 1)
    }

    @Test func anEmergencyItselfMayBeginAChain() {
        let graph = tiny("cauda -> numbness\nnumbness -> fear", emergencies: ["cauda"])
        #expect(graph.chains(from: "cauda", to: "fear").chains.map { shown($0.chain) } == ["cauda numbness fear"])
    }

    @Test func takenAwayItIsNoEndEither() {
        let without = ChainQuery(without: ["cauda"])
        #expect(graph.claims(from: "surgery", without).routes.map(\.node) == ["bulge", "numbness"])
        #expect(graph.claims(from: "bulge", without).routes.map(\.node) == ["numbness"])
        #expect(graph.notComposedEmergencies(from: "tight", without).isEmpty)
    }
}
