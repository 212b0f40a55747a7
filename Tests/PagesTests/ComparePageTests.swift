import Causality
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

struct ComparePageTests {
    @Test func setsRedFlagsFirstAndSaysWhatIsSharedAndWhatIsNot() throws {
        func condition(_ id: Entity.ID, _ name: Name, links: [Link] = []) -> Entity {
            .condition(
                Condition(
                    profile: Profile(id: id, name: name, links: links),
                    redFlags: [Mention("saddle")],
                    seekHelp: [.text("When it lasts.")]))
        }
        func mechanism(_ id: Entity.ID, _ name: Name, to effects: [Entity.ID]) -> Entity {
            .mechanism(
                Mechanism(
                    profile: Profile(id: id, name: name, links: effects.map { SmallSite.link(id, $0, .moderate) })))
        }
        let site = SmallSite(
            more: [
                condition("sciatica", "Sciatica"), condition("stenosis", "Stenosis"),
                mechanism("wear", "Wear", to: ["sciatica", "stenosis"]), mechanism("bulge", "Bulge", to: ["sciatica"]),
            ], comparisons: [Site.Comparison(one: Mention("sciatica"), other: Mention("stenosis"))])
        let page = try site.page("compare/sciatica--stenosis.html").as(\.compare)
        #expect(page.title == "Sciatica or stenosis?")
        #expect(page.parts.first?.heading == "Red flags" && page.parts.first?.tone == .flag)
        #expect(page.sections.map(\.id) == ["shared-causes", "only-first"])
        #expect(page.opening.contains("One thing may lead to both sciatica and stenosis."))
        #expect(page.opening.hasSuffix("it is no way to find out which one somebody has."))
    }
}
