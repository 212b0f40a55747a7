import Answers
import ArgumentParser
import Causality
import Engine
import Knowledge
import TestSupport
import Testing

@testable import SpinewiseCLI

/// Answers as they are laid out for a terminal.
struct PrinterTests {
    private static let atlas = tinyAtlas(
        """
        age -> wear
        wear -moderate-> pain
        work -limited-> pain
        myth -refuted-> pain
        tale -contested-> wear
        rest -limited reduces-> wear
        rest -contested-> mood
        pain -> fear
        fear -limited-> pain
        """, kinds: ["pain": .condition, "mood": .symptom, "rest": .exercise])
    private static let knowledge = Engine.KnowledgeBase(atlas: atlas, graph: CauseGraph(atlas))
    private static let printer = ChainPrinter(knowledge)

    private func chains(_ from: Entity.ID, _ to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> String {
        Self.printer.text(Self.knowledge.graph.answer(ChainQuestion(from: from, to: to, query)))
    }

    @Test func aChainIsToldStepByStepWithWhyItHolds() {
        #expect(
            chains("age", "pain") == """
                One chain from age to pain holds as a whole.

                1. In two steps, age probably contributes to pain.
                   → Age can cause wear. [Strong evidence]
                   → Wear probably causes pain. [Moderate evidence]
                   As a whole it has moderate support: its weakest link, from wear to pain, has moderate
                   evidence.

                """)
    }

    @Test func directEvidenceComesBeforeChains() throws {
        let text = chains("work", "pain")
        let direct = try #require(text.firstRange(of: "\nDirectly\n  → Work may cause pain. [Limited evidence]"))
        #expect(text.startIndex < direct.lowerBound && text.hasPrefix("Directly, work may cause pain."))
        #expect(!text.contains("1. "))
    }

    @Test func saysHowToSeeMore() {
        let more = tinyAtlas("a -> b\nb -> z\na -> c\nc -> z")
        let knowledge = Engine.KnowledgeBase(atlas: more, graph: CauseGraph(more))
        let answer = knowledge.graph.answer(ChainQuestion(from: "a", to: "z", ChainQuery(maxChains: 1)))
        #expect(ChainPrinter(knowledge).text(answer).hasSuffix("\n\n--max-chains shows more.\n"))
        let stopped = knowledge.graph.answer(ChainQuestion(from: "a", to: "z", ChainQuery(maxSteps: 0)))
        #expect(ChainPrinter(knowledge).text(stopped).contains("Narrow the question with --grade or --max-links"))
    }

