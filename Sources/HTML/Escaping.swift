extension Markup.Parts {
    @usableFromInline
    mutating func appendUnescaped(_ text: String) {
        var text = text
        text.withUTF8 { if let start = $0.baseAddress { append(start, $0.count) } }
    }

    /// `&`, `<`, `>`, `"` and `'` become references; runs between them are copied whole.
    @usableFromInline
    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { if let start = $0.baseAddress { appendEscaped(start, $0.count) } }
    }

    private mutating func appendEscaped(_ start: UnsafePointer<UInt8>, _ count: Int) {
        let raw = UnsafeRawPointer(start)
        var copied = 0
        var index = 0
        while index < count {
            // Eight bytes at a look, as most of them hold nothing to escape.
            if index + 8 <= count, !raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).hasSpecialByte {
                index += 8
                continue
            }
            for place in index..<Swift.min(index + 8, count) {
                guard let reference = start[place].reference else { continue }
                append(start + copied, place - copied)
                append(reference.utf8Start, reference.utf8CodeUnitCount)
                copied = place + 1
            }
            index += 8
        }
        append(start + copied, count - copied)
    }
}

extension UInt8 {
    /// What stands for the byte in HTML, where it may not stand itself.
    fileprivate var reference: StaticString? {
        switch self {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        default: nil
        }
    }
}

extension UInt64 {
    /// Whether any of its eight bytes has a ``UInt8/reference``: is 22, 26, 27, 3C or 3E in hexadecimal.
    fileprivate var hasSpecialByte: Bool {
        let every: UInt64 = 0x0101_0101_0101_0101
        // Where a byte is zero, the high bit of it is set: subtracting one borrows there.
        func zeros(_ word: UInt64) -> UInt64 { (word &- every) & ~word & (every << 7) }
        let quotes = zeros(self ^ every * 0x22)
        let ampersands = zeros((self & ~every) ^ every * 0x26)
        let brackets = zeros((self & ~(every << 1)) ^ every * 0x3C)
        return quotes | ampersands | brackets != 0
    }
}
