/// The line a finding points into, made ready to be shown.
struct Excerpt {
    /// `muscles/psoas-major.xml:7:17`.
    let place: String
    let position: SourceFile.Position
    /// `nil` when the finding is about the file as a whole.
    let line: Styled?
    let indent: Styled
    let underline: Styled

    /// A line of more columns than this is cut around the place.
    private static let width = 110

    init?(_ range: SourceRange, in files: SourceFiles) {
        guard let file = files[range] else { return nil }
        position = file.position(of: range.start)
        place = "\(file.path):\(position.line):\(position.column)"
        guard range.end > range.start else {
            (line, indent, underline) = (nil, "", "")
            return
        }
        let window = file.line(around: range, reach: 4 * Self.width)
        let from = min(max(Int(range.start), window.lowerBound), window.upperBound)
        let upTo = min(max(Int(range.end), from), window.upperBound)
        var before = Cells(file.bytes[window.lowerBound..<from])
        var marked = Cells(file.bytes[from..<upTo])
        var after = Cells(file.bytes[upTo..<window.upperBound])
        if marked.columns > Self.width { marked = marked.prefix(Self.width) }
        if before.columns + marked.columns + after.columns > Self.width {
            if before.columns > 50 { before = before.suffix(48) }
            let room = max(Self.width - before.columns - marked.columns, 10)
            if after.columns > room { after = after.prefix(room) }
        }
        line = "\(before.shown)\(marked.shown)\(after.shown)"
        indent = Styled(made: String(repeating: " ", count: before.columns))
        underline = Styled(made: String(repeating: "^", count: max(marked.columns, 1)))
    }
}

/// Text as a terminal shows it, with the columns it takes.
private struct Cells {
    private let text: String
    let columns: Int

    var shown: Styled { Styled(made: text) }

    /// Tabs become four blanks, hidden characters their numbers, so that the underline stands under the text.
    init(_ bytes: ArraySlice<UInt8>) {
        let isPlain = bytes.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "#") }
        let text = String(decoding: bytes, as: UTF8.self)
        self.init(
            isPlain
                ? text
                : text.split(separator: "\t", omittingEmptySubsequences: false).joined(separator: "    ").printable)
    }

    private init(_ text: String) {
        self.text = text
        // Letters of ASCII take a column each, and need not be taken apart.
        columns = text.isPlainASCII ? text.utf8.count : text.reduce(0) { $0 + $1.columns }
    }

    /// What fits into so many columns, and an ellipsis.
    func prefix(_ room: Int) -> Cells {
        if text.isPlainASCII { return Cells("\(text.prefix(room))…") }
        var left = room
        return Cells("\(text.prefix { letter in (left -= letter.columns, left >= 0).1 })…")
    }

    func suffix(_ room: Int) -> Cells {
        if text.isPlainASCII { return Cells("…\(text.suffix(room))") }
        var left = room
        let start = text.reversed().prefix { letter in (left -= letter.columns, left >= 0).1 }.count
        return Cells("…\(text.suffix(start))")
    }
}

extension String {
    /// Whether every byte is a letter of ASCII that is seen.
    fileprivate var isPlainASCII: Bool { utf8.allSatisfy { 0x20..<0x7F ~= $0 } }
}
