import Causality
import Knowledge
import Testing

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
