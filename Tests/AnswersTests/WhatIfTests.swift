import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// What changes when something is applied or taken away.
@Suite struct WhatIfTests {
    static let kinds: [Entity.ID: EntityKind] = [
        "pain": .condition, "ache": .symptom, "rest": .exercise, "pill": .treatment,
    ]

    func applied(_ lines: String, emergencies: Set<Entity.ID> = []) throws -> WhatIfAnswer.Application {
        let graph = tiny(lines, kinds: Self.kinds, emergencies: emergencies)
        return try #require(graph.whatIf(Intervention(applied: ["rest"])).applied.first)
    }

    /// "pain less-likely: rest pain"
    func shown(_ effects: [WhatIfAnswer.Effect]) -> [String] {
        effects.map { effect in
            let claims = effect.claims.map { TestSupport.shown($0.backed.chain) }.joined(separator: " | ")
            return "\(effect.outcome) \(effect.change.rawValue): \(claims)"
        }
    }

    // MARK: Applied

    @Test func tellsWhatGetsLikelierAndWhatLessLikely() throws {
        let rest = try applied("rest -limited reduces-> strain\nstrain -> pain\nrest -moderate-> ache")
        #expect(shown(rest.effects) == ["ache likelier: rest ache", "pain less-likely: rest strain pain"])
        #expect(shown(rest.effects(.likelier)) == ["ache likelier: rest ache"])
        #expect(rest.stories.isEmpty && rest.notComposed.isEmpty)
    }

    @Test func tellsWhatWasThoughtAndIsRefuted() throws {
        let graph = tiny("rest -refuted reduces-> pain", kinds: Self.kinds)
        let answer = graph.whatIf(Intervention(applied: ["rest"]))
        #expect(answer.applied.first?.refuted.map(\.id) == ["rest--reduces--pain"])
        #expect(answer.untouched == answer.asked - 1)
        #expect(graph.whatIf(Intervention(without: ["pain"], applied: ["rest"])).applied.first?.refuted == [])
        #expect(graph.whatIf(Intervention(applied: ["rest"]), outcomes: ["ache"]).applied.first?.refuted == [])
    }

    @Test func claimsOfEqualStandingThatDisagreeLeaveItOpen() throws {
        let rest = try applied(
            "rest -limited reduces-> strain\nstrain -> pain\nrest -> weakness\nweakness -limited-> pain")
        #expect(shown(rest.effects) == ["pain ambiguous: rest strain pain | rest weakness pain"])
        let effect = try #require(rest.effects.first)
        #expect(effect.statements.first == .isOpen(cause: "rest", outcome: "pain"))
        #expect(effect.statements.count == 3 && effect.weaker == nil)
    }

    @Test func theBetterSupportedOneWinsAndTheOtherIsNamed() throws {
        let rest = try applied("rest -limited reduces-> strain\nstrain -> pain\nrest -> weakness\nweakness -> pain")
        #expect(shown(rest.effects) == ["pain likelier: rest weakness pain"])
        let weaker = try #require(rest.effects.first?.weaker)
        #expect(TestSupport.shown(weaker.backed.chain) == "rest strain pain")
        guard case .lessSupported(let clause)? = rest.effects.first?.statements.last else {
            Issue.record("The weaker claim is not told.")
            return
        }
        #expect(clause.sign == .lowers && clause.support == .limited)
    }

    @Test func directEvidenceWinsOverABetterSupportedDetour() throws {
        let rest = try applied("rest -limited reduces-> pain\nrest -> weakness\nweakness -> pain")
        #expect(shown(rest.effects) == ["pain less-likely: rest pain"])
        #expect(rest.effects.first?.weaker == nil)  // The direct link makes the detour a story.
        let both = try applied("rest -limited reduces-> pain\nrest -limited contributes-to-> pain")
        #expect(both.effects.map(\.change) == [.ambiguous])
    }

    @Test func whatOnlyStoriesReachIsNamedApart() throws {
        let rest = try applied("rest -contested-> strain\nstrain -> pain\nrest -contested-> ache")
        #expect(rest.effects.isEmpty && rest.stories == ["ache", "pain"])
    }

    @Test func composesNothingWithAnEmergency() throws {
        let rest = try applied("rest -> strain\nstrain -> cauda\nstrain -> pain", emergencies: ["cauda"])
        #expect(shown(rest.effects) == ["pain likelier: rest strain pain"])
        #expect(rest.notComposed == ["cauda"] && rest.stories.isEmpty)
    }

    @Test func aMuscleActsThroughItsStates() throws {
        let graph = tiny("tight -limited-> pain", kinds: ["pain": .condition], muscles: ["hamstrings": ["tight"]])
        let one = try #require(graph.whatIf(Intervention(applied: ["hamstrings"])).applied.first)
        #expect(shown(one.effects) == ["pain likelier: tight pain"])
    }

    // MARK: Taken away

