import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// What opens an answer about two things: direct evidence, then chains, and never that there is none where there is one.
@Suite struct ChainAnswerTests {
    private static let ends = Statement.Ends("a", "z")

    private func opening(_ lines: String, _ query: ChainQuery = ChainQuery()) -> [Statement] {
        tiny(lines).ask("a", "z", query).opening
    }

    private func directly(_ line: String) -> Statement { .directly(Statement.LinkClause(tinyLink(line))) }

    private func chains(_ claims: Int, _ stories: Int, _ completeness: Statement.Completeness = .all) -> Statement {
        .chains(Self.ends, claims: claims, stories: stories, completeness)
    }

    private func noChain(isLimited: Bool = false) -> Statement { .noChain(Self.ends, isLimited: isLimited) }

    @Test func directEvidenceIsToldFirstBestGradeFirst() {
        let lines = "a -contested-> z\nz -limited associated-with-> a\na -> b\nb -> z"
        #expect(
            opening(lines) == [directly("z -limited associated-with-> a"), directly("a -contested-> z"), chains(0, 1)])
        #expect(tiny(lines).ask("a", "z").direct.map(\.grade) == [.limited, .contested])
    }

    @Test func countsClaimsAndStoriesAndSaysWhetherTheseAreAll() {
        let lines = "a -> b\nb -> z\na -> c\nc -limited-> z\na -contested-> d\nd -> z"
        #expect(opening(lines) == [chains(2, 1)])
        #expect(opening(lines, ChainQuery(maxChains: 1)) == [chains(1, 0, .more)])
    }

    @Test func claimsThatDisagreeAreToldSo() {
        #expect(
            opening("a -> b\nb -> z\na -strong reduces-> c\nc -> z") == [
                chains(2, 0), .disagreeing(Self.ends, better: nil),
            ])
        #expect(
            opening("a -> b\nb -> z\na -limited reduces-> c\nc -> z").last
                == .disagreeing(Self.ends, better: .raises))
        // Stories disagree with nobody.
        #expect(opening("a -> b\nb -> z\na -contested reduces-> c\nc -> z") == [chains(1, 1)])
    }

    @Test func onlyTooLongAStoryIsSaidToBeOne() {
        let road = "a -> n1\n" + (1..<8).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n") + "\nn8 -> z"
        let longer = Statement.onlyLonger(Self.ends, links: 9, most: 8, isLimited: false)
        #expect(opening(road) == [longer])
        // A single link hides neither that one nor that there is none.
        #expect(opening(road + "\na -contested-> z") == [directly("a -contested-> z"), longer])
        #expect(
            opening("a -> b\nb -> z", ChainQuery(maxLinks: 1)) == [
                .onlyLonger(Self.ends, links: 2, most: 1, isLimited: false)
            ])
        #expect(
            opening("a -contested-> z\na -> b\nb -> z", ChainQuery(maxLinks: 1)).last
                == .onlyLonger(Self.ends, links: 2, most: 1, isLimited: false))
    }

    @Test func besideALinkItSaysWhetherMoreLeadsThere() {
        #expect(opening("a -contested-> z") == [directly("a -contested-> z"), chains(0, 0)])
        // A refuted link leads nowhere, and what is found together is no cause.
        #expect(opening("a -refuted-> z") == [directly("a -refuted-> z"), noChain()])
        #expect(
            opening("a -limited associated-with-> z") == [directly("a -limited associated-with-> z"), noChain()])
    }

    @Test func whereTheSearchStoppedItDoesNotSayThereIsNone() {
        let answer = tiny("a -> b\nb -> z").ask("a", "z", ChainQuery(maxSteps: 0))
        #expect(answer.completeness == .stopped && answer.verdict == .story)
        #expect(answer.opening == [chains(0, 0, .stopped)])
        // That nothing connects them is known without a search.
        #expect(opening("a -> b\nz -> c", ChainQuery(maxSteps: 0)) == [noChain()])
    }

    @Test func underLimitsItSaysWhatThereIsWithoutThem() {
        func beyond(_ verdict: Verdict) -> [Statement] {
            [noChain(isLimited: true), .beyondLimits(Self.ends, verdict)]
        }
        #expect(opening("a -> b\nb -limited-> z", ChainQuery(weakest: .moderate)) == beyond(.claim))
        #expect(opening("a -> b\nb -contested-> z", ChainQuery(without: ["b"])) == beyond(.story))
        #expect(opening("a -> b\nb -> z", ChainQuery(through: ["elsewhere"])) == beyond(.claim))
        #expect(opening("a -> b\nz -> c", ChainQuery(weakest: .strong)) == [noChain(isLimited: true)])
        // Beside a link that is told, what is beyond the limits is a chain.
        let linked = "a -limited-> z\na -> b\nb -contested-> z"
        #expect(opening(linked, ChainQuery(without: ["b"])) == [directly("a -limited-> z")] + beyond(.story))
        #expect(opening("a -limited-> z", ChainQuery(weakest: .strong)) == [directly("a -limited-> z"), chains(0, 0)])
    }

    @Test func aWayThatPassesElsewhereIsNoAnswerToWhatMustBePassed() {
        let road = "a -> n1\n" + (1..<8).map { "n\($0) -> n\($0 + 1)" }.joined(separator: "\n") + "\nn8 -> z"
        let answer = tiny(road + "\nx -> y").ask("a", "z", ChainQuery(through: ["x"]))
        #expect(answer.verdict == .nothing)
        #expect(answer.opening == [noChain(isLimited: true), .beyondLimits(Self.ends, .story)])
    }

    @Test func otherwiseItTellsTheOtherWayOrWhatBothFollowFrom() {
        let back = Statement.otherWay(.link(Statement.LinkClause(tinyLink("z -moderate-> a"))))
        #expect(opening("z -moderate-> a\na -> b") == [noChain(), back])
        let clause = Statement.ChainClause(from: "z", to: "a", sign: .raises, support: .strong, links: 2)
        #expect(opening("z -> b\nb -> a") == [noChain(), .otherWay(.claim(clause))])
        let missing = Statement.missingLink(from: "a", to: ["age"], more: 0)
        #expect(opening("age -> a\nage -> z") == [noChain(), .commonCause("age", of: Self.ends), missing])
        // What lowers one and raises the other brings both on in no sense.
        #expect(opening("age -strong reduces-> a\nage -> z") == [noChain(), missing])
    }

    @Test func saysWhichLinkWouldBeMissing() {
        #expect(
            opening("b -> z\nc -> z\nd -> z\ne -limited-> z\nf -contested-> z\na -> x") == [
                noChain(), .missingLink(from: "a", to: ["b", "c", "d"], more: 1),
            ])
    }

    @Test func anEmergencyLeadsToItsOwnPage() {
        let graph = tiny("a -> b\nb -> z", kinds: ["a": .exercise], emergencies: ["z"])
        #expect(graph.ask("a", "z").opening == [.notComposed(Self.ends)])
        // Where only an emergency stands between, nobody says that nothing leads there.
        let passing = tiny("a -> e\ne -> b\nb -> z", kinds: ["a": .exercise], emergencies: ["e"])
        let answer = passing.ask("a", "z")
        #expect(answer.verdict == .notComposed && answer.opening == [.notComposedThrough(Self.ends, ["e"])])
        #expect(
            tiny("a -> e\ne -> z\na -> b\nb -> z", kinds: ["a": .exercise], emergencies: ["e"]).ask("a", "z").verdict
                == .claim)
        #expect(graph.ask("a", "z").chains.isEmpty)
    }

    @Test func whatBelongsTogetherIsToldAsThat() {
        let graph = tiny(
            "tight -> bent\nbent -> weak\ntight -> weak", kinds: ["calf": .muscle],
            muscles: ["hamstrings": ["tight", "weak"]], members: ["hamstrings": ["biceps"]],
            shared: ["stiff": ["hamstrings", "calf"]])
        #expect(graph.ask("hamstrings", "tight").opening == [.belongs("tight", to: "hamstrings", as: .state)])
        #expect(graph.ask("tight", "hamstrings").opening == [.belongs("tight", to: "hamstrings", as: .state)])
        #expect(graph.ask("biceps", "hamstrings").opening == [.belongs("biceps", to: "hamstrings", as: .member)])
        let overlap = graph.ask("hamstrings", "calf")
        #expect(overlap.membership?.shared == ["stiff"])
        #expect(overlap.opening.first == .overlap("hamstrings", "calf", shared: ["stiff"]))
        #expect(overlap.opening.contains(.noChain(Statement.Ends("hamstrings", "calf"), isLimited: false)))
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
        let graph = tiny("a -> b\nb -moderate-> c\nc -contested-> d")
        let claim = try #require(graph.ask("a", "c").best)
        #expect(
            claim.statement
                == .claim(Statement.ChainClause(from: "a", to: "c", sign: .raises, support: .moderate, links: 2)))
        #expect(graph.teller.text(claim.statement) == "In two steps, a probably contributes to c.")
        let story = try #require(graph.ask("a", "d").best)
        #expect(
            story.statement
                == .story(Statement.ChainClause(from: "a", to: "d", sign: .raises, support: .speculative, links: 3)))
        #expect(!graph.teller.text(story.statement).contains("contribute"))
    }

    // MARK: Why it is supported so

    private func because(_ lines: String) throws -> [Statement.Reason] {
        let best = try #require(tiny("a -> b\nb -> c\n" + lines).ask("a", "c").best)
        guard case .because(let support, let reasons)? = best.because else {
            Issue.record("It does not say why.")
            return []
        }
        #expect(support == best.support)
        return reasons
    }

    private func weakest(_ line: String, isOnly: Bool) -> Statement.Reason {
        .weakest(Statement.LinkClause(tinyLink(line)), isOnly: isOnly)
    }

    @Test(arguments: [
        ("a -limited-> c", Statement.Direct.graded(.limited)), ("a -contested-> c", .graded(.contested)),
        ("a -strong reduces-> c", .contradicts), ("a -refuted-> c", .refuted),
        ("c -limited associated-with-> a", .together(.limited)),
        ("a -contested associated-with-> c", .together(.contested)),
        // Of both sorts the one that decides is told.
        ("a -strong-> c\na -limited associated-with-> c", .together(.limited)),
        ("a -limited-> c\na -strong associated-with-> c", .graded(.limited)),
        ("a -moderate-> c\na -contested leads-to-> c", .graded(.moderate)),
    ])
    func saysWhatDirectEvidenceMakesOfAPart(lines: String, direct: Statement.Direct) throws {
        #expect(try because(lines) == [weakest("a -> b", isOnly: false), .capped(from: "a", to: "c", direct)])
    }

    @Test func namesTheWeakestLinkTheLengthAndWhatWasNotSeenInPeople() throws {
        let long = try #require(tiny("a -> b\nb -moderate-> c\nc -> d\nd -> e\ne -> f").ask("a", "f").best?.because)
        #expect(long == .because(.speculative, [weakest("b -moderate-> c", isOnly: true), .length(links: 5, lost: 2)]))
        let seen = try #require(tiny("a -> b\nb -moderate causes animal-> c").ask("a", "c").best?.because)
        #expect(
            seen
                == .because(
                    .limited,
                    [weakest("b -moderate-> c", isOnly: true), .outsidePeople(from: "b", to: "c", .animal)]))
    }
}
