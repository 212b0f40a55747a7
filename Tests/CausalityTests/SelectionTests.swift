import Causality
import Knowledge
import Testing

@Suite struct SelectionTests {
    private let graph = tiny(
        """
        a -> b
        b -limited associated-with-> c
        c -refuted-> d
        d -contested reduces-> a
        """)

    @Test(arguments: [
        (ChainQuery(weakest: .refuted), ["a b", "b c", "c d", "d a"]),
        (ChainQuery(weakest: .limited), ["a b", "b c"]),
        (ChainQuery(weakest: .refuted, includesAssociations: false), ["a b", "c d", "d a"]),
        (ChainQuery(relations: [.reduces]), ["d a"]),
        (ChainQuery(weakest: .refuted, without: ["a"]), ["b c", "c d"]),
    ])
    func holdsTheLinksThatTheQueryAdmits(query: ChainQuery, expected: [String]) {
        #expect(shown(graph.selection(of: query)) == expected)
    }

    @Test func keepsToTheQueryAroundSomethingToo() {
        #expect(shown(graph.selection(around: "b", depth: 1)) == ["a b", "b c"])
        #expect(shown(graph.selection(around: "b", depth: 1, ChainQuery(includesAssociations: false))) == ["a b"])
    }

    private func shown(_ selection: GraphSelection) -> [String] {
        selection.links.map { "\($0.cause) \($0.effect.id)" }
    }
}
