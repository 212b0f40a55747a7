import Testing

@testable import PreviewServer

@Suite struct TheReloadScript {
    private func added(to page: String) -> String {
        String(decoding: ReloadScript.added(to: Array(page.utf8), edition: "x-1"), as: UTF8.self)
    }

    private let line = #"<script src="/spinewise-reload.js" data-edition="x-1"></script>"# + "\n"

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
}

@Suite struct AListener {
    @Test func hearsTheCurrentEditionAndThenEachNewOne() async {
        let editions = Editions()
        let before = editions.current
        var heard = editions.listen().makeAsyncIterator()
        #expect(await heard.next() == before)
        editions.advance()
        let after = await heard.next()
        #expect(after == editions.current)
        #expect(after != before)
    }

    @Test func thatIsSlowHearsTheNewestOnly() async {
        let editions = Editions()
        var heard = editions.listen().makeAsyncIterator()
        editions.advance()
        editions.advance()
        #expect(await heard.next() == editions.current)
    }

    @Test func ofAnotherRunSeesAnotherEdition() { #expect(Editions().current != Editions().current) }
}
