public import Diagnostics
import LessonDecoding
import LessonSyntax

/// The one layout of lesson files.
///
/// Two blanks for every level; elements that hold elements give each a line of its own; running text is folded and
/// broken at 100 columns; attributes stand in double quotation marks, in the author's order. Comments, CDATA and
/// instructions are kept as they are. Line ends become LF; a byte order mark and a declaration of XML 1.0 go, since a
/// file is UTF-8 without them. Laying out a file again changes nothing.
///
/// White space only ever takes the place of white space, except between elements that the vocabulary allows side by side
/// and at both ends of an element that has lines of its own: no word is glued to another, and none is split.
public struct Layout: Sendable {
    /// In Unicode scalars.
    public static let width = 100
    /// Deeper levels are indented like this one, so that a file cannot grow beyond a multiple of its size.
    private static let deepest = 20

    /// - Returns: `nil` for a file that is not well-formed, as nothing is laid out that could not be read; and for one
    ///   that would grow beyond ``LessonParser/sizeLimit``, as it could not be read again.
    public static func text(of file: SourceFile) -> [UInt8]? {
        guard LessonParser().parse(file, index: 0).damage.isWellFormed else { return nil }
        var layout = Layout(file.bytes)
        layout.layOutFile()
        return layout.sheet.bytes.count <= LessonParser.sizeLimit ? layout.sheet.bytes : nil
    }

    private let bytes: [UInt8]
    private let pieces: [Piece]
    /// For every start tag the index of its end tag; for every other piece its own.
    private let ends: [Int]
    private var sheet = LaidOutText()

    private init(_ bytes: [UInt8]) {
        self.bytes = bytes
        pieces = Piece.pieces(of: bytes)
        var ends = Array(pieces.indices)
        var open: [Int] = []
        for (index, piece) in pieces.enumerated() {
            if piece.kind == .start { open.append(index) }
            if piece.kind == .end, let start = open.popLast() { ends[start] = index }
        }
        self.ends = ends
    }

    private mutating func layOutFile() {
        var index = 0
        while index < pieces.count {
            switch pieces[index].kind {
            case .aside where isPlainDeclaration(pieces[index]): break
            case .aside:
                sheet.verbatim(bytes[pieces[index].range])
                sheet.newLine(level: 0)
            case .start, .closed:
                element(index, as: allowed(pieces[index], among: Shape.roots), level: 0)
                sheet.newLine(level: 0)
            case .text, .verbatim, .end: break
            }
            index = ends[index] + 1
        }
    }

    /// Files are UTF-8 and XML 1.0 without saying so.
    private func isPlainDeclaration(_ piece: Piece) -> Bool {
        let words = String(decoding: bytes[piece.range], as: UTF8.self)
        return words.hasPrefix("<?xml") && words.dropFirst(5).first?.isWhitespace ?? false && words.contains("1.0")
    }

    /// - Parameter piece: A start tag.
    private func allowed(_ piece: Piece, among shapes: [Shape]) -> Shape? {
        if shapes.isEmpty { return nil }
        let name = StartTag.name(in: bytes, at: piece.range.lowerBound)
        return shapes.first { shape in
            let wanted = shape.rule.element.rawValue.utf8
            return wanted.count == name.count && wanted.elementsEqual(name)
        }
    }

    // MARK: - Elements with lines of their own

    /// Writes an element from where the line stands; its last line stays open.
    ///
    /// libxml2 reads no file of more than some hundred levels, so going down one by one is safe.
    private mutating func element(_ start: Int, as shape: Shape?, level: Int) {
        let tag = StartTag(bytes, at: pieces[start].range.lowerBound)
        let end = ends[start]
        tag.write(bytes, isClosed: nil, to: &sheet)
        let isEmpty = (start + 1..<max(end, start + 1)).allSatisfy { pieces[$0].kind == .text && isBlank(pieces[$0]) }
        if isEmpty { return sheet.append("/>") }
        sheet.append(">")
        if holdsElementsOnly(start, shape) {
            children(of: start, shape, level: level + 1)
            sheet.newLine(level: min(level, Self.deepest))
        } else {
            let words = RunningText(pieces[(start + 1)..<end], of: bytes)
            if sheet.column + words.width + tag.name.count + 3 <= Self.width, !words.hasLineBreak {
                words.write(to: &sheet, level: level)
            } else {
                sheet.newLine(level: min(level + 1, Self.deepest))
                words.write(to: &sheet, level: min(level + 1, Self.deepest))
                sheet.newLine(level: min(level, Self.deepest))
            }
        }
        sheet.append("</")
        sheet.append(bytes[tag.name])
        sheet.append(">")
    }

