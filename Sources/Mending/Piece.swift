import LessonSyntax

/// A piece of a lesson file as it is written: the layout works on these, so nothing the author wrote is lost.
struct Piece {
    enum Kind {
        case start
        /// A tag of an element that holds nothing: `<cite source="x"/>`.
        case closed
        case end
        /// Characters as written, references unresolved.
        case text
        /// A CDATA section: text that keeps its form.
        case verbatim
        /// A comment or a processing instruction.
        case aside
    }

    let kind: Kind
    /// From `<` to `>` where it is no text.
    let range: Range<Int>

    /// - Parameter bytes: A file that libxml2 has found well-formed.
    /// - Returns: All pieces in their order, without a byte order mark.
    static func pieces(of bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while index < bytes.count {
            let piece = piece(of: bytes, at: index)
            pieces.append(piece)
            index = piece.range.upperBound
        }
        return pieces
    }

    private static let marks: [(open: [UInt8], close: [UInt8], kind: Kind)] = [
        (Array("<!--".utf8), Array("-->".utf8), .aside), (Array("<![CDATA[".utf8), Array("]]>".utf8), .verbatim),
        (Array("<?".utf8), Array("?>".utf8), .aside), (Array("</".utf8), Array(">".utf8), .end),
    ]

    private static func piece(of bytes: [UInt8], at start: Int) -> Piece {
        let rest = bytes[start...]
        guard rest.first == UInt8(ascii: "<") else {
            return Piece(kind: .text, range: start..<(rest.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count))
        }
        let next = rest.dropFirst().first
        let isMark = next == UInt8(ascii: "!") || next == UInt8(ascii: "?") || next == UInt8(ascii: "/")
        if isMark, let mark = marks.first(where: { rest.starts(with: $0.open) }) {
            var end = start + mark.open.count
            while end < bytes.count, !bytes[end...].starts(with: mark.close) { end += 1 }
            return Piece(kind: mark.kind, range: start..<min(end + mark.close.count, bytes.count))
        }
        let tag = StartTag(bytes, at: start)
        return Piece(kind: tag.isClosed ? .closed : .start, range: start..<tag.end)
    }
}
