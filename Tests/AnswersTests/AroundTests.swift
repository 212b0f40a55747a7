import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// Everything that leads to a thing, or that it leads to.
@Suite struct AroundTests {
    static let graph = tiny(
        """
        age -> wear
        wear -moderate-> pain
        work -limited-> pain
        myth -refuted-> pain
        tale -contested-> wear
        pill -strong treats-> pain
        pain -limited associated-with-> mood
        pain -> limp
        walk -limited reduces-> work
        """, kinds: ["pain": .condition, "pill": .treatment, "walk": .exercise])

    @Test func tellsLinksByWhatTheySay() {
        let why = Self.graph.around("pain", .upstream)
        #expect(
            why.groups.map { "\($0.group.rawValue): \($0.links.map(\.cause.value).joined(separator: " "))" } == [
                "raises: wear work", "together: pain", "lowers: pill", "refuted: myth",
            ])
        let effects = Self.graph.around("pain", .downstream)
        #expect(
            effects.groups.map { "\($0.group.rawValue): \($0.links.map(\.effect.id.value).joined(separator: " "))" }
                == [
                    "raises: limp", "together: mood",
                ])
    }

    @Test func thenClaimsThenWhatOnlyStoriesConnect() {
        let why = Self.graph.around("pain", .upstream)
        #expect(why.claims.map { told($0.backed) } == ["age wear pain + moderate", "walk work pain − limited"])
        #expect(why.stories == ["tale"])
        #expect(why.opening == [.around("pain", .upstream, direct: 3, claims: 2, stories: 1)])
    }

    @Test func nothingThatIsLinkedIsToldAgainByADetour() {
        let graph = tiny("a -contested-> z\na -> b\nb -> z\nb -contested leads-to-> z")
        let why = graph.around("z", .upstream)
        #expect(why.claims.isEmpty && why.stories.isEmpty)
        #expect(why.groups.flatMap(\.links).map(\.cause) == ["b", "a", "b"])
    }

    @Test func ofClaimsThatDisagreeTheBetterSupportedIsToldAndOfEqualsBoth() {
        let better = tiny("a -> b\nb -> z\na -limited reduces-> c\nc -> z").around("z", .upstream)
        #expect(better.claims.map { told($0.backed) } == ["a b z + strong"])
        let equal = tiny("a -> b\nb -> z\na -strong reduces-> c\nc -> z").around("z", .upstream)
        #expect(equal.claims.map { told($0.backed) } == ["a b z + strong", "a c z − strong"])
    }

    @Test func keepsToTheQuestion() {
        #expect(
            Self.graph.around("pain", .upstream, ChainQuery(weakest: .moderate)).groups.map(\.links.count) == [1, 1, 1])
        #expect(
            Self.graph.around("pain", .upstream, ChainQuery(without: ["wear"])).groups.first?.links.map(\.cause) == [
                "work"
            ])
        #expect(
            Self.graph.around("pain", .upstream, ChainQuery(relations: [.treats])).groups.map(\.group) == [.lowers])
        let muscle = tiny("tight -> pain\nage -> pain", muscles: ["hamstrings": ["tight"]])
        #expect(
            muscle.around("pain", .upstream, ChainQuery(without: ["hamstrings"])).groups.flatMap(\.links).map(\.cause)
                == ["age"])
    }

    @Test func aMuscleIsAllItStandsFor() {
        let graph = tiny(
            "age -> tight\ntight -> weak\nweak -> pain\nhamstrings -limited-> strength",
            muscles: ["hamstrings": ["tight", "weak"]])
        #expect(graph.around("hamstrings", .upstream).groups.flatMap(\.links).map(\.cause) == ["age"])
        let effects = graph.around("hamstrings", .downstream).groups.flatMap(\.links).map(\.effect.id)
        #expect(effects == ["pain", "strength"])
    }

    @Test func namesEmergenciesThatAreNotComposedWithIt() {
        let graph = tiny(
            "walk -> bulge\nbulge -> cauda\nbulge -> pain", kinds: ["walk": .exercise], emergencies: ["cauda"])
        let effects = graph.around("walk", .downstream)
        #expect(effects.notComposed == ["cauda"] && !effects.stories.contains("cauda"))
        #expect(effects.opening.last == .notComposedWith("walk", ["cauda"]))
        #expect(graph.around("cauda", .upstream).stories.isEmpty)
        #expect(graph.around("bulge", .downstream).notComposed.isEmpty)
    }

    @Test func saysHowMuchOfALongListIsLeftOut() throws {
        let graph = tiny((1...5).map { "n\($0) -> b" }.joined(separator: "\n") + "\nb -contested-> z")
        let why = graph.around("z", .upstream, most: 2)
        #expect(why.storyStatement == .onlyStories(["n1", "n2"], more: 3))
        let json = try why.readBack(graph)
        #expect((json["stories"] as? [String]) == ["n1", "n2"] && json["totalStories"] as? Int == 5)
    }

    @Test func whereNothingLeadsItSaysSo() {
        let graph = tiny("a -> b")
        #expect(graph.around("a", .upstream).opening == [.around("a", .upstream, direct: 0, claims: 0, stories: 0)])
        #expect(graph.around("b", .downstream).opening == [.around("b", .downstream, direct: 0, claims: 0, stories: 0)])
    }
}
