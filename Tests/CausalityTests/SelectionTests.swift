import Causality
import Knowledge
import TestSupport
import Testing

@Suite struct SelectionTests {
    private let graph = tiny(
        """
        a -> b
        b -limited associated-with-> c
        c -refuted-> d
        d -contested reduces-> a
        tight -> b
        """, muscles: ["hamstrings": ["tight"]])

    @Test(arguments: [
        (LinkFilter(weakest: .refuted), ["a b", "b c", "c d", "d a", "tight b"]),
        (LinkFilter(), ["a b", "b c", "d a", "tight b"]),
        (LinkFilter(weakest: .limited), ["a b", "b c", "tight b"]),
        (LinkFilter(weakest: .refuted, includesAssociations: false), ["a b", "c d", "d a", "tight b"]),
        (LinkFilter(relations: [.reduces]), ["d a"]),
        (LinkFilter(weakest: .refuted, without: ["a"]), ["b c", "c d", "tight b"]),
        // What a muscle stands for goes with it.
        (LinkFilter(weakest: .refuted, without: ["hamstrings"]), ["a b", "b c", "c d", "d a"]),
    ])
    func holdsTheLinksThatTheFilterAdmits(filter: LinkFilter, expected: [String]) {
        #expect(shown(graph.selection(filter)) == expected)
    }

    @Test func keepsToTheFilterAroundSomethingToo() {
        #expect(shown(graph.selection(around: "b", depth: 1)) == ["a b", "b c", "tight b"])
        #expect(
            shown(graph.selection(around: "b", depth: 1, LinkFilter(includesAssociations: false))) == [
                "a b", "tight b",
            ])
        #expect(
            shown(graph.selection(around: "b", depth: 2)) == ["a b", "b c", "d a", "tight b"])
        #expect(shown(graph.selection(around: "b", depth: 0)).isEmpty)
    }

    @Test func holdsTheEndsOfItsLinksAndNothingElse() {
        #expect(graph.selection(LinkFilter(relations: [.reduces])).nodes == ["a", "d"])
    }

    private func shown(_ selection: GraphSelection) -> [String] {
        selection.links.map { "\($0.cause) \($0.effect.id)" }
    }
}
