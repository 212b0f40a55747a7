import CLibXML2
import Diagnostics

/// Reads on behind a fault: mends a copy of the file in memory, one fault at a time.
///
/// The copy is only ever read. Its bytes know where in the author's file they stand, so every later finding points into
/// that. What is taken out is replaced by blanks, so runs of text keep their places.
struct Recovery {
    /// More faults than this in one file are more likely the echo of one. A bare `&` or `<` is nobody's echo.
    private static let limit = 8
    private static let escapeLimit = 100
    /// Every mend has the whole copy read again; this is how much reading one file is worth, see ``ReadingEffort``.
    private static let effortLimit = 3 << 20

    private(set) var bytes: [UInt8]
    /// For each byte of the copy, and for its end, the offset in the author's file; ascending.
    private(set) var origin: [Int32]
    /// Places in the author's file where a guess decided which element holds what: nothing is said about them.
    private(set) var doubts: [SourceRange] = []
    /// Whether the file ends before its elements do.
    private(set) var isCutOff = false
    /// Whether a mend so far was such a guess.
    private(set) var hasGuessed = false

    private let file: Int32
    private var mends = 0
    private var echoes = 0
    private var escapes = 0
    private var effortLeft = effortLimit
    /// Elements that were closed early; their own end tags are still to come and are the same fault.
    private var owed: [String] = []

    init(_ file: SourceFile, index: Int32) {
        bytes = file.bytes
        origin = (0...Int32(file.bytes.count)).map { $0 }
        self.file = index
    }

    enum Outcome { case mended, escaped, echo, impossible }

    /// Whether another fault is worth mending.
    var mayGoOn: Bool {
        mends < Self.limit && mends + echoes < 2 * Self.limit && escapes < Self.escapeLimit && effortLeft > 0
    }

    /// Mends one fault of the copy.
    ///
    /// - Returns: `echo` when the fault belongs to an earlier one and needs no finding of its own; `escaped` when a
    ///   character was taken as itself, which is no guess.
    mutating func mend(_ fault: SyntaxFault) -> Outcome {
        let outcome = mended(fault)
        switch outcome {
        case .mended: mends += 1
        case .escaped: escapes += 1
        case .echo: echoes += 1
        case .impossible: break
        }
        effortLeft -= ReadingEffort(of: bytes).cost
        return outcome
    }

    private mutating func mended(_ fault: SyntaxFault) -> Outcome {
        let text = FaultyText(bytes: bytes, offset: fault.offset, file: file)
        if text.endsInsideTag {
            let tag = text.enclosingTag.bytes.lowerBound
            let around = fault.openTags.filter { $0 < tag }
            // Without the root's own tag nothing would be left.
            if around.isEmpty { return .impossible }
            _ = blank(tag..<bytes.count)
            return close(around)
        }
        switch xmlParserErrors(fault.code) {
        case XML_ERR_TAG_NAME_MISMATCH: return mendEndTag(fault, text)
        case XML_ERR_TAG_NOT_FINISHED, XML_ERR_LTSLASH_REQUIRED: return closeEverything(fault)
        case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
            return text.isInsideTag ? finishTag(fault, text) : escape(text)
        case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: return escape(text)
        case XML_ERR_GT_REQUIRED: return finishTag(fault, text)
        case XML_ERR_SPACE_REQUIRED: return separateAttributes(fault, text)
        case XML_ERR_ATTRIBUTE_NOT_STARTED: return quoteValue(at: fault.offset)
        case XML_ERR_ATTRIBUTE_WITHOUT_VALUE:
            if let end = text.forgottenBracket { return finishTag(at: end, fault, text) }
            return dropName(before: fault.offset)
        case XML_ERR_ATTRIBUTE_REDEFINED: return dropAttribute(fault.name, text)
        case XML_ERR_LT_IN_ATTRIBUTE: return closeValue(fault, text)
        case XML_ERR_INVALID_CHAR: return blank(text.here().bytes)
        case XML_ERR_DOCUMENT_END: return dropRest(from: fault.offset)
        default: return .impossible
        }
    }

