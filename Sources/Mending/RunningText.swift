import LessonSyntax

/// Running text with its tags, in unbreakable pieces: words, and what clings to them.
///
/// A line may be broken where white space stands, but not right behind a start tag or right before an end tag, so that
/// tags keep to their words; there one blank stays.
struct RunningText {
    private var bytes: [UInt8] = []
    /// Of `bytes`; none is empty.
    private var words: [Range<Int>] = []

    /// Whether a comment or a CDATA section brings line breaks of its own.
    var hasLineBreak: Bool { bytes.contains(UInt8(ascii: "\n")) }

    /// On one line, in Unicode scalars.
    var width: Int { bytes.column(from: 0) + max(words.count - 1, 0) }

    /// - Parameters:
    ///   - pieces: Whole elements, text and what stands between them. White space at both ends is left out.
    ///   - source: The file.
    init(_ pieces: ArraySlice<Piece>, of source: [UInt8]) {
        var sheet = LaidOutText()
        var start = 0
        func endWord() {
            if sheet.bytes.count > start { words.append(start..<sheet.bytes.count) }
            start = sheet.bytes.count
        }
        for index in pieces.indices {
            let piece = pieces[index]
            switch piece.kind {
            case .text:
                var place = piece.range.lowerBound
                while place < piece.range.upperBound {
                    let isSpace = source[place].isXMLSpace
                    let rest = source[place..<piece.range.upperBound]
                    let end = rest.firstIndex { $0.isXMLSpace != isSpace } ?? piece.range.upperBound
                    let clings =
                        (place == piece.range.lowerBound && index > pieces.startIndex
                            && pieces[index - 1].kind == .start)
                        || (end == piece.range.upperBound && index + 1 < pieces.endIndex
                            && pieces[index + 1].kind == .end)
                    if !isSpace {
                        sheet.append(source[place..<end])
                    } else if clings {
                        sheet.append(" ")
                    } else {
                        endWord()
                    }
                    place = end
                }
            case .verbatim, .aside: sheet.verbatim(source[piece.range])
            case .start, .closed:
                StartTag(source, at: piece.range.lowerBound)
                    .write(source, isClosed: piece.kind == .closed, to: &sheet)
            case .end:
                let name = source[piece.range].dropFirst(2).prefix { !$0.isXMLSpace && $0 != UInt8(ascii: ">") }
                sheet.append("</")
                sheet.append(name)
                sheet.append(">")
            }
        }
        endWord()
        bytes = sheet.bytes
    }

    /// From where the line stands; words that do not fit go on lines of their own.
    func write(to sheet: inout LaidOutText, level: Int) {
        for (index, word) in words.enumerated() {
            let text = bytes[word]
            if index > 0 {
                let first = text.prefix { $0 != UInt8(ascii: "\n") }
                if sheet.column + 1 + first.column(from: 0) > Layout.width {
                    sheet.newLine(level: level)
                } else {
                    sheet.append(" ")
                }
            }
            sheet.append(text)
        }
    }
}
