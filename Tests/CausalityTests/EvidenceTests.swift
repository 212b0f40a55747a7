import Knowledge
import TestSupport
import Testing

@testable import Causality

/// What links say straight, and what claims and ways add to it.
@Suite struct EvidenceTests {
    @Test func directEvidenceIsWhatLinksThereAndWhatIsFoundTogetherEitherWayRound() {
        let graph = tiny(
            """
            tight -refuted-> pain
            tight -limited contributes-to-> pain
            weak -limited-> pain
            pain -moderate associated-with-> weak
            pain -strong-> weak
            tight -contested associated-with-> pain
            """, muscles: ["hamstrings": ["tight", "weak"]])
        #expect(
            graph.directEvidence(from: "hamstrings", to: "pain").map(\.id) == [
                "pain--associated-with--weak", "tight--contributes-to--pain", "weak--causes--pain",
                "tight--associated-with--pain", "tight--causes--pain",
            ])
        #expect(
            graph.directEvidence(from: "pain", to: "hamstrings").map(\.id) == [
                "pain--causes--weak", "pain--associated-with--weak", "tight--associated-with--pain",
            ])
    }

    @Test func aDirectClaimGoesBeforeABetterSupportedDetour() {
        let graph = tiny("a -limited-> z\na -> b\nb -> z\na -> c\nc -strong reduces-> z")
        let routes = graph.claims(from: "a").routes.filter { $0.node == "z" }
        #expect(routes.map { told($0.backed) } == ["a z + limited"])
        #expect(graph.claims(into: "z").routes.filter { $0.node == "a" }.map { told($0.backed) } == ["a z + limited"])
    }

    @Test func tellsTheBestClaimOfEachSign() {
        let graph = tiny(
            """
            rest -moderate reduces-> strain
            strain -> pain
            rest -> weakness
            weakness -limited-> pain
            rest -contested-> fear
            fear -> pain
            """)
        #expect(
            graph.claims(from: "rest").routes.map { told($0.backed) } == [
                "rest weakness + strong", "rest strain − moderate", "rest strain pain − moderate",
                "rest weakness pain + limited",
            ])
        #expect(
            graph.claims(into: "pain").routes.map { told($0.backed) } == [
                "fear pain + strong", "strain pain + strong", "rest strain pain − moderate",
                "weakness pain + limited", "rest weakness pain + limited",
            ])
    }

    @Test func saysWhenTheWorkWasBounded() {
        let graph = tiny("a -> b\nb -> c")
        #expect(graph.claims(from: "a", ChainQuery(maxSteps: 1)).stoppedEarly)
        #expect(!graph.claims(from: "a").stoppedEarly)
    }

    @Test func aWayIsKnownWithoutABoundAndByItsSigns() {
        let graph = tiny(
            (0..<11).map { "n\($0) -contested-> n\($0 + 1)" }.joined(separator: "\n")
                + "\nn0 -strong reduces-> n11\nn11 -strong treats-> z\nx -refuted-> n0")
        let ways = graph.ways(from: "n0")
        #expect(ways.count == 12)
        #expect(ways.first { $0.node == "n10" } == Way(node: "n10", signs: [.raises], links: 10))
        #expect(ways.first { $0.node == "n11" } == Way(node: "n11", signs: [.raises, .lowers], links: 1))
        // Only the long way raises, so only it goes on to what is treated.
        #expect(ways.first { $0.node == "z" } == Way(node: "z", signs: [.lowers], links: 12))
        #expect(graph.ways(into: "z").first { $0.node == "n0" }?.links == 12)
        #expect(graph.ways(into: "n0").isEmpty)
    }

    @Test func theWayFromOneThingToAnotherIsComposed() {
        // A single link is told by itself; whether more connects the two is another question.
        let alone = tiny("a -contested-> z")
        #expect(alone.way(from: "a", to: "z") == nil)
        let road = (0..<9).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n")
        let graph = tiny(road + "\nn0 -contested-> n9")
        #expect(graph.way(from: "n0", to: "n9")?.links == 9)
        #expect(graph.ways(from: "n0").first { $0.node == "n9" }?.links == 1)
    }
}
