/// A label in as few lines as a width allows, the lines as even as possible.
struct WrappedLabel {
    /// Never empty.
    let lines: [String]
    /// Of the widest line, in px.
    let width: Int

    /// - Parameter room: In px. A word that is wider than it makes the label wider; one that is wider than `longest` is
    ///   broken.
    init(_ words: MeasuredWords, room: Int) {
        let count = words.lineCount(at: room)
        // The narrowest width with no more lines than that: what a balanced label needs.
        var low = words.widest
        var high = max(room, low)
        while low < high, count > 1 {
            let middle = (low + high) / 2
            if words.lineCount(at: middle) <= count { high = middle } else { low = middle + 1 }
        }
        let balanced = words.broken(at: count > 1 ? low : high)
        lines = balanced.map { words.text($0) }
        width = balanced.map(words.width).max() ?? 0
    }
}

/// The words of a label, measured once.
struct MeasuredWords {
    private let words: [String]
    private let widths: [Int]
    private let space: Int
    /// Of the widest word, in px.
    let widest: Int

    /// - Parameter longest: A word wider than this is broken, in px.
    init(_ label: String, fontSize: Int, longest: Int = 200) {
        var words: [String] = []
        var widths: [Int] = []
        for word in label[...].utf8.split(whereSeparator: { $0 <= UInt8(ascii: " ") }) {
            let width = LetterWidths.width(of: word, fontSize: fontSize)
            let pieces =
                width <= longest
                ? [String(Substring(word))] : Self.pieces(of: Substring(word), fontSize: fontSize, longest: longest)
            words += pieces
            widths += pieces.count == 1 ? [width] : pieces.map { Self.width(of: $0, fontSize: fontSize) }
        }
        self.words = words
        self.widths = widths
        space = Self.width(of: " ", fontSize: fontSize)
        widest = widths.max() ?? 0
    }

    private static func width(of text: String, fontSize: Int) -> Int {
        LetterWidths.width(of: text[...].utf8, fontSize: fontSize)
    }

    private static func pieces(of word: Substring, fontSize: Int, longest: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for letter in word {
            if !piece.isEmpty, width(of: piece + String(letter), fontSize: fontSize) > longest {
                pieces.append(piece)
                piece = ""
            }
            piece.append(letter)
        }
        return pieces + [piece]
    }

    /// Ranges of words, a line each; one empty line for an empty label.
    func broken(at room: Int) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        forEachLine(at: room) { lines.append($0) }
        return lines
    }

    func lineCount(at room: Int) -> Int {
        var count = 0
        forEachLine(at: room) { _ in count += 1 }
        return count
    }

    @inline(__always)
    private func forEachLine(at room: Int, _ body: (Range<Int>) -> Void) {
        var start = 0
        var width = 0
        for word in words.indices {
            let wider = word == start ? widths[word] : width + space + widths[word]
            if wider > room, word > start {
                body(start..<word)
                start = word
                width = widths[word]
            } else {
                width = wider
            }
        }
        body(start..<words.count)
    }

    func text(_ line: Range<Int>) -> String { words[line].joined(separator: " ") }
    func width(_ line: Range<Int>) -> Int { widths[line].reduce(0, +) + max(0, line.count - 1) * space }
}