    @Test func whatLeadsToAThingIsListedByWhatItSaysAndHowSureItIs() {
        let text = AroundPrinter(teller: Self.knowledge.teller).text(Self.knowledge.graph.around("pain", .upstream))
        #expect(
            text == """
                Three links bear directly on pain; two more things are connected by a chain that holds
                as a whole; one more thing is connected by stories only.

                What may bring it on: moderate evidence
                  Wear probably causes pain.

                What may bring it on: limited evidence
                  Fear may cause pain.
                  Work may cause pain.

                What the evidence speaks against
                  Myth was thought to cause pain; the evidence says no.

                What may bring it on, by a chain: moderate as a whole
                  In two steps, age probably contributes to pain.
                    (age → wear → pain)

                What may help, by a chain: limited as a whole
                  In two steps, the rest may reduce pain.
                    (the rest → wear → pain)

                Connected by stories only: tale.

                """)
    }

    @Test func longListsSayWhatIsLeftOut() {
        let text = AroundPrinter(teller: Self.knowledge.teller).text(
            Self.knowledge.graph.around("pain", .upstream, most: 1))
        #expect(text.ranges(of: "Left out: 1 more; --most lists them.").count == 2)
    }

    @Test func aComparisonBeginsWithRedFlagsAndEndsWithWhatItIsNot() throws {
        var atlas = tinyAtlas(
            "age -> slip\nage -> narrow\nwork -> slip\ntale -contested-> slip", kinds: ["narrow": .condition])
        atlas = Atlas(
            entities: atlas.entities.filter { $0.id != "slip" } + [
                .condition(
                    Condition(
                        profile: Profile(id: "slip", name: "Slip"),
                        redFlags: [Mention("saddle")]))
            ], flags: [RedFlag(id: "saddle", urgency: .emergency, sign: [.text("A numb saddle.")])])
        let knowledge = Engine.KnowledgeBase(atlas: atlas, graph: CauseGraph(atlas))
        let answer = try #require(knowledge.graph.comparison(of: "slip", "narrow"))
        #expect(
            ComparisonPrinter(knowledge).text(answer) == """
                Red flags of slip
                  Emergency. Call your emergency number (such as 112, 911 or 999), or go to an emergency
                  department now.
                    ! A numb saddle.

                One thing may lead to both slip and narrow.

                What may lead to both
                  Age: Age can cause slip. Age can cause narrow.

                What may lead to slip, and has no way to narrow
                  Work: Work can cause slip.
                  Where at least one way is a story: tale.

                This tells what is known of each; it is no way to find out which one somebody has.

                """)
    }

    @Test func whatIfTellsWhatBecomesOfEachOutcome() {
        let graph = Self.knowledge.graph
        let applied = Self.printer.text(graph.whatIf(Intervention(applied: ["rest"])))
        #expect(
            applied == """
                What the rest may make less likely
                  In two steps, the rest may reduce pain.
                    (the rest → wear → pain)

                What only stories connect with the rest
                  Mood

                """)
        let taken = Self.printer.text(graph.whatIf(Intervention(without: ["wear", "myth"]), outcomes: ["pain"]))
        #expect(
            taken == """
                  Without wear, two other possible causes of pain remain, stories aside; the best of
                    them has limited support.

                  Myth has links to pain, but no claim leads from there to what was asked about.

                """)
    }

    @Test func loopsAndKeystonesAreTold() {
        let graph = Self.knowledge.graph
        #expect(
            Self.printer.text(LoopAnswer(graph.loops())) == """
                1. In two steps, fear may lead back to itself by way of pain. This loop is reinforcing:
                   it keeps itself going. As a whole it has limited support.
                   → Fear may cause pain.
                   → Pain can cause fear.
                   As a whole it has limited support: its weakest link, from fear to pain, has limited
                   evidence.

                This is the only loop of causes.

                """)
        #expect(
            Self.printer.text(graph.keystoneAnswer(from: "age", to: "fear")) == """
                Every chain of causes from age to fear passes through:
                  → Wear (wear)
                  → Pain (pain)

                """)
    }

    // MARK: Parts of the graph

    private func selection(_ line: String) throws -> [String] {
        let command = try #require(
            try SpinewiseCommand.parseAsRoot(["graph"] + line.split(separator: " ").map(String.init)) as? GraphCommand)
        return try command.selection(Self.knowledge).links.map(\.id.value)
    }

    @Test func aPartOfTheGraphKeepsToWhatWasAsked() throws {
        #expect(try selection("").count == 9)
        #expect(try selection("--grade moderate") == ["age--causes--wear", "pain--causes--fear", "wear--causes--pain"])
        #expect(try selection("--relation reduces") == ["rest--reduces--wear"])
        #expect(try selection("--around mood --depth 1") == ["rest--causes--mood"])
        #expect(try selection("--from age --to pain") == ["age--causes--wear", "wear--causes--pain"])
        #expect(try selection("--from work --to pain") == ["work--causes--pain"])
    }

    @Test func directLinksKeepToTheLimitsToo() throws {
        #expect(try selection("--from work --to pain --grade moderate").isEmpty)
        #expect(try selection("--from work --to pain --relation reduces").isEmpty)
        #expect(try selection("--from myth --to pain") == ["myth--causes--pain"])
    }
}
