import HTML
import Knowledge
import Testing

@testable import Pages

struct KeystonesPageTests {
    @Test func namesTheStepThatAllChainsPass() {
        guard case .keystones(let page) = SmallSite().page("keystones.html") else {
            Issue.record("There is no page of keystones.")
            return
        }
        #expect(page.groups.map(\.condition.title) == ["Back pain"])
        let item = page.groups.first?.items.first
        #expect(
            item?.sentence
                == "Every chain of causes from tight hamstrings to back pain passes through stiff pelvis.")
        #expect(item?.chains.map(\.href.text) == ["chains/tight-hamstrings--back-pain.html"])
    }

    @Test func isReachedFromTheListOfChains() {
        guard case .listing(let list) = SmallSite().page("chains.html") else { return }
        #expect(list.further.map(\.href.text) == ["explore.html", "keystones.html"])
    }
}
