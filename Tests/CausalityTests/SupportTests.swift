import Causality
import Knowledge
import TestSupport
import Testing

/// How well a chain is supported by itself: its weakest link, its length, and where its links were seen.
@Suite struct SupportTests {
    /// `a` to the last of so many links, each of that grade.
    func road(_ grade: EvidenceGrade, _ links: Int) -> CauseGraph {
        tiny((0..<links).map { "n\($0) -\(grade.rawValue)-> n\($0 + 1)" }.joined(separator: "\n"))
    }

    @Test(arguments: [
        (EvidenceGrade.strong, "strong moderate moderate limited limited speculative speculative"),
        (.moderate, "moderate limited limited speculative speculative speculative speculative"),
        (.limited, "limited speculative speculative speculative speculative speculative speculative"),
        (.contested, "speculative speculative speculative speculative speculative speculative speculative"),
    ])
    func losesAStepWithEveryTwoLinksMore(grade: EvidenceGrade, supports: String) {
        let found = (2...8).map { links in
            road(grade, links).chains(from: "n0", to: Entity.ID("n\(links)")).chains.map(\.support.rawValue).joined()
        }
        #expect(found.joined(separator: " ") == supports)
    }

    @Test func isThatOfTheWeakestLinkWhereverItStands() throws {
        let graph = tiny("a -moderate-> b\nb -> c\nc -limited-> d")
        let two = try #require(graph.chains(from: "a", to: "c").chains.first)
        #expect(told(two) == "a b c + moderate")
        #expect(two.backing.weakest.id == "a--causes--b" && two.backing.lost == 0)
        let three = try #require(graph.chains(from: "a", to: "d").chains.first)
        #expect(told(three) == "a b c d + speculative")
        #expect(three.backing.weakest.id == "c--causes--d" && three.backing.lost == 1)
    }

    @Test func namesTheFirstOfSeveralWeakestLinks() {
        let graph = tiny("a -> b\nb -limited-> c\nc -limited-> d")
        #expect(graph.chains(from: "a", to: "d").chains.map(\.backing.weakest.id) == ["b--causes--c"])
    }

    @Test(arguments: ["cadaver", "animal", "model"]) func outsidePeopleItIsLimitedAtBest(witness: String) throws {
        let graph = tiny("a -strong causes \(witness)-> b\nb -> c")
        let chain = try #require(graph.chains(from: "a", to: "c").chains.first)
        #expect(told(chain) == "a b c + limited")
        #expect(chain.backing.outsidePeople.map(\.id) == ["a--causes--b"])
    }

    @Test func seenInPeopleOrNowhereSaidLosesNothing() {
        let graph = tiny("a -strong causes people-> b\nb -> c")
        let chains = graph.chains(from: "a", to: "c").chains
        #expect(chains.map(told) == ["a b c + strong"] && chains.map(\.backing.outsidePeople) == [[]])
    }

    @Test func aSingleLinkKeepsItsOwnGradeWhereverItWasSeen() {
        let graph = tiny("a -strong causes model-> b")
        #expect(graph.claims(from: "a").routes.map { told($0.backed) } == ["a b + strong"])
    }

    @Test func signsMultiply() {
        let graph = tiny("rest -> strain\nstrain -strong reduces-> calm\ncalm -strong prevents-> fear")
        #expect(graph.chains(from: "rest", to: "calm").chains.map(told) == ["rest strain calm − strong"])
        #expect(graph.chains(from: "rest", to: "fear").chains.map(told) == ["rest strain calm fear + moderate"])
    }

    @Test(arguments: ["associated-with", "treats"]) func whatIsNoCauseStandsInNoMiddle(relation: String) {
        let graph = tiny("a -strong \(relation)-> b\nb -> c\nx -> a")
        #expect(graph.chains(from: "a", to: "c").chains.isEmpty)
        #expect(graph.way(from: "a", to: "c") == nil)
    }

    @Test func reliefComesLastAndBehindWhatRaises() {
        let graph = tiny(
            """
            walking -> warmth
            walking -strong reduces-> rest
            rest -strong reduces-> sleep
            warmth -strong treats-> pain
            rest -strong treats-> pain
            sleep -strong treats-> ache
            pain -> fear
            """)
        #expect(graph.chains(from: "walking", to: "pain").chains.map(told) == ["walking warmth pain − strong"])
        // Two that lower make one that raises.
        #expect(graph.chains(from: "walking", to: "ache").chains.map(told) == ["walking rest sleep ache − moderate"])
        #expect(graph.chains(from: "walking", to: "fear").chains.isEmpty)
        #expect(graph.ways(from: "walking").map(\.node) == ["ache", "pain", "rest", "sleep", "warmth"])
    }

    @Test func aRefutedLinkIsNeverWalked() {
        let graph = tiny("a -refuted-> b\nb -> c")
        #expect(graph.chains(from: "a", to: "c", ChainQuery(weakest: .refuted)).chains.isEmpty)
        #expect(graph.way(from: "a", to: "c", ChainQuery(weakest: .refuted)) == nil)
        #expect(graph.claims(from: "a", ChainQuery(weakest: .refuted)).routes.isEmpty)
    }
}
