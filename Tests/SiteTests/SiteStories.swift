import Engine
import Foundation
import Publishing
import Testing

/// From lesson files on disk to pages on disk.
struct SiteStories {
    @Test func aLinkStandsOnBothItsPagesWithGradeMechanismAndCitation() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        for route in ["states/tight-psoas.html", "mechanisms/pelvic-tilt.html"] {
            let page = try sites.page(route)
            #expect(page.contains("id=\"tight-psoas--contributes-to--pelvic-tilt\""))
            #expect(page.contains("Tight psoas may contribute to"))
            #expect(page.contains("It pulls <em>forward</em>."))
            #expect(page.contains("Limited evidence"))
            #expect(page.contains("Doe 2009") && page.contains("stance-mixed"))
        }
    }

    @Test func aRefutedLinkStandsApartAndIsNoPartOfAChain() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        let page = try sites.page("conditions/back-pain.html")
        let refuted = try #require(page.range(of: "Said, but not so"))
        let link = try #require(page.range(of: "id=\"tight-psoas--causes--back-pain\""))
        #expect(refuted.lowerBound < link.lowerBound)
        // On the page of the two it stands first, and makes a story of what leads round it.
        let chain = try sites.page("chains/psoas--back-pain.html")
        let direct = try #require(chain.range(of: "id=\"tight-psoas--causes--back-pain\""))
        let story = try #require(chain.range(of: "How people get from tight psoas to back pain"))
        #expect(direct.lowerBound < story.lowerBound)
        #expect(chain.ranges(of: "id=\"tight-psoas--causes--back-pain\"").count == 1)
    }

    @Test func aConditionBeginsWithItsRedFlagsTheGravestFirst() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        let page = try sites.page("conditions/back-pain.html")
        let parts = ["Red flags", "Numb saddle.", "Pain for weeks.", "When to see someone", "What may bring it on"]
        let places = try parts.map {
            try #require(page.range(of: $0, range: page.range(of: "<h1")!.upperBound..<page.endIndex)?.lowerBound)
        }
        #expect(places == places.sorted())
    }

    @Test func everyPageSaysWhoReviewedItAndThatItIsNoAdvice() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        for route in [
            "muscles/psoas.html", "states/tight-psoas.html", "lessons/hips.html", "chains/psoas--back-pain.html",
        ] {
            let page = try sites.page(route)
            #expect(page.contains("Not yet reviewed by a clinician."))
            #expect(page.contains("No advice."))
        }
        #expect(try sites.page("muscles/psoas.html").contains("not yet checked against a source"))
    }

    @Test func aLessonTellsItsChainLiveAndItsPlannedFigureHonestly() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        let page = try sites.page("lessons/hips.html")
        #expect(page.contains("<span class=\"weakest-mark\">"))
        #expect(page.contains("Figure planned."))
        #expect(page.contains("That is a calf muscle."))
        #expect(page.contains("href=\"../muscles/psoas.html\">psoas</a>"))
    }

    @Test func theIndexFindsNamesAndOtherWordsForThem() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        let page = try sites.page("a-z.html")
        #expect(page.contains("Hip bender: see <a href=\"muscles/psoas.html\">Psoas</a>"))
    }

    @Test func addressesAreRelativeUnlessABaseIsGiven() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build()
        #expect(!(try sites.page("muscles/psoas.html").contains("canonical")))
        #expect(!FileManager.default.fileExists(atPath: "\(sites.site)/sitemap.xml"))
        _ = try await sites.build(base: "https://example.org/spine")
        #expect(
            try sites.page("muscles/psoas.html").contains(
                "<link rel=\"canonical\" href=\"https://example.org/spine/muscles/psoas.html\">"))
        #expect(try sites.page("sitemap.xml").contains("<loc>https://example.org/spine/</loc>"))
        #expect(try sites.page("robots.txt").contains("Sitemap: https://example.org/spine/sitemap.xml"))
    }

    @Test func theLimitOnChainPagesIsKeptAndTold() async throws {
        var files = Sites.small
        files["site.xml"] = files["site.xml"]!.replacing("language=\"en\"", with: "language=\"en\" chain-pages=\"1\"")
        let sites = try Sites(files)
        let summary = try await sites.build()
        #expect(summary.chainPages == 1)
        #expect(summary.chainPagesLeftOut == 1)
        #expect(try sites.page("chains.html").contains("1 pairs have a page; 1 less well supported one has none."))
    }

    @Test func anOldNameLeadsToTheNewPage() async throws {
        var files = Sites.small
        files["site.xml"] = files["site.xml"]!.replacing(
            "<featured", with: "<moved from=\"hip-bender\" to=\"psoas\"/><featured")
        let sites = try Sites(files)
        _ = try await sites.build()
        #expect(try sites.page("muscles/hip-bender.html").contains("url=../muscles/psoas.html"))
    }

    @Test func anyNumberOfWorkersWritesTheSameBytes() async throws {
        let sites = try Sites(Sites.small)
        _ = try await sites.build(jobs: 1)
        let again = try await sites.build(jobs: 4)
        #expect(again.published.changed == 0)
    }

    @Test func aSiteIsNotBuiltIntoItsOwnContent() async throws {
        let sites = try Sites(Sites.small)
        let engine = Engine(content: sites.content, jobs: 1)
        let study = try await engine.study()
        await #expect(throws: BuildError.self) { try await engine.build(study, to: sites.content + "/site", base: nil) }
        await #expect(throws: BuildError.self) { try await engine.build(study, to: sites.folder.path, base: nil) }
    }

    @Test func whatCannotBeReadIsOneClearSentence() async throws {
        let missing = Engine(content: "/nowhere/at/all", jobs: 1)
        let error = await #expect(throws: ContentError.self) { try await missing.study() }
        #expect(error?.description == "there is no content folder '/nowhere/at/all'")
    }
}