    /// "pain raises: 2, strong"
    func left(
        _ lines: String, _ without: Set<Entity.ID>, muscles: [Entity.ID: [Entity.ID]] = [:],
        shared: [Entity.ID: [Entity.ID]] = [:]
    ) -> [String] {
        tiny(lines, kinds: Self.kinds, muscles: muscles, shared: shared).whatIf(Intervention(without: without)).removed
            .map {
                "\($0.outcome) \($0.sign.rawValue): \($0.others), \($0.best?.rawValue ?? "none")"
            }
    }

    @Test func countsTheOtherCausesThatKeepAClaim() {
        let lines = "age -> wear\nwear -moderate-> pain\nwork -limited-> pain\ntale -contested-> pain"
        #expect(left(lines, ["work"]) == ["pain raises: 2, moderate"])
        // Without wear, age has no way left.
        #expect(left(lines, ["wear"]) == ["pain raises: 1, limited"])
        #expect(left(lines, ["wear", "work"]) == ["pain raises: 0, none"])
    }

    @Test func countsAMuscleWithItsStatesOnceAndASharedStateByItself() {
        let lines = "work -> pain\ntight -> pain\nweak -limited-> pain\nstiff -> pain"
        let muscles: [Entity.ID: [Entity.ID]] = ["hamstrings": ["tight", "weak"], "calf": []]
        #expect(
            left(lines, ["work"], muscles: muscles, shared: ["stiff": ["hamstrings", "calf"]]) == [
                "pain raises: 2, strong"
            ])
        // Taken away, a muscle goes with all of them.
        #expect(
            left(lines, ["hamstrings"], muscles: muscles, shared: ["stiff": ["hamstrings", "calf"]]) == [
                "pain raises: 1, strong"
            ])
        #expect(left(lines, ["tight"], muscles: muscles) == ["pain raises: 3, strong"])
    }

    @Test func countsEachSignByItself() {
        let lines = "rest -> pain\npill -strong treats-> pain\nwalk -limited reduces-> pain\nage -> pain"
        #expect(left(lines, ["pill"]) == ["pain lowers: 1, limited"])
        #expect(left(lines, ["rest"]) == ["pain raises: 1, strong"])
    }

    @Test func aCauseWithLinksIsNeverSaidToChangeNothing() throws {
        let graph = tiny("tale -contested-> pain\ntale -limited-> mood\nage -> pain", kinds: Self.kinds)
        let answer = graph.whatIf(Intervention(without: ["tale"]))
        #expect(answer.removed.isEmpty)
        let idle = try #require(answer.without.first)
        #expect(idle.statement == .hasLinks("tale", to: ["mood", "pain"]))
        let none = try #require(graph.whatIf(Intervention(without: ["mood"])).without.first)
        #expect(none.statement == .hasNoLinks("mood"))
        // A refuted link is one.
        let myth = tiny("myth -refuted-> pain\nage -> pain", kinds: Self.kinds).whatIf(Intervention(without: ["myth"]))
        #expect(myth.without.map(\.statement) == [.hasLinks("myth", to: ["pain"])])
    }

    @Test func saysWhoLosesAClaimWithALink() {
        let graph = tiny("age -> wear\nwear -> pain\nwear -limited leads-to-> pain\nwork -> pain", kinds: Self.kinds)
        let one = graph.whatIf(Intervention(withoutLinks: ["wear--causes--pain"]))
        #expect(one.cut.isEmpty)
        let both = graph.whatIf(Intervention(withoutLinks: ["wear--causes--pain", "wear--leads-to--pain"]))
        #expect(both.cut.map(\.statement) == [.cutClaims(outcome: "pain", lost: ["age", "wear"], .raises)])
    }

    // MARK: What was asked about

    @Test func asksAboutConditionsAndSymptomsUnlessToldOtherwise() {
        let graph = tiny("age -> pain\nage -> wear\nage -> ache\nwork -> ache", kinds: Self.kinds)
        let all = graph.whatIf(Intervention(without: ["age"]))
        #expect(all.removed.map(\.outcome) == ["ache", "pain"] && all.asked == 2 && all.untouched == 0)
        let one = graph.whatIf(Intervention(without: ["age"]), outcomes: ["wear"])
        #expect(one.removed.map(\.outcome) == ["wear"] && one.asked == 1)
    }

    @Test func countsWhatNothingIsSaidOf() {
        let graph = tiny("age -> pain\nwork -> ache", kinds: Self.kinds)
        #expect(graph.whatIf(Intervention(without: ["age"])).closing == .untouched(1, isAll: false))
        #expect(graph.whatIf(Intervention(without: ["age"]), outcomes: ["ache"]).closing == .untouched(1, isAll: true))
        #expect(graph.whatIf(Intervention(without: ["age"]), outcomes: ["pain"]).closing == nil)
        // What is taken away itself is asked about no more.
        #expect(graph.whatIf(Intervention(without: ["pain"])).asked == 1)
    }
}
