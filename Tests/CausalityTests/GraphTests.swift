import Causality
import Knowledge
import TestSupport
import Testing

@Suite struct GraphTests {
    @Test func leavesOutWhatCannotBeWalked() {
        let known = Mechanism(
            profile: Profile(
                id: "a", name: "A",
                links: ["nowhere", "a", "b"].map { tinyLink("a -> \($0)") } + [tinyLink("a -limited-> b")]))
        let graph = CauseGraph(
            Atlas(entities: [
                .mechanism(known), .mechanism(Mechanism(profile: Profile(id: "b", name: "B"))),
                .mechanism(Mechanism(profile: Profile(id: "lonely", name: "Lonely"))),
            ]))
        #expect(graph.links.map(\.id) == ["a--causes--b"])
        #expect(graph.links[0].grade == .strong)
        #expect(graph.nodes == ["a", "b"])
        #expect(graph.name(of: "lonely").text == "Lonely" && graph.kind(of: "lonely") == .mechanism)
        #expect(graph.name(of: "nowhere").text == "nowhere" && graph.kind(of: "nowhere") == nil)
    }

    @Test func ordersLinksByIdWhateverTheAuthorCalledThem() {
        let renamed = Link(id: "a-first", cause: "b", effect: Mention("c"), relation: .causes, grade: .strong)
        let entities = [
            Profile(id: "a", name: "A", links: [tinyLink("a -> c"), tinyLink("a -> b")]),
            Profile(id: "b", name: "B", links: [renamed]), Profile(id: "c", name: "C"),
        ].map { Entity.mechanism(Mechanism(profile: $0)) }
        let graph = CauseGraph(Atlas(entities: entities))
        #expect(graph.links.map(\.id) == ["a--causes--b", "a--causes--c", "a-first"])
        #expect(graph["a-first"]?.effect.id == "c")
        #expect(graph["a--causes--c"]?.effect.id == "c")
        #expect(graph["nowhere"] == nil)
    }

    @Test func showsTheBestLinksFirstAndRefutedOnesLast() {
        let graph = tiny(
            """
            a -refuted-> b
            a -limited-> c
            a -strong-> e
            a -strong-> d
            z -contested-> c
            """)
        #expect(graph.links(from: "a").map(\.effect.id) == ["d", "e", "c", "b"])
        #expect(graph.links(to: "c").map(\.cause) == ["a", "z"])
        #expect(graph.links(from: "nowhere").isEmpty)
    }
}
