import Causality
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

/// Every muscle against every condition, at a glance.
struct OverviewPageTests {
    private static let site = ChainPageTests.site(
        [
            ChainPageTests.link("stiff-calf", "gait"), ChainPageTests.link("gait", "sciatica", .limited),
            ChainPageTests.link("gait", "cauda-equina"),
            ChainPageTests.link("stiff-calf", "stenosis", .refuted, .causes),
            ChainPageTests.link("stiff-calf", "slip", .contested),
            ChainPageTests.link("slip", "calf", .limited, .associatedWith),
        ], conditions: ["sciatica", "cauda-equina", "stenosis", "slip", "fracture"], emergencies: ["cauda-equina"])

    private func overview(_ site: SmallSite = site) throws -> OverviewPage {
        try site.page("muscles-and-conditions.html").as(\.overview)
    }

    @Test func saysOfEveryPairWhatIsKnown() throws {
        let rows = try overview().regions.flatMap(\.rows)
        #expect(rows.map(\.muscle.title) == ["Hamstrings", "Calf"])
        let calf = try #require(rows.last)
        #expect(
            calf.cells.map { "\($0.condition): \($0.verdict.name)\($0.detail.isEmpty ? "" : ", \($0.detail)")" } == [
                "Back pain: nothing", "Cauda equina: not-composed", "Fracture: nothing",
                "Sciatica: claim, Limited as a whole", "Slip: connection", "Stenosis: refuted",
            ])
    }

    @Test func everyRowHasACellForEveryColumn() throws {
        let page = try overview()
        let rows = page.regions.flatMap(\.rows)
        #expect(!rows.isEmpty && page.conditions.count == 6)
        for row in rows { #expect(row.cells.map(\.condition) == page.conditions.map(\.title)) }
        #expect(page.verdicts.map(\.name) == Verdict.allCases.map(\.rawValue))
    }

    /// Also where nothing is known; and what the cell says, its page says.
    @Test func everyCellLeadsToAPageThatSaysTheSame() throws {
        let cells = try overview().regions.flatMap(\.rows).flatMap(\.cells)
        #expect(cells.count == 12)
        for cell in cells {
            let chain = try Self.site.page(cell.href.text).as(\.chain)
            #expect(chain.verdict.name == cell.verdict.name, "\(cell.label)")
        }
    }

    @Test func aCellSaysByItselfWhatItIsAbout() throws {
        let cells = try overview().regions.flatMap(\.rows).flatMap(\.cells)
        #expect(cells.map(\.label).contains("Calf and sciatica: claim"))
        #expect(Set(cells.map(\.label)).count == cells.count)
    }

    @Test func membersOfAGroupHaveNoRowOfTheirOwn() throws {
        let soleus = Muscle(profile: Profile(id: "soleus", name: "Soleus"), region: .hip, partOf: Mention("hamstrings"))
        let rows = try overview(SmallSite(more: [.muscle(soleus)])).regions.flatMap(\.rows)
        #expect(rows.map(\.muscle.title) == ["Hamstrings"])
    }

    @Test func whereThePageIsLeftOutTheCellLeadsToTheExplorer() throws {
        let site = SmallSite(
            chainPages: 1, more: [.condition(Condition(profile: Profile(id: "sciatica", name: "Sciatica")))])
        let cells = try overview(site).regions.flatMap(\.rows).flatMap(\.cells)
        #expect(
            cells.map(\.href.text) == ["chains/hamstrings--back-pain.html", "explore.html#from=hamstrings&to=sciatica"])
        #expect(site.map.chainPages == 1 && site.map.chainPagesLeftOut == 2)
    }
}
