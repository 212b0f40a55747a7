import Knowledge

/// How hard a text is to read: its words, sentences and syllables, and the Flesch–Kincaid grade they make.
///
/// Syllables are counted by English spelling, one pass over the bytes and no dictionary, so a single word may come out one
/// too many or too few; over a page that evens out.
struct Readability {
    private(set) var words = 0
    private(set) var sentences = 0
    private(set) var syllables = 0

    /// The sentence that is being read.
    private var hasWord = false
    private var mayEnd = false

    /// Years of schooling a reader needs: 0.39 words a sentence + 11.8 syllables a word − 15.59.
    ///
    /// Tells something from about a hundred words on; 0 for no words.
    var grade: Double {
        guard words > 0, sentences > 0 else { return 0 }
        let perSentence = Double(words) / Double(sentences)
        let perWord = Double(syllables) / Double(words)
        return max(0, 0.39 * perSentence + 11.8 * perWord - 15.59)
    }

    mutating func add(_ other: Readability) {
        words += other.words
        sentences += other.sentences
        syllables += other.syllables
    }

    /// A run of text; a sentence may go on in the next, a word does not.
    mutating func read(_ text: String) {
        var text = text
        var (words, syllables) = (0, 0)
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                guard byte.isLetterOrDigit else {
                    if byte == 0x20 {
                        if mayEnd { endSentence() }
                    } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
                        mayEnd = true
                    }
                    index += 1
                    continue
                }
                var word = Word()
                repeat {
                    word.take(bytes[index])
                    index += 1
                } while index < bytes.count && bytes[index].isInWord
                words += 1
                syllables += word.syllables
                hasWord = true
                mayEnd = false
            }
        }
        self.words += words
        self.syllables += syllables
    }

    /// The end of a paragraph, an item, a heading: no sentence goes on behind it.
    mutating func endBlock() { endSentence() }

    private mutating func endSentence() {
        if hasWord { sentences += 1 }
        hasWord = false
        mayEnd = false
    }
}

/// A word while it is being read, letter by letter.
private struct Word {
    private var groups = 0
    private var followsVowel = false
    /// Its last four letters in lower case, the last one lowest.
    private var tail: UInt32 = 0

    /// A letter, or what stands between letters: a digit, a hyphen, an apostrophe. A byte beyond ASCII counts as part of the
    /// letter before it.
    mutating func take(_ byte: UInt8) {
        let letter = byte | 0x20
        guard letter >= 0x61, letter <= 0x7A else {
            if byte < 0x80 { followsVowel = false }
            return
        }
        // "year", but "type".
        let isVowel = letter.isVowel || (letter == UInt8(ascii: "y") && tail != 0)
        if isVowel, !followsVowel || splits(UInt8(truncatingIfNeeded: tail), letter) { groups += 1 }
        followsVowel = isVowel
        tail = tail << 8 | UInt32(letter)
    }

    /// Two vowels in a row that are spoken apart: "radial", "medius", "gradual", "osteo-".
    private func splits(_ first: UInt8, _ second: UInt8) -> Bool {
        let before = UInt8(truncatingIfNeeded: tail >> 8)
        switch (first, second) {
        case (UInt8(ascii: "i"), UInt8(ascii: "a")), (UInt8(ascii: "i"), UInt8(ascii: "o")),
            (UInt8(ascii: "i"), UInt8(ascii: "u")):
            return before != 0 && !before.isOne(of: "cgstx")
        case (UInt8(ascii: "u"), UInt8(ascii: "a")): return !before.isOne(of: "gq")
        case (UInt8(ascii: "e"), UInt8(ascii: "o")): return before.isOne(of: "dt")
        default: return false
        }
    }

    var syllables: Int { max(1, groups - (endsSilent ? 1 : 0)) }

    /// A final "e", "es" or "ed" that is not spoken.
    private var endsSilent: Bool {
        let last = UInt8(truncatingIfNeeded: tail)
        var rest = tail
        switch last {
        case UInt8(ascii: "e"): rest = tail >> 8
        case UInt8(ascii: "s"), UInt8(ascii: "d"):
            guard UInt8(truncatingIfNeeded: tail >> 8) == UInt8(ascii: "e") else { return false }
            rest = tail >> 16
        default: return false
        }
        let letter = UInt8(truncatingIfNeeded: rest)
        if letter == 0 || letter.isVowel { return false }
        // "muscle", "settled"
        let before = UInt8(truncatingIfNeeded: rest >> 8)
        if letter == UInt8(ascii: "l"), before != 0, !before.isVowel { return false }
        switch last {
        case UInt8(ascii: "s"): return !letter.isOne(of: "cghsxz")
        case UInt8(ascii: "d"): return letter != UInt8(ascii: "d") && letter != UInt8(ascii: "t")
        default: return true
        }
    }
}

extension UInt8 {
    /// Dashes, quotation marks and the ellipsis begin with 0xE2.
    fileprivate var isLetterOrDigit: Bool {
        0x61...0x7A ~= (self | 0x20) || 0x30...0x39 ~= self || (self >= 0xC3 && self != 0xE2)
    }

    /// "well-known" and "doesn't" are one word each, as other counters have it.
    fileprivate var isInWord: Bool {
        0x61...0x7A ~= (self | 0x20) || 0x30...0x39 ~= self || self >= 0x80 || self == UInt8(ascii: "-")
            || self == UInt8(ascii: "'")
    }

    /// Of small letters a, e, i, o and u.
    fileprivate var isVowel: Bool { 0x61...0x7A ~= self && (0x104111 as UInt32) >> UInt32(self &- 0x61) & 1 == 1 }

    fileprivate func isOne(of letters: StaticString) -> Bool {
        letters.withUTF8Buffer { $0.contains(self) }
    }
}

// MARK: - What is read

extension Readability {
    /// - Parameter atlas: Says the names of things that the text points at without words of its own.
    mutating func read(_ prose: Prose, in atlas: Atlas) {
        for inline in prose {
            switch inline {
            case .text(let text): read(text)
            case .emphasis(let inner), .strong(let inner), .term(let inner), .sub(let inner), .sup(let inner),
                .link(_, let inner):
                read(inner, in: atlas)
            case .reference(let target, let inner):
                if inner.isEmpty {
                    read(atlas[target.id]?.profile.name.text ?? target.id.value)
                } else {
                    read(inner, in: atlas)
                }
            case .cite: break
            case .number(let quotation): read(quotation.words)
            }
        }
    }

    mutating func read(block prose: Prose, in atlas: Atlas) {
        read(prose, in: atlas)
        endBlock()
    }

    /// Paragraphs, lists and notes. Tables, figures and questions are not read from beginning to end.
    init(_ section: Section, in atlas: Atlas) {
        for block in section.blocks {
            switch block {
            case .paragraph(let prose): read(block: prose, in: atlas)
            case .list(let items), .steps(let items): for item in items { read(block: item, in: atlas) }
            case .note(let note): for paragraph in note.paragraphs { read(block: paragraph, in: atlas) }
            case .table, .figure, .chain, .quiz: break
            }
        }
    }
}
