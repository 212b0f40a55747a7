import Knowledge
import Testing

@testable import Causality

struct WhatIfTests {
    private let graph = tiny(
        """
        tight -> bent
        bent -moderate-> pain
        worn -strong contributes-to-> pain
        worn -limited contributes-to-> bent
        stretch -limited reduces-> tight
        """, kinds: ["pain": .condition, "stretch": .exercise], plurals: ["tight"])

    @Test func whatEveryChainPassedIsMissedByAll() throws {
        let found = try #require(graph.consequences(of: Intervention(without: ["bent"])).consequences.first)
        #expect(found.outcome == "pain" && found.verdict == .losesSome)
        #expect(found.lost == ["tight"] && found.causesBefore == 3 && found.causesAfter == 1)
    }

    @Test func takingTheLastCauseAwayLeavesNothing() throws {
        let found = try #require(graph.consequences(of: Intervention(without: ["bent", "worn"])).consequences.first)
        #expect(found.verdict == .losesAll && found.causesAfter == 0)
        #expect(
            Telling(graph).sentences(for: found) == ["Nothing on this site leads to pain any more."])
    }

    @Test func aCauseAmongOthersIsNeverSaidToChangeNothing() throws {
        let intervention = Intervention(without: ["worn"])
        let found = try #require(graph.consequences(of: intervention).consequences.first)
        #expect(found.verdict == .keepsOthers && found.isChanged)
        #expect(Telling(graph).sentences(for: found) == ["2 other causes of pain remain."])
    }

    @Test func whatChangesNothingIsToldWithItsLinks() {
        let told = Telling(graph).unchanged(by: Intervention(without: ["stretch", "pain"]), maxLinks: 8)
        #expect(
            told == "The stretch has links to tight. As far as chains of up to eight links go, what was asked about "
                + "has the same causes as before.")
    }

    @Test func aWeakerWayRoundIsSaid() throws {
        let intervention = Intervention(withoutLinks: ["worn--contributes-to--pain"])
        let found = try #require(graph.consequences(of: intervention).consequences.first)
        #expect(found.verdict == .onlyWeaker)
        #expect(found.weakened.map(\.cause) == ["worn"])
        #expect(found.weakened.map(\.before) == [.strong] && found.weakened.map(\.after) == [.limited])
    }

    @Test func whatIsAppliedActsAlongItsChain() throws {
        let found = try #require(graph.consequences(of: Intervention(applied: ["stretch"])).consequences.first)
        let push = try #require(found.applied.first)
        #expect(push.lowering?.nodes == ["stretch", "tight", "bent", "pain"])
        #expect(push.raising == nil && !push.isAmbiguous && found.verdict == .unchanged)
    }

    @Test func chainsOfBothSignsAreCalledOpenAndBothAreTold() throws {
        let graph = tiny(
            """
            rest -limited reduces-> strain
            strain -> pain
            rest -moderate contributes-to-> weakness
            weakness -> pain
            """, kinds: ["pain": .condition])
        let push = try #require(graph.push(from: "rest", to: "pain"))
        #expect(push.isAmbiguous)
        let told = Telling(graph).sentence(for: push, on: "pain")
        #expect(told.contains("chains disagree"))
        #expect(told.contains("rest → a strain → pain (limited evidence)"))
        #expect(told.contains("rest → weakness → pain (moderate evidence)"))
    }

    @Test func takingAnExerciseAwayIsNoRelief() {
        let answer = graph.consequences(of: Intervention(without: ["stretch"]))
        #expect(answer.consequences.isEmpty && answer.untouched == 1)
        #expect(
            graph.consequences(of: Intervention(without: ["stretch"]), for: ["pain"]).consequences[0].verdict
                == .unchanged)
    }

    @Test func theNearestOutcomesAreAskedFirstWhenTheWorkIsBounded() {
        let graph = tiny(
            """
            worn -> pain
            pain -> ache
            ache -> worry
            """, kinds: ["pain": .condition, "ache": .condition, "worry": .condition])
        let answer = graph.consequences(of: Intervention(without: ["worn"]), maxSteps: 1)
        #expect(answer.consequences.map(\.outcome) == ["pain"] && answer.unasked == 2)
        let whole = graph.consequences(of: Intervention(without: ["worn"]))
        #expect(whole.consequences.map(\.outcome) == ["ache", "pain", "worry"] && whole.unasked == 0)
    }

    @Test func countsAgreeWithWalkingEveryChain() {
        let (nodes, lines) = chanceGraph(nodes: 9, links: 22, seed: 11)
        let graph = tiny(lines)
        let links = graph.links.filter { $0.relation.polarity == .raises && $0.grade != .refuted }
        func causes(of end: Entity.ID, without: Entity.ID) -> Set<Entity.ID> {
            var reached: Set<Entity.ID> = []
            var waiting = [end]
            while let node = waiting.popLast() {
                for link in links where link.effect.id == node && link.cause != without && link.cause != end {
                    if reached.insert(link.cause).inserted { waiting.append(link.cause) }
                }
            }
            return reached
        }
        for end in nodes {
            for gone in nodes where gone != end {
                let found = graph.consequences(of: Intervention(without: [gone]), for: [end]).consequences.first
                let (before, after) = (causes(of: end, without: ""), causes(of: end, without: gone))
                #expect(found?.causesAfter == after.count)
                #expect(found.map { Set($0.lost) } == before.subtracting(after).subtracting([gone]))
            }
        }
    }

    /// A graph by chance, the same for the same seed.
    private func chanceGraph(nodes count: Int, links: Int, seed: UInt64) -> (nodes: [Entity.ID], lines: String) {
        var state = seed
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let names = (0..<count).map { "n\($0)" }
        var lines: Set<String> = []
        for _ in 0..<links {
            let (a, b) = (next(count), next(count))
            if a != b { lines.insert("n\(a) -> n\(b)") }
        }
        let used = Set(lines.flatMap { $0.split(separator: " ").filter { $0.hasPrefix("n") }.map(String.init) })
        return (names.filter(used.contains).map { Entity.ID($0) }, lines.sorted().joined(separator: "\n"))
    }
}
