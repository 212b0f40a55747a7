import TestSupport
import Testing

@testable import PreviewServer

@Suite struct ARequest {
    let disk = TemporaryFolder()

    private func request(_ head: String) -> Request? { Request(head: Array(head.utf8)) }

    /// - Parameter lines: What comes below the first line; with a host of our own.
    private func answer(to line: String, _ lines: String...) -> Response {
        SitePages(folder: ServedFolder(path: disk.path), editions: Editions(), port: 8000)
            .response(to: request(([line, "Host: 127.0.0.1:8000"] + lines).joined(separator: "\r\n")))
    }

    @Test func isReadFromItsFirstLineAndItsHeaders() throws {
        let read = try #require(request("GET /a%20b.html?c HTTP/1.1\r\nHost:localhost\r\nCookie: x \r\nCOOKIE:\ty"))
        #expect(read.method == "GET")
        #expect(read.address == "/a%20b.html?c")
        #expect(read.value(of: "host") == "localhost")
        #expect(read.values(of: "cookie") == ["x", "y"] && read.value(of: "cookie") == nil)
        #expect(read.values(of: "range") == [])
    }

    @Test(arguments: [
        "", "GET", "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET /a b HTTP/1.1", "\u{16}\u{3}\u{1}",
        "GET / HTTP/1.1\r\nHost", "GET / HTTP/1.1\r\nHost : a", "GET / HTTP/1.1\r\n: a", "GET / HTTP/1.1\r\n folded: a",
    ])
    func thatIsNoneIsRefused(_ head: String) { #expect(request(head) == nil) }

    @Test func forTheHeadAloneGetsTheLengthOfTheWhole() throws {
        try disk.put("p { margin: 0 }", at: "site.css")
        let head = answer(to: "HEAD /site.css HTTP/1.1")
        #expect(head.body == .none(length: 15))
        #expect(head.head == answer(to: "GET /site.css HTTP/1.1").head)
        #expect(head.head.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/css; charset=utf-8\r\n"))
        #expect(head.head.contains("\r\nContent-Length: 15\r\n") && head.head.hasSuffix("\r\n\r\n"))
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

    @Test func beforeThereIsASiteGetsAPageThatWaitsForIt() throws {
        let answer = answer(to: "GET /a.html HTTP/1.1")
        #expect(answer.status == .unavailable)
        #expect(try answer.text.contains("<script src=\"/spinewise-preview.js\""))
    }

    @Test func forADrawingGetsOneThatRunsNothing() throws {
        try disk.put("<svg/>", at: "media/a.svg")
        let drawing = answer(to: "GET /media/a.svg HTTP/1.1")
        #expect(drawing.head.contains("\r\nContent-Security-Policy: sandbox; default-src 'none';"))
    }

    // MARK: What the browser has already, and parts

    @Test func forWhatTheBrowserHasGetsNothing() throws {
        try disk.put("p { margin: 0 }", at: "site.css")
        let tag = try #require(answer(to: "GET /site.css HTTP/1.1").value(of: "ETag"))
        for known in [tag, "\"x\", W/\(tag)", "*"] {
            for method in ["GET", "HEAD"] {
                let answer = answer(to: "\(method) /site.css HTTP/1.1", "If-None-Match: \(known)", "Range: bytes=0-1")
                #expect(answer.status == .notModified && answer.body == .none(length: nil))
                #expect(answer.value(of: "ETag") == tag)
            }
        }
        try disk.put("p { margin: 1 }", at: "site.css")
        let changed = answer(to: "GET /site.css HTTP/1.1", "If-None-Match: \(tag)")
        #expect(try changed.status == .ok && changed.text == "p { margin: 1 }" && changed.value(of: "ETag") != tag)
    }

    @Test func forAFileHearsTheSameNameOfItInEveryRun() throws {
        try disk.put("0123456789", at: "a.txt")
        #expect(answer(to: "GET /a.txt HTTP/1.1").value(of: "ETag") == "\"5d80bc85b98f5d59-a\"")
    }

    @Test func forAPageIsAnsweredAnewInEachEdition() throws {
        try disk.put("<p>A", at: "a.html")
        let editions = Editions()
        let pages = SitePages(folder: ServedFolder(path: disk.path), editions: editions, port: 8000)
        let head = "GET /a.html HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n"
        let tag = try #require(pages.response(to: request(head.dropLastBreak)).value(of: "ETag"))
        #expect(pages.response(to: request(head + "If-None-Match: \(tag)")).status == .notModified)
        editions.take(.built)
        #expect(pages.response(to: request(head + "If-None-Match: \(tag)")).status == .ok)
    }

    @Test(arguments: [
        ("bytes=0-3", "0123", "0-3"), ("bytes=7-", "789", "7-9"), ("bytes=-4", "6789", "6-9"),
        ("bytes=8-99999999999999999999", "89", "8-9"), ("bytes=-99", "0123456789", "0-9"), ("Bytes=9-9", "9", "9-9"),
    ])
    func forAPartGetsThatPart(_ range: String, _ text: String, _ place: String) throws {
        try disk.put("0123456789", at: "a.txt")
        let part = answer(to: "GET /a.txt HTTP/1.1", "Range: \(range)")
        #expect(try part.status == .part && part.text == text)
        #expect(part.value(of: "Content-Range") == "bytes \(place)/10")
    }

    @Test(arguments: ["bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999-"])
    func forAPartThatIsNotThereHearsHowLongTheFileIs(_ range: String) throws {
        try disk.put("0123456789", at: "a.txt")
        let refusal = answer(to: "GET /a.txt HTTP/1.1", "Range: \(range)")
        #expect(refusal.status == .noSuchPart && refusal.value(of: "Content-Range") == "bytes */10")
    }

    @Test(arguments: [
        "bytes=3-1", "bytes=0-1,4-5", "bytes=-", "bytes=a-b", "bytes=+1-2", "lines=0-1", "bytes", "bytes=1-2-3",
    ])
    func forAPartThatNobodyUnderstandsGetsTheWhole(_ range: String) throws {
        try disk.put("0123456789", at: "a.txt")
        let answer = answer(to: "GET /a.txt HTTP/1.1", "Range: \(range)")
        #expect(try answer.status == .ok && answer.text == "0123456789")
    }

    @Test func forTheRestOfAnotherFileGetsTheWhole() throws {
        try disk.put("0123456789", at: "a.txt")
        let tag = try #require(answer(to: "GET /a.txt HTTP/1.1").value(of: "ETag"))
        #expect(answer(to: "GET /a.txt HTTP/1.1", "Range: bytes=5-", "If-Range: \(tag)").status == .part)
        #expect(answer(to: "GET /a.txt HTTP/1.1", "Range: bytes=5-", "If-Range: \"x\"").status == .ok)
        // The head alone is that of the whole.
        #expect(answer(to: "HEAD /a.txt HTTP/1.1", "Range: bytes=5-").body == .none(length: 10))
    }

    @Test func ofAnEmptyFileHasNoParts() throws {
        try disk.put("", at: "a.txt")
        #expect(answer(to: "GET /a.txt HTTP/1.1", "Range: bytes=-5").status == .noSuchPart)
        #expect(answer(to: "GET /a.txt HTTP/1.1").status == .ok)
    }
}

extension Response {
    fileprivate var text: String {
        get throws {
            guard case .bytes(let bytes) = body else { throw NoBody() }
            return String(decoding: bytes, as: UTF8.self)
        }
    }

    private struct NoBody: Error {}

    fileprivate func value(of name: String) -> String? { more.first { $0.name == name }?.value }
}

extension String {
    fileprivate var dropLastBreak: String { String(dropLast()) }
}
