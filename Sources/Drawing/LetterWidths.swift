/// How wide text comes out, as far as one can know without the reader's font.
///
/// Pages are set in the system's own sans-serif font. The table has the proportions of Helvetica; common system fonts
/// are up to a sixth wider, and that is added.
enum LetterWidths {
    /// In px, rounded up.
    static func width(of text: Substring.UTF8View, fontSize: Int) -> Int {
        var sum = 0
        for byte in text { sum += thousandths(byte) }
        return (sum * fontSize * 115 + 99_999) / 100_000
    }

    /// Of the font size; what a character's first byte stands for in UTF-8, and nothing for its other bytes.
    private static func thousandths(_ byte: UInt8) -> Int {
        switch byte {
        case 32..<127: ascii[Int(byte) - 32]
        // Accented Latin letters, Greek and Cyrillic ones are about as wide as plain ones.
        case 0xC2..<0xE1: 600
        // Scripts that stand in squares are as wide as high.
        case 0xE1...: 1000
        default: 0
        }
    }

    /// From the space to the tilde.
    private static let ascii: [Int] = [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
        556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
        556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, 584,
    ]
}
