import Templates
import Testing

@testable import PreviewServer

@Suite struct ThePreviewScript {
    private func added(to page: String) -> String {
        String(decoding: PreviewScript.added(to: Array(page.utf8), edition: "x-1"), as: UTF8.self)
    }

    private let line = #"<script src="/spinewise-preview.js" data-edition="x-1"></script>"# + "\n"

    @Test func standsBeforeTheEndOfThePage() {
        #expect(added(to: "<body><p>A</p></body></html>") == "<body><p>A</p>\(line)</body></html>")
    }

    @Test func standsBeforeTheLastEndWhenTheTextNamesOne() {
        #expect(added(to: "<pre></body></pre></body>") == "<pre></body></pre>\(line)</body>")
    }

    @Test func standsAtTheEndOfAPageWithoutABody() {
        #expect(added(to: "<p>A") == "<p>A\(line)")
        #expect(added(to: "") == line)
    }

    @Test(arguments: PagePolicy.allCases) func isAllowedByThePageThatGetsIt(_ policy: PagePolicy) {
        func page(_ policy: PagePolicy) -> String {
            #"<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="\#(policy.text)">\n<p>A"#
        }
        #expect(added(to: page(policy)) == page(.previewed) + line)
    }

    @Test func leavesATextThatSpeaksOfPoliciesAlone() {
        let meta = #"<meta http-equiv="Content-Security-Policy" content="none">"#
        let page = String(repeating: "A", count: 600) + meta
        #expect(added(to: page) == page + line)
    }

    @Test func liesWhereNoFileOfASiteDoes() {
        #expect(PreviewScript.files.keys.sorted() == ["/spinewise-preview.css", "/spinewise-preview.js"])
        #expect(PreviewScript.files.values.allSatisfy { !$0.bytes.isEmpty })
    }
}

@Suite struct NewsOfABuild {
    @Test func isTheEditionAndTheBuildWhenAllIsWell() {
        #expect(News(edition: "x-1", build: "x-2", findings: nil).event == "data: x-1\ndata: x-2\n\n")
    }

    @Test func holdsEveryLineOfTheFindings() {
        // An event ends with an empty line and a line with any of these signs, so none may stand for itself.
        let news = News(edition: "x-1", build: "x-2", findings: "a\n\n b\r\nc\rd\u{2028}e")
        #expect(news.event == "data: x-1\ndata: x-2\ndata: a\ndata: \ndata:  b\ndata: c\ndata: d\u{2028}e\n\n")
    }
}

@Suite struct AListener {
    @Test func hearsWhatIsTheCaseAndThenOfEachBuild() async throws {
        let editions = Editions()
        var heard = editions.listen().makeAsyncIterator()
        let first = try #require(await heard.next())
        #expect(first.edition == editions.current && first.findings == nil)
        editions.take(.built)
        let second = try #require(await heard.next())
        #expect(second.edition == editions.current && second.edition != first.edition && second.findings == nil)
    }

    @Test func hearsFindingsUntilTheyAreGone() async throws {
        let editions = Editions()
        editions.take(.built)
        let good = editions.current
        editions.take(.refused(because: "a fault"))
        // Also who comes while the content is broken.
        var heard = editions.listen().makeAsyncIterator()
        let broken = try #require(await heard.next())
        #expect(broken.edition == good && broken.findings == "a fault")
        editions.take(.refused(because: "a fault"))
        let still = try #require(await heard.next())
        #expect(still.edition == good && still.findings == "a fault" && still.build != broken.build)
        editions.take(.built)
        let mended = try #require(await heard.next())
        #expect(mended.edition != good && mended.findings == nil)
    }

    @Test func thatIsSlowHearsTheNewestOnly() async {
        let editions = Editions()
        var heard = editions.listen().makeAsyncIterator()
        editions.take(.refused(because: "a fault"))
        editions.take(.built)
        let news = await heard.next()
        #expect(news?.edition == editions.current && news?.findings == nil)
    }

    @Test func ofAnotherRunSeesAnotherEdition() { #expect(Editions().current != Editions().current) }
}
