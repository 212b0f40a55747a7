import Causality
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

/// What an exercise or a treatment is claimed to act on.
struct WhatIfPageTests {
    private func page(_ links: [(Entity.ID, Entity.ID, EvidenceGrade, Relation)], emergency: Bool = false) throws
        -> WhatIfPage
    {
        let all = links.map { ChainPageTests.link($0.0, $0.1, $0.2, $0.3) }
        let rest = Treatment(
            profile: Profile(id: "rest", name: "Rest", links: all.filter { $0.cause == "rest" }))
        let weak = Mechanism(profile: Profile(id: "weak", name: "Weakness", links: all.filter { $0.cause == "weak" }))
        let ache = Condition(profile: Profile(id: "ache", name: "Ache"), isEmergency: emergency)
        return try SmallSite(more: [.treatment(rest), .mechanism(weak), .condition(ache)])
            .page("what-if/rest.html").as(\.whatIf)
    }

    @Test func tellsOutcomesByWhatBecomesOfThem() throws {
        let page = try page([
            ("rest", "stiff-pelvis", .limited, .reduces), ("rest", "weak", .strong, .causes),
            ("weak", "ache", .moderate, .causes),
        ])
        #expect(page.changes.map(\.name) == ["likelier", "less-likely"])
        #expect(page.changes.map(\.heading) == ["What rest may make likelier", "What rest may make less likely"])
        let effects = page.changes.flatMap(\.effects)
        #expect(effects.map(\.outcome.title) == ["Ache", "Back pain"])
        #expect(
            effects.map(\.sentence) == [
                "In two steps, rest probably contributes to ache.", "In two steps, rest may reduce back pain.",
            ])
        #expect(
            effects.map { $0.ways.map { $0.map(\.title) } } == [
                [["Rest", "Weakness", "Ache"]], [["Rest", "Stiff pelvis", "Back pain"]],
            ])
        #expect(page.links.links.map(\.other.title) == ["Weakness", "Stiff pelvis"])
        #expect(page.stories.isEmpty && page.untouched.isEmpty)
        #expect(page.command == "spinewise whatif --apply rest")
    }

    @Test func leavesOpenWhatEqualClaimsDisagreeAbout() throws {
        let page = try page([
            ("rest", "stiff-pelvis", .limited, .reduces), ("rest", "weak", .limited, .causes),
            ("weak", "back-pain", .moderate, .causes),
        ])
        #expect(page.changes.map(\.name) == ["ambiguous"])
        #expect(
            page.changes.flatMap(\.effects).map(\.sentence).first?.hasPrefix(
                "What rest does to back pain is open, because two claims of equal standing disagree.") == true)
    }

    @Test func namesStoriesApartAndWhatIsNotSaidAnythingOf() throws {
        let page = try page([("rest", "stiff-pelvis", .contested, .reduces)])
        #expect(page.changes.isEmpty && page.stories.map(\.title) == ["Back pain"])
        #expect(page.storiesHeading == "What only stories connect with rest")
        #expect(page.untouched.contains("one other condition or symptom"))
    }

    @Test func composesNothingWithAnEmergency() throws {
        let page = try page(
            [("rest", "weak", .strong, .causes), ("weak", "ache", .moderate, .causes)], emergency: true)
        #expect(page.changes.isEmpty && page.stories.isEmpty)
        #expect(page.emergencies.map(\.title) == ["Ache"] && page.emergencyNote.contains("o chain is made"))
    }

    @Test func onlyWhatCanBeAppliedHasOne() {
        let routes = SmallSite().map.routes.map(\.path).filter { $0.hasPrefix("what-if/") }
        #expect(routes.isEmpty)
    }
}
