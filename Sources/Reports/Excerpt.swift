import Diagnostics

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
        guard let file = files[range], let (place, position) = Self.place(of: range, in: files) else { return nil }
        (self.place, self.position) = (place, position)
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
        indent = Styled(repeating: " ", before.columns)
        underline = Styled(repeating: "^", max(marked.columns, 1))
    }

    /// Where a range begins, without the line it stands in; `nil` for one that points into no file.
    static func place(of range: SourceRange, in files: SourceFiles) -> (place: String, position: SourceFile.Position)? {
        guard let file = files[range] else { return nil }
        let position = file.position(of: range.start)
        return ("\(file.path):\(position.line):\(position.column)", position)
    }
}

/// Text as a terminal shows it, with the columns it takes.
private struct Cells {
    private let text: String
    let columns: Int
    /// Whether each letter is a scalar of its own and takes a column.
    private let isOrdinary: Bool

    var shown: Styled { Styled(made: text) }

    /// Tabs become four blanks, hidden characters their numbers, so that the underline stands under the text.
    init(_ bytes: ArraySlice<UInt8>) {
        let text = String(decoding: bytes, as: UTF8.self)
        let hasTab = bytes.contains(UInt8(ascii: "\t"))
        self.init((hasTab ? text.replacing("\t", with: "    ") : text).printable)
    }

    private init(_ text: String) {
        self.text = text
        let letters = text.ordinaryLetters()
        isOrdinary = letters != nil
        columns = letters ?? text.reduce(0) { $0 + $1.columns }
    }

    private init(ordinary text: String, columns: Int) {
        (self.text, self.columns, isOrdinary) = (text, columns, true)
    }

    /// What fits into so many columns, and an ellipsis.
    func prefix(_ room: Int) -> Cells {
        if isOrdinary {
            return Cells(ordinary: "\(String(text.unicodeScalars.prefix(room)))…", columns: min(room, columns) + 1)
        }
        var left = room
        return Cells("\(text.prefix { letter in (left -= letter.columns, left >= 0).1 })…")
    }

    func suffix(_ room: Int) -> Cells {
        if isOrdinary {
            return Cells(ordinary: "…\(String(text.unicodeScalars.suffix(room)))", columns: min(room, columns) + 1)
        }
        var left = room
        let start = text.reversed().prefix { letter in (left -= letter.columns, left >= 0).1 }.count
        return Cells("…\(text.suffix(start))")
    }
}
