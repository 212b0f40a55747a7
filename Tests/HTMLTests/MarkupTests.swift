import HTML
import Testing

struct MarkupTests {
    @Test func escapesEveryValueForTextAndAttributes() {
        let name = "<b> & \"c\" 'd'"
        let markup: Markup = "<p title=\"\(name)\">\(name)</p>"
        let escaped = "&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;"
        #expect(markup.text == "<p title=\"\(escaped)\">\(escaped)</p>")
    }

    @Test func copiesLiteralsAndMarkupAsTheyStand() {
        let inner: Markup = "<em>é</em>"
        let markup: Markup = "<p>\(inner)\(7)</p>"
        #expect(markup.text == "<p><em>é</em>7</p>")
    }

    @Test func repeatsAndLeavesOut() {
        let list = ["a", "<"]
        let none: String? = nil
        let markup: Markup = """
            \(each: list, { "<li>\($0)</li>" })\(some: none, { "<b>\($0)</b>" })\(when: false, "x")\(any: list, { "\($0.count)" })
            """
        #expect(markup.text == "<li>a</li><li>&lt;</li>2")
    }
}

/// Pieces of a page share one buffer; nobody may notice.
struct PageTests {
    @Test func aPageIsWhatItsPiecesAreAlone() {
        func row(_ number: Int) -> Markup { "<td>\(number)\(when: number > 1, "<i>&</i>")</td>" }
        func table() -> Markup {
            let early: Markup = "<b>early</b>"
            let row = row(1)
            return "<table>\(row)\(early)\(each: 1...3, self.cell)\(row)\(early)</table>"
        }
        #expect(Markup.page { table() } == table().bytes)
    }

    @Test func aPieceMadeMeanwhileDoesNotSlipIn() {
        let bytes = Markup.page {
            var parts = Markup.Parts(literalCapacity: 0, interpolationCount: 0)
            parts.appendLiteral("one ")
            let other: Markup = "other"
            parts.appendLiteral("two ")
            parts.appendInterpolation(other)
            return Markup(stringInterpolation: parts)
        }
        #expect(String(decoding: bytes, as: UTF8.self) == "one two other")
    }

    @Test func aPageLargerThanTheSheetLosesNothing() {
        let long = String(repeating: "spine ", count: 50_000)
        func page() -> Markup { "<p>\(each: 0..<3, { _ in "<b>\(long)</b>" })</p>" }
        #expect(Markup.page { page() } == page().bytes)
    }

    @Test func aPieceThatIsKeptStaysWhatItWas() {
        var kept: Markup = ""
        _ = Markup.page {
            kept = "<em>\("kept")</em>"
            return kept
        }
        for _ in 0..<3 { _ = Markup.page { "<p>something else altogether</p>" } }
        #expect(kept.text == "<em>kept</em>")
    }

    @Test func pagesOnManyThreadsKeepApart() async {
        let pages = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for number in 0..<200 {
                group.addTask { (number, Markup.page { "<p>\(each: 0..<number, self.cell)</p>" }) }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        for (number, bytes) in pages {
            let cells = (0..<number).map { "<td>\($0)</td>" }.joined()
            #expect(String(decoding: bytes, as: UTF8.self) == "<p>\(cells)</p>")
        }
    }

    private func cell(_ number: Int) -> Markup { "<td>\(number)</td>" }
}

struct HrefTests {
    @Test(arguments: [
        ("index.html", "muscles/psoas.html", "muscles/psoas.html"),
        ("muscles/psoas.html", "index.html", "../index.html"),
        ("muscles/psoas.html", "muscles/iliacus.html", "../muscles/iliacus.html"),
    ])
    func leadsFromPageToPageOnAnyHostAndFromDisk(from: String, to: String, href: String) {
        #expect(Href(SiteRoute(to), from: SiteRoute(from)).text == href)
    }

    @Test func staysOnThePageForItsOwnFragments() {
        let page = SiteRoute("sources.html")
        #expect(Href(page.at("reis-2015"), from: page).text == "#reis-2015")
        #expect(Href(page.at("reis-2015"), from: SiteRoute("a/b.html")).text == "../sources.html#reis-2015")
    }

    @Test(arguments: [
        ("https://spine.example/", "/a.html"), ("https://spine.example/learn/", "/learn/a.html"),
        ("http://spine.example:8080/x/y/", "/x/y/a.html"),
    ])
    func leadsFromTheRootOfTheHostWhereNoPageKnowsItsPlace(base: String, href: String) {
        #expect(Href(SiteRoute("a.html"), fromRootOf: base).text == href)
    }

    @Test(arguments: ["javascript:alert(1)", "data:text/html,x", "//evil.example", "ftp://x"])
    func takesNoAddressThatABrowserWouldRun(address: String) {
        #expect(Href(external: address) == nil)
    }
}
