/// Which part of a file a `Range` header asks for.
enum AskedPart: Equatable {
    /// Nothing else was asked for, or nothing that can be understood, or several parts: none is owed those.
    case whole
    /// Never empty.
    case part(Range<Int>)
    /// None of the file's bytes.
    case outside

    /// - Parameters:
    ///   - header: `bytes=0-99`, `bytes=100-` or, for the last so many bytes, `bytes=-100`.
    ///   - count: How many bytes the file has.
    init(_ header: String?, of count: Int) {
        guard let header, header.lowercased().hasPrefix("bytes="), !header.contains(",") else {
            self = .whole
            return
        }
        let ends = header.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = Self.number(ends[0]), let last = Self.number(ends[1]) else {
            self = .whole
            return
        }
        switch (first, last) {
        case (nil, nil): self = .whole
        case (nil, let last?): self = Self.part(from: count - min(last, count), below: count)
        case (let first?, nil): self = Self.part(from: first, below: count)
        case (let first?, let last?) where first <= last:
            self = Self.part(from: first, below: min(last, count - 1) + 1)
        default: self = .whole
        }
    }

    private static func part(from first: Int, below end: Int) -> AskedPart {
        first < end ? .part(first..<end) : .outside
    }

    /// - Returns: The digits' value, at most `Int.max`; `nil` in `nil` for no digits; `nil` for anything else.
    private static func number(_ text: Substring) -> Int?? {
        guard text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }) else { return nil }
        return text.isEmpty ? .some(nil) : .some(Int(text) ?? .max)
    }
}
