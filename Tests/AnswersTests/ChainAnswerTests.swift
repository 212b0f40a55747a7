import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// What opens an answer about two things: direct evidence, then chains, and never that there is none where there is one.
@Suite struct ChainAnswerTests {
    @Test func directEvidenceIsToldFirstBestGradeFirst() {
        let graph = tiny("a -contested-> z\nz -limited associated-with-> a\na -> b\nb -> z")
        #expect(
            graph.opening("a", "z")
                == "Directly, z may go together with a. Directly, a is said to cause z, but nobody has tested it well. "
                + "One chain can be told as a story only, from a to z.")
        #expect(graph.ask("a", "z").direct.map(\.grade) == [.limited, .contested])
    }

    @Test func countsClaimsAndStoriesAndSaysWhetherTheseAreAll() {
        let graph = tiny("a -> b\nb -> z\na -> c\nc -limited-> z\na -contested-> d\nd -> z")
        #expect(
            graph.opening("a", "z")
                == "Two chains from a to z hold as a whole and one more is told as a story. These are all.")
        #expect(
            graph.opening("a", "z", ChainQuery(maxChains: 1))
                == "One chain from a to z holds as a whole. There are more, less well supported or longer.")
    }

    @Test func claimsThatDisagreeAreToldSo() {
        let equal = tiny("rest -> b\nb -> pain\nrest -strong reduces-> c\nc -> pain")
        #expect(equal.opening("rest", "pain").hasSuffix("some raise it and some lower it, with equal support."))
        let better = tiny("rest -> b\nb -> pain\nrest -limited reduces-> c\nc -> pain")
        #expect(better.opening("rest", "pain").hasSuffix("the better supported ones raise it, others lower it."))
    }

    @Test func onlyTooLongAStoryIsSaidToBeOne() {
        let road = tiny((0..<9).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n") + "\nn0 -contested-> n9")
        #expect(
            road.opening("n0", "n9").hasSuffix(
                "Only a story of nine links connects N0 with N9; stories of more than eight links are not told."))
        #expect(
            road.opening("n1", "n9", ChainQuery(maxLinks: 3))
                == "Only a story of eight links connects N1 with N9; stories of more than three links are not told.")
    }

    /// A single link is no chain, and must not hide that there is none, or a longer one.
    @Test func aDirectLinkHidesNoChain() {
        let graph = tiny("a -contested-> z\na -> b\nb -> z")
        #expect(graph.opening("a", "z", ChainQuery(maxLinks: 1)).contains("two links connects a with z"))
        let alone = tiny("a -contested-> z")
        #expect(alone.opening("a", "z").contains("No chain of causes leads from a to z at any length."))
    }

    @Test func whereTheSearchStoppedItDoesNotSayThereIsNone() {
        let answer = tiny("a -> b\nb -> z").ask("a", "z", ChainQuery(maxSteps: 0))
        #expect(answer.completeness == .stopped && answer.verdict == .story)
        #expect(
            tiny("a -> b\nb -> z").opening("a", "z", ChainQuery(maxSteps: 0))
                == "No chain from a to z was found before the search had to stop.")
        #expect(
            tiny("a -> b\nc -> z").opening("a", "z", ChainQuery(maxSteps: 0)).hasPrefix(
                "No chain of causes leads from a to z at any length."))
    }

    @Test func underLimitsItSaysWhatThereIsWithoutThem() {
        let claim = tiny("a -> b\nb -limited-> z")
        #expect(
            claim.opening("a", "z", ChainQuery(weakest: .moderate))
                == "No chain of causes leads from a to z under these limits. Without the limits, something is claimed "
                + "from a to z.")
        let story = tiny("a -> b\nb -contested-> z")
        #expect(
            story.opening("a", "z", ChainQuery(without: ["b"])).hasSuffix(
                "Without the limits, there is a story from a to z."))
        #expect(
            story.opening("a", "z", ChainQuery(through: ["elsewhere"])).hasPrefix(
                "No chain of causes leads from a to z under these limits."))
        #expect(tiny("a -> b\nc -> z").opening("a", "z", ChainQuery(weakest: .strong)).contains("Without") == false)
    }

    @Test func aWayThatPassesElsewhereIsNoAnswerToWhatMustBePassed() {
        let road = (0..<9).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n")
        let answer = tiny(road + "\nx -> y").ask("n0", "n9", ChainQuery(through: ["x"]))
        #expect(answer.verdict == .nothing)
        #expect(!answer.opening.contains { if case .onlyLonger = $0 { true } else { false } })
    }

    @Test func otherwiseItTellsTheOtherWayOrWhatBothFollowFrom() {
        let back = tiny("z -moderate-> a\na -> b")
        #expect(
            back.opening("a", "z")
                == "No chain of causes leads from a to z at any length. The other way round: Z probably causes a.")
        let chain = tiny("z -> b\nb -> a")
        #expect(chain.opening("a", "z").contains("The other way round: In two steps, z can contribute to a."))
        let common = tiny("age -> a\nage -> z")
        #expect(
            common.opening("a", "z")
                == "No chain of causes leads from a to z at any length. Both may follow from age: it has a claim to a "
                + "and one to z. What is missing is a link from a to something that leads there, such as age.")
        #expect(!tiny("age -strong reduces-> a\nage -> z").opening("a", "z").contains("Both may follow"))
    }

    @Test func saysWhichLinkWouldBeMissing() {
        let graph = tiny("b -> z\nc -> z\nd -> z\ne -limited-> z\nf -contested-> z\na -> x")
        #expect(
            graph.opening("a", "z").hasSuffix(
                "What is missing is a link from a to something that leads there, such as b, c or d, or one more."))
    }

    @Test func anEmergencyLeadsToItsOwnPage() {
        let graph = tiny("walking -> b\nb -> cauda", kinds: ["walking": .exercise], emergencies: ["cauda"])
        #expect(graph.opening("walking", "cauda").contains("is an emergency, and no chain is made from"))
        #expect(graph.ask("walking", "cauda").chains.isEmpty)
    }

    @Test func whatBelongsTogetherIsToldAsThat() {
        let graph = tiny(
            "tight -> bent\nbent -> weak\ntight -> weak", kinds: ["calf": .muscle], muscles: ["hamstrings": ["tight", "weak"]],
            members: ["hamstrings": ["biceps"]], shared: ["stiff": ["hamstrings", "calf"]])
        #expect(
            graph.opening("hamstrings", "tight")
                == "Tight is a state of the hamstrings, so the one is no cause of the other.")
        #expect(
            graph.opening("biceps", "hamstrings")
                == "The biceps is part of the hamstrings, so the one is no cause of the other.")
        let overlap = graph.ask("hamstrings", "calf")
        #expect(overlap.membership?.shared == ["stiff"])
        #expect(overlap.opening.first == .overlap("hamstrings", "calf", shared: ["stiff"]))
        #expect(overlap.opening.contains { if case .noChain = $0 { true } else { false } })
    }

    @Test func aQuestionNeedsTwoEnds() {
        #expect(tiny("a -> b").ask("a", "a").opening == [.oneEnd("a")])
    }

    @Test func linksThatAreTakenAwayAreNoDirectEvidence() {
        let graph = tiny("tight -limited-> pain\ntight -> b\nb -> pain", muscles: ["hamstrings": ["tight"]])
        #expect(graph.ask("tight", "pain", ChainQuery(withoutLinks: ["tight--causes--pain"])).direct.isEmpty)
        #expect(graph.ask("tight", "pain", ChainQuery(without: ["hamstrings"])).direct.isEmpty)
        #expect(graph.ask("tight", "pain", ChainQuery(without: ["b"])).direct.map(\.id) == ["tight--causes--pain"])
    }

    @Test func tellsAClaimAsOneAndAStoryWithoutStatingIt() throws {
        let graph = tiny("a -> b\nb -moderate-> c\nc -contested-> d\nx -strong reduces-> b")
        let claim = try #require(graph.ask("a", "c").best)
        #expect(graph.teller.text(claim.statement) == "In two steps, a probably contributes to c.")
        let story = try #require(graph.ask("a", "d").best)
        #expect(graph.teller.text(story.statement) == "How people get from a to d, and where the story is weak.")
        let relief = try #require(graph.ask("x", "d").best)
        #expect(
            graph.teller.text(relief.statement)
                == "How x is thought to help against d, and where the story is weak.")
    }

    @Test(arguments: [
        ("b -moderate-> c", "As a whole it has moderate support: its weakest link, from b to c, has moderate evidence."),
        (
            "b -> c\na -limited-> c",
            "As a whole it has limited support: the first of its weakest links, from a to b, has strong evidence and "
                + "what leads straight from a to c has only limited evidence."
        ),
        (
            "b -> c\nc -contested associated-with-> a",
            "As a whole it shows nothing: the first of its weakest links, from a to b, has strong evidence and even "
                + "that a and c are found together is in doubt."
        ),
        (
            "b -> c\na -strong reduces-> c",
            "As a whole it shows nothing: the first of its weakest links, from a to b, has strong evidence and what "
                + "leads straight from a to c says the opposite."
        ),
        (
            "b -> c\na -refuted-> c",
            "As a whole it shows nothing: the first of its weakest links, from a to b, has strong evidence and the "
                + "link straight from a to c is refuted."
        ),
        (
            "b -moderate causes animal-> c",
            "As a whole it has limited support: its weakest link, from b to c, has moderate evidence and the link "
                + "from b to c was seen in animals."
        ),
    ])
    func saysWhyItIsSupportedSo(lines: String, because: String) throws {
        let graph = tiny("a -> b\n" + lines)
        let told = try #require(graph.ask("a", "c").best?.because)
        #expect(graph.teller.text(told) == because)
    }

    @Test func saysWhatItLosesByItsLength() throws {
        let graph = tiny("a -> b\nb -> c\nc -> d\nd -> e\ne -> f")
        let told = try #require(graph.ask("a", "f").best?.because)
        #expect(graph.teller.text(told).hasSuffix("a chain of five links counts two steps less."))
    }
}
