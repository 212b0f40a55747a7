import Causality
import Knowledge
import TestSupport
import Testing

@Suite struct ChainTests {
    @Test func claimsComeBeforeStoriesAndTheBetterSupportedFirst() {
        let graph = tiny(
            """
            a -contested-> b
            b -> z
            a -> c
            c -limited-> z
            a -> d
            d -> e
            e -> f
            f -> z
            """)
        #expect(
            graph.chains(from: "a", to: "z").chains.map(told) == [
                "a d e f z + moderate", "a c z + limited", "a b z + speculative",
            ])
    }

    @Test func ranksByLengthThenByGradesWorstFirstThenByIds() {
        let graph = tiny(
            """
            a -moderate-> b
            b -moderate-> z
            a -> d
            d -moderate-> z
            a -> c
            c -moderate-> z
            a -> e
            e -> f
            f -> z
            """)
        let chains = graph.chains(from: "a", to: "z").chains.map(told)
        #expect(chains == ["a c z + moderate", "a d z + moderate", "a b z + moderate", "a e f z + moderate"])
    }

    @Test func tellsParallelLinksApartByTheirIds() {
        let graph = tiny(
            """
            a -> b
            a -strong leads-to-> b
            b -> c
            b -> d
            c -> z
            d -> z
            """)
        let chains = graph.chains(from: "a", to: "z").chains.map(\.chain)
        #expect(chains.map(shown) == ["a b c z", "a b c z", "a b d z", "a b d z"])
        #expect(chains.map(\.links[0].relation) == [.causes, .leadsTo, .causes, .leadsTo])
    }

    @Test func aSingleLinkIsNoChain() {
        let found = tiny("a -> z").chains(from: "a", to: "z")
        #expect(found.chains.isEmpty && !found.hasMore && !found.stoppedEarly)
    }

    @Test func visitsNothingTwice() {
        let graph = tiny(
            """
            a -> b
            b -> a
            b -> c
            c -> b
            c -> z
            z -> c
            """)
        #expect(graph.chains(from: "a", to: "z").chains.map { shown($0.chain) } == ["a b c z"])
    }

    @Test func hasNothingToSayAboutItselfOrTheUnknown() {
        let graph = tiny("a -> b\nb -> a")
        for (from, to) in [("a", "a"), ("a", "nowhere"), ("nowhere", "a"), ("nowhere", "nowhere")] {
            let answer = graph.chains(from: Entity.ID(from), to: Entity.ID(to))
            #expect(answer.chains.isEmpty && !answer.stoppedEarly && !answer.hasMore)
            #expect(graph.way(from: Entity.ID(from), to: Entity.ID(to)) == nil)
            #expect(graph.directEvidence(from: Entity.ID(from), to: Entity.ID(to)).isEmpty)
        }
        #expect(graph.claims(into: "nowhere").routes.isEmpty && graph.claims(from: "nowhere").routes.isEmpty)
        #expect(graph.ways(into: "nowhere").isEmpty && graph.ways(from: "nowhere").isEmpty)
        #expect(graph.standIns(of: "nowhere").isEmpty)
        #expect(CauseGraph(Atlas()).loops().loops.isEmpty)
    }

    @Test func tellsOnlyAsManyAsAskedAndSaysThereAreMore() {
        let graph = tiny("a -> b\nb -> z\na -> c\nc -> z\na -> d\nd -> z")
        let two = graph.chains(from: "a", to: "z", ChainQuery(maxChains: 2))
        #expect(two.chains.map { shown($0.chain) } == ["a b z", "a c z"])
        #expect(two.hasMore)
        #expect(!graph.chains(from: "a", to: "z", ChainQuery(maxChains: 3)).hasMore)
        #expect(graph.chains(from: "a", to: "z", ChainQuery(maxChains: 0)).hasMore)
        #expect(!graph.chains(from: "a", to: "z", ChainQuery(maxLinks: 1)).hasMore)
    }

    @Test func storiesHaveUpToEightLinksAndTheWayIsKnownBeyond() {
        let road = (0..<3000).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n")
        let graph = tiny(road)
        #expect(graph.chains(from: "n0", to: "n8").chains.map(\.chain.links.count) == [8])
        #expect(graph.chains(from: "n0", to: "n9", ChainQuery(maxLinks: 9)).chains.isEmpty)
        #expect(graph.way(from: "n0", to: "n9")?.links == 9)
        #expect(graph.way(from: "n0", to: "n3000")?.links == 3000)
        #expect(graph.way(from: "n1", to: "n0") == nil)
    }

    @Test func claimsEndAtSixLinks() {
        let graph = tiny((0..<8).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n"))
        #expect(graph.claims(from: "n0").routes.map(\.node) == ["n1", "n2", "n3", "n4", "n5", "n6"])
        #expect(graph.ways(from: "n0").map(\.node) == ["n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8"])
    }

    @Test(arguments: [
        (ChainQuery(weakest: .limited), ["a c z", "a d z"]), (ChainQuery(relations: [.causes]), ["a c z", "a b z"]),
        (ChainQuery(through: ["c"]), ["a c z"]), (ChainQuery(through: ["a", "z"]), ["a c z", "a d z", "a b z"]),
        (ChainQuery(through: ["b", "c"]), []), (ChainQuery(through: ["nowhere"]), []),
        (ChainQuery(without: ["c"]), ["a d z", "a b z"]), (ChainQuery(without: ["a"]), []),
        (ChainQuery(withoutLinks: ["a--causes--c"]), ["a d z", "a b z"]),
    ])
    func walksWhatTheQuestionLetsThrough(query: ChainQuery, expected: [String]) {
        let graph = tiny(
            """
            a -contested-> b
            b -> z
            a -> c
            c -> z
            a -moderate leads-to-> d
            d -> z
            """)
        #expect(graph.chains(from: "a", to: "z", query).chains.map { shown($0.chain) } == expected)
    }

    @Test func aPartIsNeverWorseThanTheWhole() {
        let graph = tangle(seed: 7).graph
        for from in graph.nodes {
            for to in graph.nodes {
                for whole in graph.chains(from: from, to: to).chains where whole.chain.links.count > 2 {
                    let part = Chain(Array(whole.chain.links.dropLast()))
                    #expect(graph.backing(of: part).support <= whole.support, "\(shown(whole.chain))")
                }
            }
        }
    }
}
