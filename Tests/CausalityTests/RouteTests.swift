import Causality
import Knowledge
import Testing

@Suite struct RouteTests {
    let graph = tiny(
        """
        age -> wear
        wear -moderate-> pain
        work -limited-> pain
        work -moderate-> strain
        strain -moderate-> wear
        rest -limited reduces-> strain
        myth -refuted-> pain
        """)

    @Test func saysWhyByTheWidestWay() {
        #expect(
            shown(graph.upstream(of: "pain")) == [
                "wear: wear pain", "age: age wear pain", "strain: strain wear pain", "work: work strain wear pain",
                "rest: rest strain wear pain",
            ])
    }

    @Test func takesTheNarrowWayWhenTheWideOneIsTooLong() {
        let near = graph.upstream(of: "pain", ChainQuery(maxLinks: 2))
        #expect(shown(near).last == "work: work pain")
    }

    @Test func saysWhatFollows() {
        #expect(
            shown(graph.downstream(of: "work")) == [
                "strain: work strain", "wear: work strain wear", "pain: work strain wear pain",
            ])
        #expect(shown(graph.downstream(of: "work", ChainQuery(without: ["strain"]))) == ["pain: work pain"])
        #expect(graph.downstream(of: "pain").isEmpty)
    }
}

@Suite struct LoopTests {
    @Test func knowsWhatALoopDoesToWhereItBegan() {
        let graph = tiny(
            """
            pain -> guarding
            guarding -limited-> pain
            fear -> rest
            rest -limited reduces-> fear
            x -associated-with-> y
            y -> x
            """
            .replacing("-associated-with->", with: "-strong associated-with->"))
        let loops = graph.loops().loops
        #expect(loops.map { shown($0.chain) } == ["x y x", "fear rest fear", "guarding pain guarding"])
        #expect(loops.map(\.kind) == [.undetermined, .balancing, .reinforcing])
        #expect(loops[1].nodes == ["fear", "rest"])
    }

    @Test func tellsEachLoopOnceFromItsSmallestId() {
        let graph = tiny("c -> a\na -> b\nb -> c\nb -> a")
        #expect(graph.loops().loops.map { shown($0.chain) } == ["a b a", "a b c a"])
        let one = graph.loops(LoopBounds(maxLoops: 1))
        #expect(one.loops.count == 1 && one.hasMore && !one.stoppedEarly)
    }
}

@Suite struct KeystoneTests {
    @Test func stoppingAKeystoneStopsEverything() {
        let graph = tiny(
            """
            age -> wear
            age -> work
            work -> wear
            wear -> narrowing
            wear -> slip
            slip -> narrowing
            narrowing -> pain
            """)
        #expect(graph.keystones(from: "age", to: "pain") == ["wear", "narrowing"])
        #expect(graph.keystones(from: "pain", to: "age").isEmpty)
        #expect(graph.keystones(from: "narrowing", to: "pain").isEmpty)
    }

    @Test func countsOnlyWaysWithinTheQuery() {
        let graph = tiny("a -> b\nb -> z\na -contested-> c\nc -> d\nd -> z")
        #expect(graph.keystones(from: "a", to: "z").isEmpty)
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(maxLinks: 2)) == ["b"])
        #expect(graph.keystones(from: "a", to: "z", ChainQuery(weakest: .limited)) == ["b"])
    }

    @Test func aMusclesOnlyStateThatLeadsAnywhereIsOne() {
        let graph = tiny("tight -> pain", muscles: ["hamstrings": ["tight"]])
        #expect(graph.keystones(from: "hamstrings", to: "pain") == ["tight"])
    }
}

@Suite struct CommonCauseTests {
    let graph = tiny(
        """
        age -> wear
        wear -moderate-> slip
        wear -> narrowing
        age -limited-> slip
        slip -> narrowing
        walking -limited reduces-> wear
        tall -strong associated-with-> slip
        tall -> narrowing
        """)

    @Test func leadsToBothWithoutPassingEither() {
        let causes = graph.commonCauses(of: "slip", "narrowing")
        #expect(causes.map(\.node) == ["wear", "age"])
        #expect(causes.map { shown($0.toFirst) } == ["wear slip", "age wear slip"])
        #expect(causes.map { shown($0.toSecond) } == ["wear narrowing", "age wear narrowing"])
        #expect(graph.commonCauses(of: "slip", "slip").isEmpty)
        #expect(graph.commonCauses(of: "slip", "nowhere").isEmpty)
    }

    @Test func findsTheNearestThingToAChain() {
        func near(_ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> String {
            switch graph.nearMiss(from: from, to: to, query) {
            case .beyondLimits(let chain): "beyond: \(shown(chain))"
            case .onlyRefuted(let chain): "refuted: \(shown(chain))"
            case .reversed(let chain): "reversed: \(shown(chain))"
            case .commonCause(let cause): "common: \(cause.node)"
            case nil: "nothing"
            }
        }
        #expect(near("narrowing", "age") == "reversed: age wear narrowing")
        #expect(near("age", "narrowing", ChainQuery(without: ["wear", "slip"])) == "beyond: age wear narrowing")
        #expect(near("walking", "tall") == "nothing")
        let other = tiny("a -refuted-> b\nb -> c\nx -> y\nx -> z")
        guard case .onlyRefuted(let chain) = other.nearMiss(from: "a", to: "c") else {
            Issue.record("A refuted link would connect them.")
            return
        }
        #expect(shown(chain) == "a b c")
        guard case .commonCause(let cause) = other.nearMiss(from: "y", to: "z") else {
            Issue.record("They share a cause.")
            return
        }
        #expect(cause.node == "x")
    }
}
