import Diagnostics

/// The line a finding points into, made ready to be shown.
struct Excerpt {
    /// `muscles/psoas-major.xml:7:17`.
    let place: String
    let position: SourceFile.Position
    /// UTF-8, fit for a terminal; `nil` when the finding is about the file as a whole.
    let line: [UInt8]?
    /// How many columns stand before what is meant, and how many it takes itself.
    let indent: Int
    let columns: Int

    /// A line of more columns than this is cut around the place.
    private static let width = 110

    init?(_ range: SourceRange, in files: SourceFiles) {
        guard let file = files[range], let (place, position) = Self.place(of: range, in: files) else { return nil }
        (self.place, self.position) = (place, position)
        guard range.end > range.start else {
            (line, indent, columns) = (nil, 0, 0)
            return
        }
        let window = file.line(around: range, reach: 4 * Self.width)
        let from = min(max(Int(range.start), window.lowerBound), window.upperBound)
        let upTo = min(max(Int(range.end), from), window.upperBound)
        let script = Script(of: file.bytes[window])
        var before = Cells(file.bytes[window.lowerBound..<from], script)
        var marked = Cells(file.bytes[from..<upTo], script)
        var after = Cells(file.bytes[upTo..<window.upperBound], script)
        if marked.columns > Self.width { marked = marked.prefix(Self.width) }
        if before.columns + marked.columns + after.columns > Self.width {
            if before.columns > 50 { before = before.suffix(48) }
            let room = max(Self.width - before.columns - marked.columns, 10)
            if after.columns > room { after = after.prefix(room) }
        }
        var shown: [UInt8] = []
        for part in [before, marked, after] { part.append(to: &shown) }
        (line, indent, columns) = (shown, before.columns, max(marked.columns, 1))
    }

    /// Where a range begins, without the line it stands in; `nil` for one that points into no file.
    static func place(of range: SourceRange, in files: SourceFiles) -> (place: String, position: SourceFile.Position)? {
        guard let file = files[range] else { return nil }
        let position = file.position(of: range.start)
        return ("\(file.path):\(position.line):\(position.column)", position)
    }
}

/// What a whole line is written with, which decides how its parts are made ready.
private enum Script {
    /// Bytes that are each seen as they are and take a column. Most lines hold nothing else and need not be taken apart.
    case plain
    case mixed
    /// `##[` stands in it, a command to some services' logs, which could come together again where the parts meet.
    case commanding

    init(of line: ArraySlice<UInt8>) {
        if line.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "#") }) {
            self = .plain
        } else {
            self = String(decoding: line, as: UTF8.self).contains("##[") ? .commanding : .mixed
        }
    }
}

/// A part of a line as a terminal shows it, with the columns it takes.
private struct Cells {
    private enum Letters {
        case plain(ArraySlice<UInt8>)
        case mixed(String)
    }

    private let letters: Letters
    /// Stands where the rest was cut off.
    private let ellipsis: (before: String, after: String)
    let columns: Int

    /// Tabs become four blanks, hidden characters their numbers, so that the underline stands under the text.
    init(_ bytes: ArraySlice<UInt8>, _ script: Script) {
        if script == .plain {
            self.init(plain: bytes)
            return
        }
        var text = String(decoding: bytes, as: UTF8.self).replacing("\t", with: "    ").printable
        if script == .commanding { text = text.replacing("#", with: ("#" as Unicode.Scalar).escaped) }
        self.init(text)
    }

    private init(_ text: String, before: String = "", after: String = "") {
        (letters, ellipsis) = (.mixed(text), (before, after))
        let letters = text.ordinaryLetters() ?? text.reduce(0) { $0 + $1.columns }
        columns = letters + before.count + after.count
    }

    private init(plain bytes: ArraySlice<UInt8>, before: String = "", after: String = "") {
        (letters, ellipsis) = (.plain(bytes), (before, after))
        columns = bytes.count + before.count + after.count
    }

    func append(to line: inout [UInt8]) {
        line += ellipsis.before.utf8
        switch letters {
        case .plain(let bytes): line += bytes
        case .mixed(let text): line += text.utf8
        }
        line += ellipsis.after.utf8
    }

    /// What fits into so many columns, and an ellipsis.
    func prefix(_ room: Int) -> Cells {
        switch letters {
        case .plain(let bytes): return Cells(plain: bytes.prefix(room), after: "…")
        case .mixed(let text):
            var left = room
            return Cells(String(text.prefix { letter in (left -= letter.columns, left >= 0).1 }), after: "…")
        }
    }

    func suffix(_ room: Int) -> Cells {
        switch letters {
        case .plain(let bytes): return Cells(plain: bytes.suffix(room), before: "…")
        case .mixed(let text):
            var left = room
            let kept = text.reversed().prefix { letter in (left -= letter.columns, left >= 0).1 }.count
            return Cells(String(text.suffix(kept)), before: "…")
        }
    }
}
