/// What is sent back. The connection is closed after it, so that a body needs no other sign of its end.
struct Response: Equatable {
    enum Status: String {
        case ok = "200 OK"
        case part = "206 Partial Content"
        case found = "302 Found"
        case notModified = "304 Not Modified"
        case badRequest = "400 Bad Request"
        case forbidden = "403 Forbidden"
        case missing = "404 Not Found"
        case methodNotAllowed = "405 Method Not Allowed"
        case noSuchPart = "416 Range Not Satisfiable"
        case unavailable = "503 Service Unavailable"
    }

    enum Body: Equatable {
        case bytes([UInt8])
        /// Only the head of what would be sent, and how long that is.
        case none(length: Int?)
        /// The site's news as they come, as server-sent events.
        case news
    }

    var status: Status
    var type: String
    var body: Body
    /// Further headers, in order.
    var more: [Header] = []

    struct Header: Equatable {
        let name: String
        let value: String

        init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }
    }

    static func text(_ status: Status, _ text: String) -> Response {
        Response(status: status, type: "text/plain; charset=utf-8", body: .bytes(Array(text.utf8)))
    }

    /// The same without its body, as `HEAD` asks for it.
    var withoutBody: Response {
        var response = self
        switch body {
        case .bytes(let bytes): response.body = .none(length: bytes.count)
        case .news: response.body = .none(length: nil)
        case .none: break
        }
        return response
    }

    /// Everything before the body, in the order sent.
    var head: String {
        var lines = [
            "HTTP/1.1 \(status.rawValue)", "Content-Type: \(type)",
            // The author wants to see what is, not what was: what a browser keeps, it asks about each time.
            "Cache-Control: no-cache", "Connection: close",
            // Other sites neither show a draft in a frame of theirs nor load it as a script or picture of theirs.
            "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
            "Content-Security-Policy: \(policy)",
        ]
        switch body {
        case .bytes(let bytes): lines.append("Content-Length: \(bytes.count)")
        case .none(let length?): lines.append("Content-Length: \(length)")
        case .none(nil), .news: break
        }
        lines += more.map { "\($0.name): \($0.value)" }
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }

    /// Pages bring their own; a drawing that is opened as a page of its own may hold scripts, which are not run.
    private var policy: String {
        type == MediaType.drawing ? "sandbox; default-src 'none'; style-src 'unsafe-inline'" : "frame-ancestors 'none'"
    }
}
