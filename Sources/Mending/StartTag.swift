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
        func isName(_ byte: UInt8) -> Bool { !byte.isXMLSpace && !"=/>".utf8.contains(byte) }
        name = skip(while: isName)
        var found: [(Range<Int>, Range<Int>)] = []
        while true {
            _ = skip(while: \.isXMLSpace)
            guard index < bytes.count, isName(bytes[index]) else { break }
            let name = skip(while: isName)
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
            sheet.append(
                ArraySlice(
                    bytes[attribute.value].unixLines.flatMap { byte -> [UInt8] in
                        byte.isXMLSpace ? [0x20] : byte == UInt8(ascii: "\"") ? Array("&quot;".utf8) : [byte]
                    }))
            sheet.append("\"")
        }
        if let isClosed { sheet.append(isClosed ? "/>" : ">") }
    }
}
