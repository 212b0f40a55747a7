import TestSupport
import Testing

@testable import PreviewServer

@Suite struct ARequest {
    let disk = TemporaryFolder()

    private func request(_ head: String) -> Request? { Request(head: Array(head.utf8)) }

    private func answer(to head: String) -> Response {
        SitePages(folder: ServedFolder(path: disk.path), editions: Editions()).response(to: request(head))
    }

    @Test func isReadFromItsFirstLine() {
        let read = request("GET /a%20b.html?c HTTP/1.1\r\nHost: localhost\r\nCookie: x")
        #expect(read?.method == "GET")
        #expect(read?.address == "/a%20b.html?c")
    }

    @Test(arguments: ["", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET /a b HTTP/1.1", "\u{16}\u{3}\u{1}"])
    func thatIsNoneIsRefused(_ head: String) {
        #expect(request(head) == nil)
        #expect(answer(to: head).status == .badRequest)
    }

    @Test func forTheHeadAloneGetsTheLengthOfTheWhole() throws {
        try disk.put("p { margin: 0 }", at: "site.css")
        let head = answer(to: "HEAD /site.css HTTP/1.1")
        #expect(head.body == .none(length: 15))
        #expect(head.head == answer(to: "GET /site.css HTTP/1.1").head)
        #expect(head.head.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/css; charset=utf-8\r\n"))
        #expect(head.head.hasSuffix("\r\nContent-Length: 15\r\n\r\n"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
    func toChangeSomethingIsRefused(_ method: String) {
        let refusal = answer(to: "\(method) / HTTP/1.1")
        #expect(refusal.status == .methodNotAllowed)
        #expect(refusal.head.contains("\r\nAllow: GET, HEAD\r\n"))
    }

    @Test func forAFolderIsSentToItsSlash() throws {
        try disk.put("a", at: "a b/index.html")
        let way = answer(to: "GET /a%20b HTTP/1.1")
        #expect(way.status == .found)
        #expect(way.head.contains("\r\nLocation: /a%20b/\r\n"))
    }

    @Test func beforeThereIsASiteGetsAPageThatWaitsForIt() {
        guard case .bytes(let page) = answer(to: "GET /a.html HTTP/1.1").body else {
            Issue.record("no page")
            return
        }
        #expect(answer(to: "GET /a.html HTTP/1.1").status == .unavailable)
        #expect(String(decoding: page, as: UTF8.self).contains(ReloadScript.scriptAddress))
    }
}
