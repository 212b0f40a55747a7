/// Lines that git leaves in a file when it cannot join two versions.
enum ConflictMarkers {
    private static let length = 7

    /// The first marker, without its label; `nil` for a file without a conflict.
    ///
    /// Markers count where all of them stand in their order: `<<<<<<<`, `=======`, `>>>>>>>`. One of them alone, left over
    /// when the others were deleted, counts too unless it is shown in a comment or a CDATA section; a line of equals
    /// signs alone is an underline.
    static func first(in bytes: [UInt8]) -> Range<Int>? {
        let markers = all(in: bytes)
        guard let first = markers.first(where: { bytes[$0.lowerBound] != UInt8(ascii: "=") }) else { return nil }
        var expected = "<=>".utf8[...]
        for marker in markers where bytes[marker.lowerBound] == expected.first { expected.removeFirst() }
        if expected.isEmpty { return first }
        var shown = shownStretches(in: bytes)[...]
        return markers.first { marker in
            while let stretch = shown.first, stretch.upperBound <= marker.lowerBound { shown.removeFirst() }
            return bytes[marker.lowerBound] != UInt8(ascii: "=") && shown.first?.contains(marker.lowerBound) != true
        }
    }

    /// Seven marks at the beginning of a line, with a label behind a blank or nothing. In the order of the file.
    private static func all(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        bytes.withUnsafeBufferPointer { bytes in
            // Seven marks in a row cover one of every seventh bytes, so most bytes need not be looked at.
            var index = 0
            while index < bytes.count {
                let mark = bytes[index]
                if isMark(mark), isDoubled(mark, at: index, in: bytes),
                    let marker = marker(of: mark, around: index, in: bytes)
                {
                    found.append(marker)
                }
                index += length
            }
        }
        return found
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        // Most bytes are letters, and one question rules them out.
        byte & 0xBC == 0x3C
            && (byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
                || byte == UInt8(ascii: "|"))
    }

    /// Tags are full of single marks.
    private static func isDoubled(_ mark: UInt8, at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        (index > 0 && bytes[index - 1] == mark) || (index + 1 < bytes.count && bytes[index + 1] == mark)
    }

    private static func marker(
        of mark: UInt8, around index: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int>? {
        func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
        var (start, end) = (index, index + 1)
        while start > 0, index - start < length, bytes[start - 1] == mark { start -= 1 }
        while end < bytes.count, end - start <= length, bytes[end] == mark { end += 1 }
        guard end - start == length, start == 0 || endsLine(bytes[start - 1]) else { return nil }
        guard end < bytes.count, !endsLine(bytes[end]) else { return start..<end }
        return mark != UInt8(ascii: "=") && bytes[end] == 0x20 ? start..<end : nil
    }

    /// Comments and CDATA sections, in the order of the file.
    private static func shownStretches(in bytes: [UInt8]) -> [Range<Int>] {
        let kinds = [("<!--", "-->"), ("<![CDATA[", "]]>")]
        var found: [Range<Int>] = []
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = open + 1
            guard let kind = kinds.first(where: { bytes[open...].starts(with: $0.0.utf8) }) else { continue }
            index = open + kind.0.utf8.count
            while index < bytes.count, !bytes[index...].starts(with: kind.1.utf8) { index += 1 }
            found.append(open..<index)
        }
        return found
    }
}
