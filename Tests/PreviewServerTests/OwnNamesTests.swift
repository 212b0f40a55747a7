import TestSupport
import Testing

@testable import PreviewServer

/// Who may read what an author has not published yet.
@Suite struct AGuest {
    let disk = TemporaryFolder()
    static let addresses = ["/", "/index.html", "/nowhere.html", "/spinewise-reload", "/spinewise-preview.js", "/../x"]

    private func status(_ address: String, _ lines: String..., method: String = "GET", port: UInt16 = 8000)
        -> Response.Status
    {
        let head = (["\(method) \(address) HTTP/1.1"] + lines).joined(separator: "\r\n")
        return SitePages(folder: ServedFolder(path: disk.path), editions: Editions(), port: port)
            .response(to: Request(head: Array(head.utf8))).status
    }

    init() throws { try disk.put("draft", at: "index.html") }

    @Test(arguments: ["127.0.0.1:8000", "localhost:8000", "[::1]:8000", "LOCALHOST:8000"])
    func ofThisMachineIsWelcome(_ host: String) {
        #expect(status("/", "Host: \(host)") == .ok)
        #expect(status("/", "Host: \(host)", "Origin: http://127.0.0.1:8000", "Sec-Fetch-Site: same-origin") == .ok)
        #expect(status("/", "Host: \(host)", "Sec-Fetch-Site: none") == .ok)
    }

    @Test(
        arguments: addresses,
        [
            "evil.example", "evil.example:8000", "127.0.0.1", "localhost", "127.0.0.1:8001",
            "127.0.0.1.evil.example:8000",
            "localhost:8000@evil.example", "0.0.0.0:8000", "127.1:8000", "localhost.:8000", "",
        ])
    func underAnotherNameGetsNothing(_ address: String, _ host: String) {
        #expect(status(address, "Host: \(host)") == .forbidden)
        #expect(status(address, "Host: \(host)", method: "HEAD") == .forbidden)
    }

    @Test(
        arguments: addresses,
        [
            "Origin: http://evil.example", "Origin: null", "Origin: https://127.0.0.1:8000",
            "Origin: http://127.0.0.1:8001",
            "Sec-Fetch-Site: cross-site", "Sec-Fetch-Site: same-site",
        ])
    func forAnotherSiteGetsNothing(_ address: String, _ line: String) {
        #expect(status(address, "Host: 127.0.0.1:8000", line) == .forbidden)
        #expect(status(address, "Host: 127.0.0.1:8000", line, "Origin: http://127.0.0.1:8000") == .forbidden)
    }

    @Test func whoFollowsALinkIsWelcomeButNoFrame() {
        let host = "Host: localhost:8000"
        let link = ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate"]
        #expect(status("/", host, link[0], link[1], "Sec-Fetch-Dest: document") == .ok)
        #expect(status("/", host, link[0], link[1], "Sec-Fetch-Dest: iframe") == .forbidden)
        #expect(status("/", host, link[0], "Sec-Fetch-Mode: no-cors", "Sec-Fetch-Dest: script") == .forbidden)
    }

    @Test func withoutANameOrWithTwoIsNoBrowser() {
        #expect(status("/") == .badRequest)
        #expect(status("/", "Host: 127.0.0.1:8000", "Host: evil.example") == .badRequest)
    }

    @Test func atThePortThatHttpHasAnywayNeedNotNameIt() {
        #expect(status("/", "Host: localhost", port: 80) == .ok)
        #expect(status("/", "Host: evil.example", port: 80) == .forbidden)
    }
}