    /// An unknown element holds running text if any text stands directly in it.
    private func holdsElementsOnly(_ start: Int, _ shape: Shape?) -> Bool {
        switch shape?.rule.content {
        case .children, .empty: return true
        case .text, .prose: return false
        case nil: break
        }
        var index = start + 1
        while index < ends[start] {
            if isText(pieces[index]) { return false }
            index = ends[index] + 1
        }
        return true
    }

    private mutating func children(of start: Int, _ shape: Shape?, level: Int) {
        let shapes = shape?.rule.children.map(\.shape) ?? []
        let level = min(level, Self.deepest)
        for run in runs(inside: start, shapes) {
            if !run.isGlued { sheet.newLine(level: level) }
            if run.isOneBlock {
                element(run.pieces.lowerBound, as: allowed(pieces[run.pieces.lowerBound], among: shapes), level: level)
            } else {
                RunningText(pieces[run.pieces], of: bytes).write(to: &sheet, level: level)
            }
        }
    }

    // MARK: - What belongs together where elements stand side by side

    /// Neighbours that share lines: one element, or text that does not belong here with all that touches it.
    private struct Run {
        var pieces: Range<Int>
        var isOneBlock: Bool
        /// No white space may come before it.
        let isGlued: Bool
        /// Not one of the blocks that the vocabulary allows here.
        let isForeign: Bool
    }

    private struct Child {
        let pieces: Range<Int>
        let isText: Bool
        /// Part of running text, or of what an unknown element may mean by it; the vocabulary's own blocks are not.
        var isRunning: Bool
        let isAside: Bool
        let hasSpaceBefore: Bool
    }

    private func runs(inside start: Int, _ shapes: [Shape]) -> [Run] {
        let children = children(inside: start, shapes)
        var runs: [Run] = []
        for (index, child) in children.enumerated() {
            let last = index > 0 ? children[index - 1] : nil
            let isGlued = !child.hasSpaceBefore && (child.isRunning || last?.isRunning ?? false) && last != nil
            // Words of one text share lines, and so do elements that no white space parts.
            if let last, last.isRunning, child.isRunning, isGlued || last.isText || child.isText {
                runs[runs.count - 1].pieces = runs[runs.count - 1].pieces.lowerBound..<child.pieces.upperBound
                runs[runs.count - 1].isOneBlock = false
            } else {
                runs.append(
                    Run(
                        pieces: child.pieces, isOneBlock: !child.isText && !child.isAside, isGlued: isGlued,
                        isForeign: child.isRunning))
            }
        }
        // An unknown element that touches a block keeps its inside as tight as its outside.
        for index in runs.indices where runs[index].isForeign {
            if runs[index].isGlued || (index + 1 < runs.count && runs[index + 1].isGlued) {
                runs[index].isOneBlock = false
            }
        }
        return runs
    }

    private func children(inside start: Int, _ shapes: [Shape]) -> [Child] {
        var children: [Child] = []
        var hasSpace = false
        var index = start + 1
        while index < ends[start] {
            let piece = pieces[index]
            let next = ends[index] + 1
            if piece.kind == .text, isBlank(piece) {
                hasSpace = true
            } else {
                let isText = isText(piece)
                let isAside = piece.kind == .aside
                let isBlock = !isText && !isAside && allowed(piece, among: shapes) != nil
                let before = hasSpace || (isText && piece.kind == .text && bytes[piece.range.lowerBound].isXMLSpace)
                children.append(
                    Child(
                        pieces: index..<next, isText: isText, isRunning: !isBlock && !isAside, isAside: isAside,
                        hasSpaceBefore: before))
                hasSpace = piece.kind == .text && bytes[piece.range.upperBound - 1].isXMLSpace
            }
            index = next
        }
        // A comment inside a word, or at its edge, belongs to it.
        for index in children.indices.dropFirst() where children[index].isAside && !children[index].hasSpaceBefore {
            children[index].isRunning = children[index - 1].isRunning
        }
        for index in children.indices.dropLast().reversed()
        where children[index].isAside && !children[index + 1].hasSpaceBefore {
            children[index].isRunning = children[index].isRunning || children[index + 1].isRunning
        }
        return children
    }

    private func isBlank(_ piece: Piece) -> Bool { bytes[piece.range].allSatisfy(\.isXMLSpace) }

    private func isText(_ piece: Piece) -> Bool {
        piece.kind == .verbatim || (piece.kind == .text && !isBlank(piece))
    }
}
