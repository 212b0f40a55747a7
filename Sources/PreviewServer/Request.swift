/// As much of an HTTP request as a server of files needs.
struct Request: Equatable {
    let method: String
    /// As it was sent, nothing decoded.
    let address: String

    /// - Parameter head: Everything up to the empty line. Of the lines below the first, none changes what is answered.
    /// - Returns: `nil` for what is no HTTP/1 request.
    init?(head: [UInt8]) {
        guard let text = String(validating: head, as: UTF8.self),
            let line = text.split(maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: \.isNewline).first
        else { return nil }
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return nil }
        (method, address) = (String(words[0]), String(words[1]))
    }
}

/// What is sent back. The connection is closed after it, so that a body needs no other sign of its end.
struct Response: Equatable {
    enum Status: String {
        case ok = "200 OK"
        case found = "302 Found"
        case badRequest = "400 Bad Request"
        case missing = "404 Not Found"
        case methodNotAllowed = "405 Method Not Allowed"
        case unavailable = "503 Service Unavailable"
    }

    enum Body: Equatable {
        case bytes([UInt8])
        /// Only the head of what would be sent.
        case none(length: Int)
        /// The site's editions as they come, as server-sent events.
        case editions
    }

    var status: Status
    var type: String
    var body: Body
    /// Further headers, in order.
    var more: [(name: String, value: String)] = []

    static func == (a: Response, b: Response) -> Bool { a.status == b.status && a.head == b.head && a.body == b.body }

    /// Everything before the body, in the order sent.
    var head: String {
        var lines = [
            "HTTP/1.1 \(status.rawValue)", "Content-Type: \(type)", "X-Content-Type-Options: nosniff",
            // The author wants to see what is, not what was.
            "Cache-Control: no-store", "Connection: close",
        ]
        switch body {
        case .bytes(let bytes): lines.append("Content-Length: \(bytes.count)")
        case .none(let length): lines.append("Content-Length: \(length)")
        case .editions: break
        }
        lines += more.map { "\($0.name): \($0.value)" }
        return lines.joined(separator: "\r\n") + "\r\n\r\n"
    }
}
