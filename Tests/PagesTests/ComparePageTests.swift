import Causality
import HTML
import Knowledge
import Testing

@testable import Pages

struct ComparePageTests {
    @Test func setsRedFlagsFirstAndSaysWhatIsSharedAndWhatIsNot() {
        func condition(_ id: Entity.ID, _ name: Name, links: [Link] = []) -> Entity {
            .condition(
                Condition(
                    profile: Profile(id: id, name: name, links: links),
                    redFlags: [RedFlag(urgency: .emergency, text: [.text("A numb saddle.")])],
                    seekHelp: [.text("When it lasts.")]))
        }
        func mechanism(_ id: Entity.ID, _ name: Name, to effects: [Entity.ID]) -> Entity {
            .mechanism(
                Mechanism(
                    profile: Profile(id: id, name: name, links: effects.map { SmallSite.link(id, $0, .moderate) })))
        }
        var site = Site()
        site.comparisons = [Site.Comparison(one: Mention("sciatica"), other: Mention("stenosis"))]
        let atlas = Atlas(
            site: site,
            entities: [
                condition("sciatica", "Sciatica"), condition("stenosis", "Stenosis"),
                mechanism("wear", "Wear", to: ["sciatica", "stenosis"]), mechanism("bulge", "Bulge", to: ["sciatica"]),
            ], sources: SmallSite.sources)
        let map = SiteMap(atlas, CauseGraph(atlas))
        let index = map.routes.firstIndex { $0.path == "compare/sciatica--stenosis.html" }
        guard let index, case .compare(let page) = map.page(index) else {
            Issue.record("The two are not compared.")
            return
        }
        #expect(page.title == "Sciatica or stenosis?")
        #expect(page.parts.first?.heading == "Red flags" && page.parts.first?.tone == .flag)
        #expect(page.sections.map(\.id) == ["shared-causes", "only-first"])
        #expect(page.opening.contains("One cause on this site may lead to both"))
    }
}
