import Causality
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

/// Red flags on the pages that name them, and all of them on a page of their own.
struct RedFlagsPageTests {
    @Test func aPageTellsTheGravestFirstAndFoldsAwayWhatMayWait() throws {
        let page = try SmallSite().entity("conditions/back-pain.html")
        let part = try #require(page.opening.first)
        #expect(part.heading == "Red flags" && part.tone == .flag)
        guard case .flags(let groups, let all)? = part.blocks.first else {
            Issue.record("There is no box of red flags.")
            return
        }
        #expect(groups.map(\.urgency) == ["emergency", "see-someone"])
        #expect(groups.map(\.isFolded) == [false, true])
        #expect(groups[0].action.hasPrefix("Call your emergency number"))
        #expect(all.href.text == "../red-flags.html")
    }

    @Test func allRedFlagsStandOnOnePageInTheOrderOfTheLibrary() throws {
        let page = try SmallSite().page("red-flags.html").as(\.redFlags)
        #expect(page.groups.map(\.id) == ["emergency", "see-someone"])
        #expect(page.groups[0].flags.map(\.id) == ["saddle", "legs"])
        let saddle = page.groups[0].flags[0]
        #expect(saddle.pages.map(\.title) == ["Back pain"] && page.groups[0].flags[1].pages.isEmpty)
        #expect(saddle.citations.map(\.title) == ["Doe 2009"])
        #expect(page.frame.references.count == 2)
    }

    @Test func aSignatureThatLapsedIsNoReview() throws {
        func status(of review: Review, now: String?) throws -> ReviewView {
            var atlas = Atlas(
                entities: [.factor(Factor(profile: Profile(id: "age", name: "Age", review: review)))])
            if let now { atlas.statedNow[review.range] = now }
            let site = SiteContext(atlas, CauseGraph(atlas), base: nil)
            return try #require(
                PageContext(site, SiteRoute("factors/age.html")).frame("Age", description: "", review: review).review)
        }
        let signed = Review(
            status: .reviewed(by: "Jo Doe", role: "doctor", on: "2026-11-24", of: "0123456789abcdef"),
            written: "2026-11-23", due: "2027-11-23")
        let current = try status(of: signed, now: "0123456789abcdef")
        #expect(current.isReviewed && current.status == "Reviewed by Jo Doe, doctor, on 24 November 2026.")
        let lapsed = try status(of: signed, now: "fedcba9876543210")
        #expect(!lapsed.isReviewed && lapsed.status.contains("that review no longer holds"))
        #expect(try !status(of: signed, now: nil).isReviewed)
    }
}
