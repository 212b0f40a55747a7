import LessonSyntax

/// A start tag's parts, by their bytes.
struct StartTag {
    let name: Range<Int>
    let attributes: [(name: Range<Int>, value: Range<Int>)]
    let isClosed: Bool
    /// The byte behind `>`.
    let end: Int

    /// - Parameter start: Offset of the `<` of a well-formed tag.
    init(_ bytes: [UInt8], at start: Int) {
        var index = start + 1
        func skip(while condition: (UInt8) -> Bool) -> Range<Int> {
            let from = index
            while index < bytes.count, condition(bytes[index]) { index += 1 }
            return from..<index
        }
        name = skip(while: \.isInName)
        var found: [(Range<Int>, Range<Int>)] = []
        while true {
            _ = skip(while: \.isXMLSpace)
            guard index < bytes.count, bytes[index].isInName else { break }
            let name = skip(while: \.isInName)
            _ = skip { $0.isXMLSpace || $0 == UInt8(ascii: "=") }
            guard index < bytes.count else { break }
            let quote = bytes[index]
            index += 1
            found.append((name, skip { $0 != quote }))
            index += 1
        }
        attributes = found
        isClosed = index < bytes.count && bytes[index] == UInt8(ascii: "/")
        end = min(index + (isClosed ? 2 : 1), bytes.count)
    }

    /// The name alone of the tag that begins at `start`.
    static func name(in bytes: [UInt8], at start: Int) -> ArraySlice<UInt8> {
        bytes[(start + 1)...].prefix(while: \.isInName)
    }
}

extension UInt8 {
    fileprivate var isInName: Bool {
        !isXMLSpace && self != UInt8(ascii: "=") && self != UInt8(ascii: "/") && self != UInt8(ascii: ">")
    }
}

extension StartTag {
    /// The tag in the one layout: single blanks, double quotation marks.
    ///
    /// - Parameter isClosed: Whether to end it as an empty element's; `nil` leaves its end open.
    func write(_ bytes: [UInt8], isClosed: Bool?, to sheet: inout LaidOutText) {
        sheet.append("<")
        sheet.append(bytes[name])
        for attribute in attributes {
            sheet.append(" ")
            sheet.append(bytes[attribute.name])
            sheet.append("=\"")
            // White space as written means a blank each; a reference such as `&#10;` means itself and stays.
            var value: [UInt8] = []
            value.reserveCapacity(attribute.value.count)
            for byte in bytes[attribute.value].unixLines {
                if byte == UInt8(ascii: "\"") {
                    value.append(contentsOf: "&quot;".utf8)
                } else {
                    value.append(byte.isXMLSpace ? 0x20 : byte)
                }
            }
            sheet.append(value[...])
            sheet.append("\"")
        }
        if let isClosed { sheet.append(isClosed ? "/>" : ">") }
    }
}
