import Foundation
import TestSupport
import Testing

@testable import PreviewServer

@Suite struct AnAddress {
    let disk = TemporaryFolder()

    init() throws {
        try disk.put("home", at: "site/index.html")
        try disk.put("nobody", at: "site/404.html")
        try disk.put("psoas", at: "site/muscles/psoas.html")
        try disk.put("media", at: "site/media/index.html")
        try disk.put("blue", at: "site/media/a b.svg")
        try disk.put("ours", at: "site/.spinewise-site")
        try disk.put("secret", at: "secret.html")
    }

    /// The text that an address leads to; `missing: ` stands before the page for addresses that lead nowhere.
    func text(at address: String) -> String {
        switch ServedFolder(path: disk.path("site")).answer(to: address) {
        case .file(let file): String(decoding: file.bytes, as: UTF8.self)
        case .folder(let address): "go to \(address)"
        case .missing(let page): "missing: " + (page.map { String(decoding: $0.bytes, as: UTF8.self) } ?? "no page")
        }
    }

    @Test func leadsToItsFile() {
        #expect(text(at: "/muscles/psoas.html") == "psoas")
        #expect(text(at: "/muscles/psoas.html?from=a") == "psoas")
        #expect(text(at: "/media/a%20b.svg") == "blue")
    }

    @Test func ofAFolderLeadsToItsIndexPage() {
        #expect(text(at: "/") == "home")
        #expect(text(at: "/media/") == "media")
        #expect(text(at: "/media") == "go to /media/")
        #expect(text(at: "//media") == "go to /media/")
    }

    @Test(arguments: ["/nothing.html", "/muscles/", "/muscles", "/index.html/", "/muscles/psoas.html/x"])
    func thatLeadsNowhereGetsTheSitesOwnPage(_ address: String) { #expect(text(at: address) == "missing: nobody") }

    @Test(arguments: [
        "/../secret.html", "/%2e%2e/secret.html", "/.%2E/secret.html", "/muscles/../../secret.html",
        "/..%2fsecret.html",
        "/%2e%2e%2fsecret.html", "/..\\secret.html", "/..%5Csecret.html", "/index.html%00.css", "/index.html%0", "/%FF",
        "/.spinewise-site", "../secret.html", "secret.html", "", "http://localhost/index.html",
    ])
    func thatCouldLeaveTheFolderIsRefused(_ address: String) { #expect(text(at: address) == "missing: nobody") }

    @Test func isNotFollowedThroughALink() throws {
        let files = FileManager.default
        try files.createSymbolicLink(atPath: disk.path("site/link.html"), withDestinationPath: disk.path("secret.html"))
        try files.createSymbolicLink(atPath: disk.path("site/out"), withDestinationPath: disk.path)
        #expect(text(at: "/link.html") == "missing: nobody")
        #expect(text(at: "/out/secret.html") == "missing: nobody")
    }

    @Test func findsThePagesOfAFolderThatIsALinkItself() throws {
        try FileManager.default.createSymbolicLink(
            atPath: disk.path("latest"), withDestinationPath: disk.path("site"))
        let answer = ServedFolder(path: disk.path("latest")).answer(to: "/index.html")
        #expect(answer == .file(.init(route: "index.html", bytes: Array("home".utf8))))
    }

    @Test func leadsNowhereBeforeThereIsASite() {
        #expect(ServedFolder(path: disk.path("not-yet")).answer(to: "/") == .missing(nil))
    }
}

@Suite struct AMediaType {
    @Test(arguments: [
        ("index.html", "text/html; charset=utf-8"), ("site.css", "text/css; charset=utf-8"),
        ("explore.js", "text/javascript; charset=utf-8"), ("media/a.SVG", "image/svg+xml; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"), ("graph.json", "application/json; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"), ("a.png", "image/png"), ("a.b.jpg", "image/jpeg"),
        ("a.webp", "image/webp"), ("a.woff2", "font/woff2"), ("CNAME", "application/octet-stream"),
        ("folder.css/file", "application/octet-stream"),
    ])
    func followsTheEndOfTheName(_ route: String, _ type: String) { #expect(MediaType.of(route) == type) }
}