    /// A range of the copy in the author's file.
    func original(_ range: SourceRange) -> SourceRange {
        guard range.file == file else { return range }
        return origin.original(range)
    }

    // MARK: - Tags

    private mutating func mendEndTag(_ fault: SyntaxFault, _ text: FaultyText) -> Outcome {
        let closing = text.backward(to: "</").bytes
        guard bytes[closing].starts(with: "</".utf8) else { return .impossible }
        let name = string(closing.dropFirst(2))
        let open = fault.openTags.map { string(StartTagScanner(bytes, tagStart: $0).nameRange) }
        guard let inner = open.last, let innerStart = fault.openTags.last else { return blank(tag(at: closing)) }
        if !open.contains(name) {
            if let debt = owed.lastIndex(of: name) {
                owed.remove(at: debt)
                _ = blank(tag(at: closing))
                return .echo
            }
            if ElementName.isMisspelt(inner, for: name) {
                return replace(StartTagScanner(bytes, tagStart: innerStart).nameRange, with: name)
            }
            // "item" is near to "stem" and means another thing.
            let isMisspelt = ElementName.byName[name] == nil && [inner].nearest(to: name) != nil
            if isMisspelt || !closes(inner, before: open.dropLast().last, from: closing.upperBound) {
                return replace(closing.lowerBound + 2..<closing.upperBound, with: inner)
            }
            return blank(tag(at: closing))
        }
        owed.append(inner)
        hasGuessed = true
        doubts.append(original(SourceRange(file, innerStart..<max(innerStart, closing.lowerBound))))
        return insert("</\(inner)>", at: end(of: innerStart, before: closing.lowerBound))
    }

    /// Where an element that is never closed most likely ends: before the next line that begins with a tag and is
    /// indented no deeper, or else before the end tag that does not fit.
    private func end(of start: Int, before limit: Int) -> Int {
        guard let depth = indentation(of: start) else { return limit }
        var index = start
        while let newline = bytes[index..<limit].firstIndex(of: UInt8(ascii: "\n")) {
            var first = newline + 1
            while first < limit, bytes[first].isXMLSpace, bytes[first] != UInt8(ascii: "\n") { first += 1 }
            if first < limit, bytes[first] == UInt8(ascii: "<"), first - newline - 1 <= depth { return newline }
            index = newline + 1
        }
        return limit
    }

    /// Blanks before a tag that begins its line; `nil` in the middle of one.
    private func indentation(of start: Int) -> Int? {
        var first = start
        while first > 0, bytes[first - 1] == 0x20 || bytes[first - 1] == 0x09 { first -= 1 }
        return first == 0 || bytes[first - 1] == UInt8(ascii: "\n") ? start - first : nil
    }

    /// The file ends while elements are open: what they lack may have been cut off.
    private mutating func closeEverything(_ fault: SyntaxFault) -> Outcome {
        fault.offset >= bytes.count ? close(fault.openTags) : .impossible
    }

    private mutating func close(_ open: [Int]) -> Outcome {
        guard open.count < 64 else { return .impossible }
        isCutOff = true
        doubts.append(original(SourceRange(file, bytes.count - 1..<bytes.count)))
        return insert(endTags(of: open[...]), at: bytes.count)
    }

    /// - Parameter open: Offsets of start tags, outermost first.
    private func endTags(of open: ArraySlice<Int>) -> String {
        open.reversed().map { "</\(string(StartTagScanner(bytes, tagStart: $0).nameRange))>" }.joined()
    }

    /// A tag without its `>`.
    private mutating func finishTag(_ fault: SyntaxFault, _ text: FaultyText) -> Outcome {
        guard text.character == "<" || text.character.isEmpty else { return .impossible }
        if let end = text.forgottenBracket { return finishTag(at: end, fault, text) }
        let start = text.enclosingTag.bytes.lowerBound
        var end = min(fault.offset, bytes.count)
        while end > start + 1, bytes[end - 1].isXMLSpace { end -= 1 }
        return finishTag(at: end, fault, text)
    }

