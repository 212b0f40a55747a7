import Answers
import Causality
import Knowledge
import TestSupport
import Testing
import Wording

/// What two things have in common, and what tells them apart.
@Suite struct ComparisonTests {
    /// "shared-causes: age wear; stories: tale"
    func lists(_ lines: String, emergencies: Set<Entity.ID> = [], kinds: [Entity.ID: EntityKind] = [:]) throws
        -> [String]
    {
        let graph = tiny(lines, kinds: kinds, emergencies: emergencies)
        let answer = try #require(graph.comparison(of: "slip", "narrow"))
        return answer.lists.map { list in
            let items = list.items.map(\.node.value).joined(separator: " ")
            let stories = list.stories.map(\.value).joined(separator: " ")
            return "\(list.comparison.rawValue): \(items)" + (stories.isEmpty ? "" : "; stories: \(stories)")
        }
    }

    @Test func sharesWhatReachesBothOnWaysOfTheirOwn() throws {
        #expect(
            try lists(
                "age -> wear\nwear -> slip\nwear -limited-> narrow\nage -> slip\ntale -contested-> slip\ntale -> narrow"
            )
                == ["shared-causes: wear age; stories: tale"])
    }

    @Test func tellsOneAloneOnlyWhereNoRouteReachesTheOther() throws {
        #expect(
            try lists("age -> slip\nwork -> narrow\ntale -contested-> slip") == [
                "only-first: age; stories: tale", "only-second: work",
            ])
        // A route without a bound is a route, and so is one of the other sign.
        let road =
            (0..<10).map { "n\($0) -contested-> n\($0 + 1)" }.joined(separator: "\n") + "\nn10 -contested-> narrow"
        #expect(try lists("n0 -> slip\n" + road).first == "shared-causes: ; stories: n0")
        #expect(try lists("n0 -> slip\nn0 -strong reduces-> narrow").isEmpty)
    }

    @Test func whatLosesItsWayWithoutTheOtherReachesItThroughThat() throws {
        #expect(
            try lists("age -> slip\nslip -> narrow\nwork -> narrow\nwork -> slip\nold -> age") == [
                "shared-causes: work", "through-first: age old",
            ])
        #expect(try lists("age -> narrow\nnarrow -> slip") == ["through-second: age"])
    }

    @Test func nothingThatHasARouteIsSaidToHaveNone() throws {
        for seed in 0..<40 as Range<UInt64> {
            let ids = ["slip", "narrow", "a", "b", "c", "d", "e"]
            var state = seed &* 0x9E37_79B9_7F4A_7C15
            func draw(_ bound: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % bound
            }
            let lines = (0..<12).map { _ in
                "\(ids[draw(7)]) -\(["strong", "limited", "contested"][draw(3)]) \(["causes", "reduces"][draw(2)])-> \(ids[draw(7)])"
            }.joined(separator: "\n")
            let graph = tiny(lines + "\na -> slip\nb -> narrow")
            let answer = try #require(graph.comparison(of: "slip", "narrow"))
            for list in answer.lists {
                let nodes = list.items.map(\.node) + list.stories
                switch list.comparison {
                case .onlyFirst, .helpsFirst: for node in nodes { #expect(!reaches(node, "narrow", graph)) }
                case .onlySecond, .helpsSecond: for node in nodes { #expect(!reaches(node, "slip", graph)) }
                case .effectsOfFirst: for node in nodes { #expect(!reaches("narrow", node, graph)) }
                case .effectsOfSecond: for node in nodes { #expect(!reaches("slip", node, graph)) }
                case .sharedCauses, .throughFirst, .throughSecond, .sharedHelp:
                    for node in nodes { #expect(reaches(node, "slip", graph) && reaches(node, "narrow", graph)) }
                case .sharedEffects:
                    for node in nodes { #expect(reaches("slip", node, graph) && reaches("narrow", node, graph)) }
                case .company: break
                case .notComposed: Issue.record("There is no emergency here.")
                }
            }
        }
    }

    /// Whether any links that are not refuted lead from the one to the other; all of these raise or lower.
    private func reaches(_ from: Entity.ID, _ to: Entity.ID, _ graph: CauseGraph) -> Bool {
        var seen: Set = [from]
        var waiting = [from]
        while let node = waiting.popLast() {
            for link in graph.links where link.cause == node && seen.insert(link.effect.id).inserted {
                waiting.append(link.effect.id)
            }
        }
        return from == to || seen.contains(to)
    }

    @Test func tellsHelpByItself() throws {
        #expect(
            try lists(
                "pill -strong treats-> slip\npill -limited treats-> narrow\nwalk -strong reduces-> slip\nbrace -limited prevents-> narrow"
            )
                == ["shared-help: pill", "helps-first: walk", "helps-second: brace"])
    }

    @Test func tellsWhereTheyLead() throws {
        #expect(
            try lists(
                "slip -> pain\nnarrow -> pain\nslip -> limp\nnarrow -> numb\nnarrow -> ache\nslip -contested-> ache")
                == ["shared-effects: pain; stories: ache", "effects-of-first: limp", "effects-of-second: numb"])
    }

    @Test func saysWhereOnlyCompanyConnectsThem() throws {
        let graph = tiny("slip -> pain\npain -limited associated-with-> narrow")
        let answer = try #require(graph.comparison(of: "slip", "narrow"))
        let company = try #require(answer.lists.first { $0.comparison == .company })
        #expect(company.items.map(\.company) == [.company("slip", claims: "pain", foundWith: "narrow")])
        // Where something causal leads on, it is no company.
        #expect(
            try !lists("slip -> pain\npain -limited associated-with-> narrow\npain -contested-> narrow").contains {
                $0.hasPrefix("company")
            })
        // What is in doubt is no company either.
        #expect(
            try !lists("slip -> pain\npain -contested associated-with-> narrow").contains { $0.hasPrefix("company") })
    }

    @Test func opensWithWhatConnectsTheTwoAndHowManyTheyShare() throws {
        let graph = tiny(
            "age -> slip\nage -> narrow\nslip -limited-> narrow\ntale -contested-> slip\ntale -> narrow\nold -> slip")
        let answer = try #require(graph.comparison(of: "slip", "narrow"))
        #expect(
            answer.opening == [
                .directly(Statement.LinkClause(tinyLink("slip -limited-> narrow"))),
                .shared(Statement.Ends("slip", "narrow"), claims: 2, stories: 1),
            ])
    }

    @Test func neverSaysNoneWhereThereIsOne() throws {
        let ends = Statement.Ends("slip", "narrow")
        let none = try #require(tiny("x -> slip\ny -> narrow").comparison(of: "slip", "narrow"))
        #expect(none.opening == [.shared(ends, claims: 0, stories: 0)])
        // What reaches one only through the other reaches both.
        let through = try #require(tiny("age -> slip\nslip -> narrow").comparison(of: "slip", "narrow"))
        #expect(through.opening.last == .shared(ends, claims: 1, stories: 0))
    }

    @Test func leavesOutWhatAMuscleStandsFor() throws {
        let graph = tiny("age -> tight\nage -> pain\ntight -> pain", muscles: ["hamstrings": ["tight"]])
        let answer = try #require(graph.comparison(of: "hamstrings", "pain"))
        #expect(answer.lists.flatMap { $0.items.map(\.node) + $0.stories } == ["age"])
    }

    /// Nothing is composed of it and the emergency, but a route there is; so it is named, and not said to have none.
    @Test func namesWhatIsNotComposed() throws {
        let kinds: [Entity.ID: EntityKind] = ["walk": .exercise, "sit": .exercise]
        #expect(
            try lists("walk -> slip\nslip -> narrow\nage -> slip", emergencies: ["narrow"], kinds: kinds) == [
                "through-first: age", "not-composed: ; stories: walk",
            ])
        #expect(
            try lists("walk -> slip\nwalk -> gate\ngate -> narrow\nsit -> slip", emergencies: ["gate"], kinds: kinds)
                == ["only-first: sit", "only-second: gate", "not-composed: ; stories: walk"])
    }

    @Test func comparesTwoThingsThatExist() {
        let graph = tiny("a -> b")
        #expect(graph.comparison(of: "a", "a") == nil && graph.comparison(of: "a", "nowhere") == nil)
    }

    @Test func tellsAtMostAsManyAsAskedAndCountsAll() throws {
        let graph = tiny((1...5).map { "n\($0) -> slip\nn\($0) -> narrow" }.joined(separator: "\n"))
        let answer = try #require(graph.comparison(of: "slip", "narrow", most: 2))
        let list = try #require(try answer.readBack(graph)["lists"] as? [[String: Any]]).first
        #expect((list?["items"] as? [Any])?.count == 2 && list?["totalItems"] as? Int == 5)
    }
}
