/// As much of an HTTP request as a server of files needs.
struct Request: Equatable {
    let method: String
    /// As it was sent, nothing decoded.
    let address: String
    private let fields: [Field]

    fileprivate struct Field: Equatable {
        /// In small letters.
        let name: String
        let value: String
    }

    /// - Parameter head: Everything up to the empty line.
    /// - Returns: `nil` for what is no HTTP/1 request.
    init?(head: [UInt8]) {
        var lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
            line.last == UInt8(ascii: "\r") ? line.dropLast() : line
        }[...]
        guard let first = lines.popFirst().flatMap({ String(validating: $0, as: UTF8.self) }) else { return nil }
        let words = first.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, !words[0].isEmpty, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else { return nil }
        (method, address) = (String(words[0]), String(words[1]))
        var fields: [Field] = []
        for line in lines {
            guard let field = Field(line) else { return nil }
            fields.append(field)
        }
        self.fields = fields
    }

    /// Every value of a header, in order; none for one that was not sent.
    ///
    /// - Parameter name: In small letters.
    func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The value of a header that was sent once.
    func value(of name: String) -> String? {
        let values = values(of: name)
        return values.count == 1 ? values[0] : nil
    }
}

extension Request.Field {
    /// - Returns: `nil` for a line without a name, or with a space in it: a way to have two programs read two requests.
    fileprivate init?(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
            line[..<colon].allSatisfy({ $0 > UInt8(ascii: " ") && $0 < 0x7F })
        else { return nil }
        name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        var value = line[(colon + 1)...]
        while let byte = value.first, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { value.removeFirst() }
        while let byte = value.last, byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { value.removeLast() }
        self.value = String(decoding: value, as: UTF8.self)
    }
}