    private mutating func finishTag(at end: Int, _ fault: SyntaxFault, _ text: FaultyText) -> Outcome {
        let tag = text.enclosingTag.bytes
        guard bytes[tag].first == UInt8(ascii: "<"), end > tag.lowerBound + 1 else { return .impossible }
        if string(tag).hasPrefix("</") { return insert(">", at: end) }
        if bytes[end - 1] == UInt8(ascii: "/") { return insert(">", at: end) }
        let parent = fault.openTags.last.map { string(StartTagScanner(bytes, tagStart: $0).nameRange) }
        let name = string(tag.lowerBound + 1..<min(tag.upperBound, end))
        return insert(closes(name, before: parent, from: end) ? ">" : "/>", at: end)
    }

    /// Whether the end tag of an open element still comes before the one of the element around it.
    private func closes(_ name: String, before parent: String?, from start: Int) -> Bool {
        var depth = 0
        var index = start
        while let tagStart = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = tagStart + 1
            let isEndTag = index < bytes.count && bytes[index] == UInt8(ascii: "/")
            let written = bytes[StartTagScanner(bytes, tagStart: isEndTag ? index : tagStart).nameRange]
            if written.elementsEqual(name.utf8) {
                if isEndTag, depth == 0 { return true }
                depth += isEndTag ? -1 : closesItself(written.endIndex) ? 0 : 1
            } else if isEndTag, let parent, written.elementsEqual(parent.utf8) {
                return false
            }
        }
        return false
    }

    /// Whether the start tag that goes on at `index` ends with `/>`, looking no further than the next tag.
    private func closesItself(_ index: Int) -> Bool {
        guard let end = bytes[index...].firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }) else {
            return false
        }
        return bytes[end] == UInt8(ascii: ">") && end > index && bytes[end - 1] == UInt8(ascii: "/")
    }

    // MARK: - Attributes

    /// `on="a relation="b"`: a value that lost its closing mark swallows the next name.
    private mutating func separateAttributes(_ fault: SyntaxFault, _ text: FaultyText) -> Outcome {
        if text.character == "<" || text.character.isEmpty { return finishTag(fault, text) }
        let start = text.enclosingTag.bytes.lowerBound
        let last = StartTagScanner(bytes, tagStart: start).attributes.last { $0.value.upperBound < fault.offset }
        if let value = last?.value, let outcome = closeValue(in: value, fault) { return outcome }
        if let value = last?.value, bytes[value].last == UInt8(ascii: "="),
            let blank = bytes[value].lastIndex(where: \.isXMLSpace)
        {
            return insert("\"", at: blank)
        }
        return insert(" ", at: fault.offset)
    }

    private mutating func quoteValue(at start: Int) -> Outcome {
        var end = start
        while end < bytes.count, !bytes[end].isXMLSpace, !"<>\"'=".utf8.contains(bytes[end]) { end += 1 }
        if end < bytes.count, end > start, bytes[end] == UInt8(ascii: ">"), bytes[end - 1] == UInt8(ascii: "/") {
            end -= 1
        }
        guard end < bytes.count, end > start, !"\"'=".utf8.contains(bytes[end]) else { return .impossible }
        _ = insert("\"", at: end)
        return insert("\"", at: start)
    }

    /// An attribute without a value; what it should have said is missing, and nobody says so twice.
    private mutating func dropName(before offset: Int) -> Outcome {
        var end = offset
        while end > 0, bytes[end - 1].isXMLSpace { end -= 1 }
        var start = end
        while start > 0, !bytes[start - 1].isXMLSpace, bytes[start - 1] != UInt8(ascii: "<") { start -= 1 }
        guard start > 0, bytes[start - 1].isXMLSpace,
            let tag = bytes[..<start].lastIndex(of: UInt8(ascii: "<"))
        else { return .impossible }
        doubts.append(original(SourceRange(file, tag..<end)))
        return blank(start..<end)
    }

    private mutating func dropAttribute(_ name: String, _ text: FaultyText) -> Outcome {
        let start = text.enclosingTag.bytes.lowerBound
        let twins = StartTagScanner(bytes, tagStart: start).attributes.filter { string($0.name) == name }
        guard twins.count > 1 else { return .impossible }
        return blank(twins[1].name.lowerBound..<twins[1].value.upperBound + 1)
    }

    /// A value that runs into the next tag: it most likely ends before the `>` on its way.
    private mutating func closeValue(_ fault: SyntaxFault, _ text: FaultyText) -> Outcome {
        guard text.offset < bytes.count else { return .impossible }
        let start = text.enclosingTag.bytes.lowerBound
        return closeValue(in: start..<max(start, text.offset), fault)
            ?? replace(text.offset..<text.offset + 1, with: "&lt;")
    }

    private mutating func closeValue(in stretch: Range<Int>, _ fault: SyntaxFault) -> Outcome? {
        guard let end = bytes[stretch].firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let closesElement = end > stretch.lowerBound && bytes[end - 1] == UInt8(ascii: "/")
        // A root that closes itself would leave the whole file behind its end.
        if closesElement, fault.openTags.isEmpty { return .impossible }
        hasGuessed = true
        return insert("\"", at: closesElement ? end - 1 : end)
    }

    // MARK: - Characters

    /// `&` or `<` that is meant as itself.
    private mutating func escape(_ text: FaultyText) -> Outcome {
        if text.character(before: 0) == "<" {
            _ = replace(text.offset - 1..<text.offset, with: "&lt;")
        } else if let reference = text.reference {
            _ = insert("amp;", at: Int(reference.start) + 1)
        } else {
            return .impossible
        }
        return bytes.count <= LessonParser.sizeLimit ? .escaped : .impossible
    }

    private mutating func dropRest(from start: Int) -> Outcome {
        hasGuessed = true
        doubts.append(original(SourceRange(file, max(0, start - 1)..<bytes.count)))
        return blank(start..<bytes.count)
    }

    // MARK: - Edits

    /// From `<` to `>`.
    private func tag(at closing: Range<Int>) -> Range<Int> {
        let end = bytes[closing.lowerBound...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
        return closing.lowerBound..<end + 1
    }

    private mutating func blank(_ range: Range<Int>) -> Outcome {
        // What holds nothing but white space has been mended before, and is faulty still.
        guard !bytes[range].allSatisfy(\.isXMLSpace) else { return .impossible }
        for index in range where bytes[index] != UInt8(ascii: "\n") { bytes[index] = 0x20 }
        return .mended
    }

    private mutating func insert(_ text: String, at offset: Int) -> Outcome {
        origin.insert(contentsOf: Array(repeating: origin[offset], count: text.utf8.count), at: offset)
        bytes.insert(contentsOf: text.utf8, at: offset)
        return bytes.count <= LessonParser.sizeLimit ? .mended : .impossible
    }

    private mutating func replace(_ range: Range<Int>, with text: String) -> Outcome {
        origin.replaceSubrange(range, with: Array(repeating: origin[range.lowerBound], count: text.utf8.count))
        bytes.replaceSubrange(range, with: text.utf8)
        return .mended
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension [Int32] {
    /// A range of a mended copy, of which these are the origins, in the author's file.
    func original(_ range: SourceRange) -> SourceRange {
        let start = Swift.min(Int(range.start), count - 1)
        let end = Swift.min(Int(range.end), count - 1)
        // What was put in behind the last byte stands at the file's end, and not behind it.
        let last = end > start ? Swift.min(self[end - 1] + 1, self[count - 1]) : self[start]
        return SourceRange(file: range.file, start: self[start], end: Swift.max(self[start], last))
    }
}

extension SourceRange {
    fileprivate init(_ file: Int32, _ bytes: Range<Int>) {
        self.init(file: file, start: Int32(bytes.lowerBound), end: Int32(bytes.upperBound))
    }

    fileprivate var bytes: Range<Int> { Int(start)..<Int(end) }
}
