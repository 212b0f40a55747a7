/// Finds the exact places of names and values inside a start tag.
///
/// libxml2 tells where a tag is, not where its parts are. This scanner runs only when a finding asks, so
/// content without findings never pays for it. It reads tags that libxml2 has already accepted.
struct StartTagScanner<Bytes: RandomAccessCollection<UInt8>> where Bytes.Index == Int {
    struct Attribute {
        let name: Range<Int>
        /// Between the quotation marks.
        let value: Range<Int>
    }

    private let bytes: Bytes
    private let tagStart: Int

    /// - Parameter tagStart: Offset of the tag's `<`; offsets count from 0.
    init(_ bytes: Bytes, tagStart: Int) {
        self.bytes = bytes
        self.tagStart = tagStart
    }

    var nameRange: Range<Int> {
        var end = tagStart + 1
        while end < bytes.endIndex, !bytes[end].endsXMLName { end += 1 }
        return min(tagStart + 1, bytes.endIndex)..<min(end, bytes.endIndex)
    }

    /// In the order of the tag, namespace declarations included.
    var attributes: [Attribute] {
        var found: [Attribute] = []
        var index = nameRange.upperBound
        while true {
            while index < bytes.endIndex, bytes[index].isXMLSpace { index += 1 }
            guard index < bytes.endIndex, bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/") else {
                return found
            }
            let nameStart = index
            while index < bytes.endIndex, !bytes[index].endsXMLName { index += 1 }
            let name = nameStart..<index
            while index < bytes.endIndex, bytes[index].isXMLSpace || bytes[index] == UInt8(ascii: "=") { index += 1 }
            guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") else {
                return found
            }
            let quote = bytes[index]
            let valueStart = index + 1
            guard let valueEnd = bytes[valueStart...].firstIndex(of: quote) else { return found }
            found.append(Attribute(name: name, value: valueStart..<valueEnd))
            index = valueEnd + 1
        }
    }
}

extension UInt8 {
    /// Whether no name of an element or an attribute goes on over the byte.
    var endsXMLName: Bool {
        isXMLSpace || self == UInt8(ascii: ">") || self == UInt8(ascii: "<") || self == UInt8(ascii: "/")
            || self == UInt8(ascii: "=")
    }
}
