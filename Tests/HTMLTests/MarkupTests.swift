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
