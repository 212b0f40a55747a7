import Diagnostics
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

struct SiteMapTests {
    @Test func everythingHasAPageAndNoTwoShareOne() {
        let lesson = Lesson(id: "hips", title: "Hips")
        let routes = SmallSite(lessons: [lesson]).map.routes.map(\.path)
        for expected in [
            "index.html", "muscles/hamstrings.html", "states/tight-hamstrings.html", "mechanisms/stiff-pelvis.html",
            "conditions/back-pain.html", "lessons/hips.html", "chains/hamstrings--back-pain.html",
            "chains/tight-hamstrings--back-pain.html", "muscles-and-conditions.html", "a-z.html", "sources.html",
            "404.html",
        ] {
            #expect(routes.contains(expected), "\(expected)")
        }
        #expect(Set(routes).count == routes.count)
    }

    @Test func everyPageSaysWhoReviewedIt() {
        let map = SmallSite().map
        for index in map.routes.indices {
            #expect(map.page(index).frame?.review?.status == "Not yet reviewed by a clinician.", "\(map.routes[index])")
        }
    }

    @Test func theSafetyLineTakesNoNumberFromThePage() throws {
        let page = try SmallSite().entity("structures/pelvis.html")
        #expect(page.frame.references.isEmpty)
        #expect(page.frame.surroundings.safety.count == 1)
    }

    @Test func aMissingPageLeadsBackFromAnyDepthOnceTheAddressIsKnown() throws {
        let lost = try SmallSite(base: "https://spine.example/learn").page("404.html").as(\.notFound)
        #expect(lost.frame.surroundings.stylesheet.text == "/learn/site.css")
        #expect(!lost.suggestions.isEmpty && lost.suggestions.allSatisfy { $0.href.text.hasPrefix("/learn/") })
        let local = try SmallSite().page("404.html").as(\.notFound)
        #expect(local.frame.surroundings.stylesheet.text == "site.css")
    }

    @Test func surroundingsAreSharedByPagesOfOneDepth() throws {
        let site = SmallSite()
        let (one, two) = (try site.entity("muscles/hamstrings.html"), try site.entity("conditions/back-pain.html"))
        #expect(one.frame.surroundings === two.frame.surroundings)
        #expect(one.frame.surroundings.home.text == "../index.html")
    }

    @Test func machineFilesListWhatShouldBeFoundAndNothingElse() throws {
        let move = Site.Move(from: "sore-back", at: .none, to: Mention("back-pain"))
        let files = SmallSite(base: "https://spine.example/", moves: [move]).map.machineFiles
        let list = try #require(files.first { $0.route == "sitemap.xml" }).text
        #expect(list.contains("<loc>https://spine.example/conditions/back-pain.html</loc>"))
        #expect(!list.contains("404") && !list.contains("sore-back"))
        #expect(SmallSite().map.machineFiles.map(\.route) == ["robots.txt"])
    }

    @Test func escapesInTheListWhatCarriesAnAccent() {
        let files = MachineFiles.files(urls: ["https://spine.example/<\u{338}&\u{301}"], base: "https://spine.example/")
        #expect(files[1].text.contains("<loc>https://spine.example/&lt;\u{338}&amp;\u{301}</loc>"))
    }
}
