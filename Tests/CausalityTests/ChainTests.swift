import Causality
import Knowledge
import Testing

@Suite struct ChainTests {
    @Test func ranksByWeakestLinkBeforeLength() {
        let graph = tiny(
            """
            a -limited-> z
            a -> b
            b -moderate-> c
            c -> z
            """)
        let chains = graph.chains(from: "a", to: "z").chains
        #expect(chains.map(shown) == ["a b c z", "a z"])
        #expect(chains.map(\.grade) == [.moderate, .limited])
    }

    @Test func ranksByLengthThenByIds() {
        let graph = tiny(
            """
            a -> c
            a -> b
            b -> z
            c -> z
            a -> d
            d -> b
            """)
        #expect(graph.chains(from: "a", to: "z").chains.map(shown) == ["a b z", "a c z", "a d b z"])
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
        let chains = graph.chains(from: "a", to: "z").chains
        #expect(chains.map(shown) == ["a b c z", "a b c z", "a b d z", "a b d z"])
        #expect(chains.map(\.links[0].relation) == [.causes, .leadsTo, .causes, .leadsTo])
    }

    @Test func walksNoRefutedLinkUnlessAsked() {
        let graph = tiny("a -refuted-> z")
        #expect(graph.chains(from: "a", to: "z").chains.isEmpty)
        #expect(!graph.connects("a", "z"))
        #expect(graph.chains(from: "a", to: "z", ChainQuery(weakest: .refuted)).chains.map(shown) == ["a z"])
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
        #expect(graph.chains(from: "a", to: "z").chains.map(shown) == ["a b c z"])
    }

    @Test func hasNothingToSayAboutItselfOrTheUnknown() {
        let graph = tiny("a -> b\nb -> a")
        for (from, to) in [("a", "a"), ("a", "nowhere"), ("nowhere", "a"), ("nowhere", "nowhere")] {
            let answer = graph.chains(from: Entity.ID(from), to: Entity.ID(to))
            #expect(answer.chains.isEmpty && !answer.stoppedEarly && !answer.hasMore)
            #expect(!graph.connects(Entity.ID(from), Entity.ID(to)))
        }
        #expect(graph.upstream(of: "nowhere").isEmpty && graph.downstream(of: "nowhere").isEmpty)
        #expect(graph.starts(of: "nowhere").isEmpty)
        #expect(CauseGraph(Atlas()).loops().loops.isEmpty)
    }

    @Test func tellsOnlyAsManyAsAskedAndSaysThereAreMore() {
        let graph = tiny("a -> z\na -> b\nb -> z\na -> c\nc -> z")
        let two = graph.chains(from: "a", to: "z", ChainQuery(maxChains: 2))
        #expect(two.chains.map(shown) == ["a z", "a b z"])
        #expect(two.hasMore)
        #expect(!graph.chains(from: "a", to: "z", ChainQuery(maxChains: 3)).hasMore)
        #expect(graph.chains(from: "a", to: "z", ChainQuery(maxChains: 0)).hasMore)
        #expect(!graph.chains(from: "a", to: "z", ChainQuery(maxLinks: 0)).hasMore)
    }

    @Test func followsALongRoadWhenTheBoundAllowsIt() {
        let road = (0..<3000).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n")
        let graph = tiny(road)
        #expect(graph.chains(from: "n0", to: "n3000").chains.isEmpty)
        #expect(graph.chains(from: "n0", to: "n3000", ChainQuery(maxLinks: 3000)).chains.map(\.links.count) == [3000])
        #expect(graph.connects("n0", "n3000", ChainQuery(maxLinks: .max)))
        #expect(!graph.connects("n0", "n3000", ChainQuery(maxLinks: 2999)))
    }

    @Test func knowsPolarityAssociationAndTheWeakestLink() {
        let graph = tiny(
            """
            stretch -moderate reduces-> tight
            tight -limited contributes-to-> tilt
            tilt -limited associated-with-> pain
            """)
        let chain = graph.chains(from: "stretch", to: "pain").chains[0]
        #expect(chain.polarity == .neither && chain.hasAssociation)
        #expect(chain.weakestLink.effect.id == "tilt")
        let way = graph.chains(from: "stretch", to: "tilt").chains[0]
        #expect(way.polarity == .lowers && !way.hasAssociation && way.grade == .limited)
    }
}
