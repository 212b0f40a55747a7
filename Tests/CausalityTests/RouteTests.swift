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
