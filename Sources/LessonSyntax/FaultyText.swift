import Diagnostics

/// The neighbourhood of the place where libxml2 stopped understanding.
struct FaultyText {
    let bytes: [UInt8]
    /// How far libxml2 had read.
    let offset: Int
    let file: Int32

    /// Whether the file ends in the middle of a tag.
    var endsInsideTag: Bool {
        guard offset >= bytes.count, let last = bytes.lastIndex(where: { "<>".utf8.contains($0) }) else { return false }
        return bytes[last] == UInt8(ascii: "<")
    }

    /// The character libxml2 stopped before; empty at the end of the file.
    var character: String {
        guard offset < bytes.count else { return "" }
        return String(decoding: bytes[offset..<scalarEnd], as: UTF8.self)
    }

    func character(before distance: Int) -> String {
        let index = offset - 1 - distance
        return bytes.indices.contains(index) ? String(decoding: [bytes[index]], as: UTF8.self) : ""
    }

    /// The character libxml2 stopped before, as a range; the last byte at the end of the file.
    func here() -> SourceRange {
        let start = min(offset, max(bytes.count - 1, 0))
        return range(start..<max(scalarEnd, start))
    }

    private var scalarEnd: Int {
        guard offset < bytes.count else { return bytes.count }
        var end = offset + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// From the last `mark` that begins before the offset, up to the end of the word that follows it.
    ///
    /// - Parameter including: Take just so many bytes instead.
    func backward(to mark: String, including count: Int? = nil) -> SourceRange {
        let wanted = Array(mark.utf8)
        var start = min(offset - 1, bytes.count - wanted.count)
        while start >= 0, !bytes[start..<start + wanted.count].elementsEqual(wanted) { start -= 1 }
        guard start >= 0 else { return here() }
        if let count { return range(start..<start + count) }
        var end = wordEnd(from: start + wanted.count)
        if mark == "&", end < bytes.count, bytes[end] == UInt8(ascii: ";") { end += 1 }
        return range(start..<end)
    }

    private func wordEnd(from start: Int) -> Int {
        var end = start
        while end < bytes.count, !bytes[end].isXMLSpace, !"<>&;".utf8.contains(bytes[end]) { end += 1 }
        return end
    }

    /// The first comment, CDATA section or processing instruction that is never closed: nothing behind its beginning is
    /// markup any more, whatever it looks like.
    func unclosed() -> SourceRange {
        let kinds = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")].map { (Array($0.utf8), Array($1.utf8)) }
        var place = 0
        while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
            place = start + 1
            guard let (mark, end) = kinds.first(where: { bytes[start...].starts(with: $0.0) }) else { continue }
            var close = start + mark.count
            while close < bytes.count, !bytes[close...].starts(with: end) { close += 1 }
            if close >= bytes.count { return range(start..<wordEnd(from: start + mark.count)) }
            place = close + end.count
        }
        return here()
    }

    /// The beginning of the comment around the offset, where the hyphens behind that are those of another comment's beginning.
    var commentAroundAnother: SourceRange? {
        guard offset > 1, bytes[..<min(offset, bytes.count)].suffix(2).elementsEqual("<!".utf8) else { return nil }
        return FaultyText(bytes: bytes, offset: offset - 2, file: file).backward(to: "<!--")
    }

    /// The reference that ends where libxml2 stopped: from its `&`, with the `;` if it has one; `nil` when none does.
    var reference: SourceRange? {
        var start = offset
        if start > 0, bytes[start - 1] == UInt8(ascii: ";") { start -= 1 }
        while start > 0, !bytes[start - 1].endsXMLName, !"&;\"'".utf8.contains(bytes[start - 1]) { start -= 1 }
        guard start > 0, bytes[start - 1] == UInt8(ascii: "&") else { return nil }
        return range(start - 1..<offset)
    }

    /// The nearest `word` behind the offset.
    func word(_ word: String) -> SourceRange {
        let found = backward(to: word, including: word.utf8.count)
        return found.end > found.start ? found : here()
    }

    /// Whether the offset lies between the `<` of a start tag and its `>`.
    var isInsideTag: Bool {
        guard let last = bytes[..<min(offset, bytes.count)].lastIndex(where: { "<>".utf8.contains($0) }),
            bytes[last] == UInt8(ascii: "<"), last + 1 < offset
        else { return false }
        let quotes = bytes[last..<offset].count(where: { $0 == UInt8(ascii: "\"") })
        return quotes.isMultiple(of: 2)
    }

    /// Where the `>` of the tag around the offset was forgotten: behind its last whole attribute, when several bare words
    /// follow, as they do only in text; or inside its name, when text is glued to it: `<aliasage</alias>`.
    var forgottenBracket: Int? {
        let tag = enclosingTag
        let name = string(tag).dropFirst()
        if let closing = bytes[Int(tag.end)...].firstIndex(of: UInt8(ascii: "<")), closing + 1 < bytes.count,
            bytes[closing + 1] == UInt8(ascii: "/")
        {
            let scanned = StartTagScanner(bytes, tagStart: closing + 1).nameRange
            if !scanned.isEmpty, scanned.count < name.utf8.count, name.utf8.starts(with: bytes[scanned]) {
                return Int(tag.start) + 1 + scanned.count
            }
        }
        let end =
            StartTagScanner(bytes, tagStart: Int(tag.start)).attributes.last.map { $0.value.upperBound + 1 }
            ?? Int(tag.end)
        let rest = bytes[end...].prefix { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
        let words = rest.split(maxSplits: 2, whereSeparator: \.isXMLSpace)
        return words.count > 1 && !words[0].contains(UInt8(ascii: "=")) && !words[1].contains(UInt8(ascii: "="))
            ? end : nil
    }

    /// `<` or `</`, and the name of the tag around the offset.
    var enclosingTag: SourceRange {
        let last = bytes[..<min(offset, bytes.count)].lastIndex(of: UInt8(ascii: "<")) ?? 0
        let isEndTag = last + 1 < bytes.count && bytes[last + 1] == UInt8(ascii: "/")
        let name = StartTagScanner(bytes, tagStart: isEndTag ? last + 1 : last).nameRange
        return range(last..<name.upperBound)
    }

    /// The attribute of the tag around the offset whose value has no end: its name, and the quotation mark that opens the value.
    var unclosedValue: SourceRange {
        let tag = enclosingTag
        let whole = StartTagScanner(bytes, tagStart: Int(tag.start)).attributes.last.map { $0.value.upperBound + 1 }
        var start = whole ?? Int(tag.end)
        while start < bytes.count, bytes[start].isXMLSpace { start += 1 }
        guard let quote = bytes[start...].firstIndex(where: { "\"'".utf8.contains($0) }) else { return here() }
        return range(start..<quote + 1)
    }

    func string(_ range: SourceRange) -> String {
        String(decoding: bytes[Int(range.start)..<Int(range.end)], as: UTF8.self)
    }

    /// The name in the start tag at `offset`.
    static func tagName(_ bytes: [UInt8], at offset: Int, file: Int32) -> SourceRange {
        let name = StartTagScanner(bytes, tagStart: offset).nameRange
        return SourceRange(file: file, start: Int32(name.lowerBound), end: Int32(name.upperBound))
    }

    private func range(_ bytes: Range<Int>) -> SourceRange {
        SourceRange(file: file, start: Int32(bytes.lowerBound), end: Int32(bytes.upperBound))
    }
}
