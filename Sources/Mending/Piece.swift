import LessonSyntax

/// A piece of a lesson file as it is written: the layout works on these, so nothing the author wrote is lost.
enum Piece: Equatable {
    /// `attributes` keep their values as written, without quotation marks.
    case start(name: String, attributes: [Attribute], isClosed: Bool)
    case end(name: String)
    /// Characters as written, references unresolved.
    case text(String)
    /// A comment, CDATA section or processing instruction, from `<` to `>`.
    case verbatim(String)

    struct Attribute: Equatable {
        let name: String
        let value: String
        let quote: Character
    }

    /// - Parameter bytes: A file that libxml2 has found well-formed.
    static func pieces(of bytes: [UInt8]) -> [Piece] {
        var pieces: [Piece] = []
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        func end(of mark: String, from start: Int) -> Int {
            let wanted = Array(mark.utf8)
            var position = start
            while position + wanted.count <= bytes.count {
                if bytes[position..<position + wanted.count].elementsEqual(wanted) { return position + wanted.count }
                position += 1
            }
            return bytes.count
        }
        while index < bytes.count {
            let rest = bytes[index...]
            guard rest.first == UInt8(ascii: "<") else {
                let stop = rest.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
                pieces.append(.text(text(index..<stop)))
                index = stop
                continue
            }
            let marks = [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")]
            if let (open, close) = marks.first(where: { rest.starts(with: $0.0.utf8) }) {
                let stop = end(of: close, from: index + open.utf8.count)
                pieces.append(.verbatim(text(index..<stop)))
                index = stop
            } else if rest.starts(with: "</".utf8) {
                let stop = end(of: ">", from: index)
                let name = text(index + 2..<stop - 1).split(whereSeparator: \.isWhitespace).first ?? ""
                pieces.append(.end(name: String(name)))
                index = stop
            } else {
                let tag = StartTag(bytes, at: index)
                pieces.append(
                    .start(
                        name: text(tag.name),
                        attributes: tag.attributes.map {
                            Attribute(
                                name: text($0.name), value: text($0.value),
                                quote: Character(UnicodeScalar(bytes[$0.value.lowerBound - 1])))
                        },
                        isClosed: tag.isClosed))
                index = tag.end
            }
        }
        return pieces
    }
}
