import Testing

@Suite struct DrawingStories {
    @Test func aChainPageDrawsItsChainsForWideAndNarrowScreens() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        let page = try sites.page("chains/psoas--back-pain.html")
        #expect(page.contains("<div class=\"canvas wide\"><svg role=\"group\""))
        #expect(page.contains("<div class=\"canvas narrow\"><svg role=\"group\""))
        // Every box is a link to the page of what it stands for.
        let drawing = try #require(page.firstMatch(of: /<svg role="group"[^>]*>(.*?)<\/svg>/.dotMatchesNewlines())).1
        let boxes = drawing.matches(of: /<a href="([^"]*)"[^>]*><rect/).map { String($0.1) }
        #expect(boxes.contains("../states/tight-psoas.html"))
        #expect(boxes.contains("../conditions/back-pain.html"))
        #expect(Set(boxes).count == boxes.count)
    }

    @Test func aPageTellsItsDrawingInLists() async throws {
        // A refuted link would make a story of the chain, and stories are not drawn.
        let refuted = Sites.link("back-pain", relation: "causes", grade: "refuted", because: "So it was thought.")
        var files = Sites.small
        files["muscles/psoas.xml"] = files["muscles/psoas.xml"]?.replacing(refuted, with: "")
        let sites = try Sites(files)
        _ = try await sites.build()
        let page = try sites.page("conditions/back-pain.html")
        let lists = try #require(page.firstMatch(of: /<details class="routes">(.*?)<\/details>/.dotMatchesNewlines())).1
        let drawing = try #require(page.firstMatch(of: /<svg role="group"[^>]*>(.*?)<\/svg>/.dotMatchesNewlines())).1
        let drawn = Set(drawing.matches(of: /<a href="([^"]*)"/).map { String($0.1) })
        let told = Set(lists.matches(of: /<a href="([^"]*)"/).map { String($0.1) })
        #expect(drawn.subtracting(told) == ["../conditions/back-pain.html"])
    }

    @Test func aPageWithoutLinksHasNoDrawing() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        #expect(try !sites.page("muscles.html").contains("class=\"dr"))
    }

    @Test func aRefutedLinkIsNotDrawn() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        for page in ["conditions/back-pain.html", "chains/psoas--back-pain.html"] {
            #expect(try !sites.page(page).contains("<g class=\"e4"))
        }
    }
}
