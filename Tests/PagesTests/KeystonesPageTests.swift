import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

struct KeystonesPageTests {
    @Test func namesTheStepThatAllChainsPass() throws {
        let page = try SmallSite().page("keystones.html").as(\.keystones)
        #expect(page.groups.map(\.condition.title) == ["Back pain"])
        let items = page.groups.flatMap(\.items)
        #expect(
            items.map(\.sentence) == [
                "Every chain of causes from tight hamstrings to back pain passes through stiff pelvis."
            ])
        #expect(items.map { $0.chains.map(\.href.text) } == [["chains/tight-hamstrings--back-pain.html"]])
    }

    @Test func isReachedFromTheListOfChains() throws {
        let list = try SmallSite().page("chains.html").as(\.listing)
        #expect(list.further.map(\.href.text) == ["muscles-and-conditions.html", "explore.html", "keystones.html"])
    }
}
