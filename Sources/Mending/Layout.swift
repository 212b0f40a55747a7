public import Diagnostics
import LessonDecoding
import LessonSyntax

/// The one layout of lesson files.
///
/// Two blanks for every level; elements that hold elements give each a line of its own; running text is folded and
/// broken at 100 columns; attributes stand in double quotation marks, in the author's order. Comments, CDATA and
/// instructions are kept as they are. Laying out a file again changes nothing.
public struct Layout: Sendable {
    public static let width = 100

    /// - Returns: `nil` for a file that is not well-formed: nothing is laid out that could not be read.
    public static func text(of file: SourceFile) -> [UInt8]? {
        guard LessonParser().parse(file, index: 0).isWhole else { return nil }
        var layout = Layout(Piece.pieces(of: file.bytes))
        return Array(layout.wholeFile().utf8)
    }

    private let pieces: [Piece]
    private var index = 0

    private init(_ pieces: [Piece]) { self.pieces = pieces }

    private mutating func wholeFile() -> String {
        var lines: [String] = []
        while index < pieces.count {
            switch pieces[index] {
            case .text: index += 1
            case .verbatim(let text):
                index += 1
                // Files are UTF-8 and say so by their bytes; a declaration adds nothing.
                if !text.hasPrefix("<?xml ") { lines.append(text.unixLines) }
            case .start: lines += element(in: Shape.roots, depth: 0)
            case .end: index += 1
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines of the element that begins at `index`, which moves behind it.
    ///
    /// - Parameter shapes: What the vocabulary allows here.
    private mutating func element(in shapes: [Shape], depth: Int) -> [String] {
        guard case .start(let name, let attributes, let isClosed) = pieces[index] else { return [] }
        let shape = shapes.first { $0.rule.element.rawValue == name }
        let indent = String(repeating: "  ", count: depth)
        let tag = indent + "<\(name)" + attributes.map { " " + $0.written }.joined()
        index += 1
        if isClosed { return [tag + "/>"] }
        if holdsElementsOnly(shape) { return children(of: shape, name, tag, depth: depth) }
        let words = prose(until: name)
        if words.isEmpty { return [tag + "/>"] }
        let oneLine = "\(tag)>\(words.joined(separator: " "))</\(name)>"
        if oneLine.count <= Self.width, !oneLine.contains("\n") { return [oneLine] }
        return [tag + ">"] + Self.wrapped(words, indent: indent + "  ") + ["\(indent)</\(name)>"]
    }

    private mutating func children(of shape: Shape?, _ name: String, _ tag: String, depth: Int) -> [String] {
        let inner = String(repeating: "  ", count: depth + 1)
        let shapes = shape?.rule.children.map(\.shape) ?? []
        var lines = [tag + ">"]
        while index < pieces.count {
            switch pieces[index] {
            case .end:
                index += 1
                if lines.count == 1 { return [tag + "/>"] }
                return lines + [String(repeating: "  ", count: depth) + "</\(name)>"]
            case .text(let text):
                index += 1
                let words = text.split(whereSeparator: \.isXMLWhitespace).map(String.init)
                if !words.isEmpty { lines += Self.wrapped(words, indent: inner) }
            case .verbatim(let text):
                index += 1
                lines.append(inner + text.unixLines)
            case .start: lines += element(in: shapes, depth: depth + 1)
            }
        }
        return lines
    }

    /// An unknown element holds prose if any text stands directly in it.
    private func holdsElementsOnly(_ shape: Shape?) -> Bool {
        switch shape?.rule.content {
        case .children, .empty: return true
        case .text, .prose: return false
        case nil: break
        }
        var depth = 0
        for piece in pieces[index...] {
            switch piece {
            case .start(_, _, let isClosed): depth += isClosed ? 0 : 1
            case .end:
                if depth == 0 { return true }
                depth -= 1
            case .text(let text):
                if depth == 0, text.contains(where: { !$0.isXMLWhitespace }) { return false }
            case .verbatim: break
            }
        }
        return true
    }

    /// The running text up to the end tag, in unbreakable pieces: words with the tags that cling to them.
    private mutating func prose(until name: String) -> [String] {
        var words: [String] = []
        var isOpen = false
        func append(_ text: String) {
            if isOpen, !words.isEmpty { words[words.count - 1] += text } else { words.append(text) }
            isOpen = true
        }
        var depth = 0
        while index < pieces.count {
            let piece = pieces[index]
            index += 1
            switch piece {
            case .text(let text):
                var rest = text[...]
                while !rest.isEmpty {
                    let blanks = rest.prefix(while: \.isXMLWhitespace)
                    if !blanks.isEmpty { isOpen = false }
                    rest = rest.dropFirst(blanks.count)
                    let word = rest.prefix { !$0.isXMLWhitespace }
                    if !word.isEmpty { append(String(word)) }
                    rest = rest.dropFirst(word.count)
                }
            case .verbatim(let text): append(text.unixLines)
            case .start(let name, let attributes, let isClosed):
                append("<\(name)" + attributes.map { " " + $0.written }.joined() + (isClosed ? "/>" : ">"))
                depth += isClosed ? 0 : 1
            case .end(let name):
                if depth == 0 { return words }
                depth -= 1
                // A blank before an end tag belongs inside it, so the tag keeps to the word before.
                let wasOpen = isOpen
                isOpen = true
                append("</\(name)>")
                isOpen = wasOpen || isOpen
            }
        }
        return words
    }

    private static func wrapped(_ words: [String], indent: String) -> [String] {
        var lines: [String] = []
        var line = indent
        for word in words {
            if line.count > indent.count, line.count + 1 + word.count > width {
                lines.append(line)
                line = indent
            }
            line += line.count > indent.count ? " \(word)" : word
        }
        return lines + [line]
    }
}

extension Piece.Attribute {
    /// In double quotation marks, unless the value holds one.
    var written: String {
        let value = value.unixLines.map { $0.isXMLWhitespace ? " " : String($0) }.joined()
        if quote == "\"" { return "\(name)=\"\(value)\"" }
        return "\(name)=\"\(value.replacing("\"", with: "&quot;"))\""
    }
}

extension Character {
    var isXMLWhitespace: Bool { self == " " || self == "\n" || self == "\t" || self == "\r" || self == "\r\n" }
}

extension String {
    var unixLines: String { replacing("\r\n", with: "\n").replacing("\r", with: "\n") }
}
