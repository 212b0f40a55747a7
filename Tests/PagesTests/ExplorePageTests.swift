import HTML
import PageModels
import Testing

@testable import Pages

struct ExplorePageTests {
    @Test func thePageIsThereAndChainPagesLeadToTheirQuestion() throws {
        let page = try SmallSite().page("explore.html").as(\.explore)
        #expect(page.scripts.map(\.text) == ["explore-data.js", "explore.js"])
        #expect(page.elsewhere.map(\.href.text).contains("chains.html"))
        #expect(page.examples.map(\.href.text) == ["#from=hamstrings&to=back-pain"])
        let chain = try SmallSite().chain("tight-hamstrings--back-pain")
        #expect(chain.explorer.text == "../explore.html#from=tight-hamstrings&to=back-pain")
    }
}
