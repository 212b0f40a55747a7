public import Diagnostics
import LessonDecoding
public import LessonSyntax

/// One thing an editor would look for in a single file, without knowing the others.
///
/// It sees the elements as they were written, so it can point at a single word.
public protocol FileCheck: Sendable {
    static var guide: RuleGuide { get }

    func findings(in root: Element) -> [Diagnostic]
}

extension Element {
    /// A file's cause-effect links, those of a muscle's states included; lessons and lists hold none.
    var links: [Element] {
        switch name {
        case .lesson, .course, .claim, .flags, .sources, .site: []
        default: children(.effect) + children(.state).flatMap { $0.children(.effect) }
        }
    }

    /// Whether it holds some text, and at most so many bytes of it. No more of it than that is looked at: elements of the
    /// same kind can stand inside one another.
    func holdsText(upTo limit: Int) -> Bool {
        var (bytes, pieces) = (0, 0)
        count(&bytes, &pieces, upTo: limit)
        return bytes > 0 && bytes <= limit && pieces <= limit
    }

    private func count(_ bytes: inout Int, _ pieces: inout Int, upTo limit: Int) {
        for child in children {
            pieces += 1
            switch child {
            case .text(let text): bytes += text.withBytes(\.count)
            case .element(let element): element.count(&bytes, &pieces, upTo: limit)
            }
            if bytes > limit || pieces > limit { return }
        }
    }

    /// All text inside, as it was written.
    var wholeText: String {
        var text = ""
        forEachText { text += $0.string }
        return text
    }
}

extension Element.Text {
    /// Places of whole words or phrases, whatever their case.
    ///
    /// - Parameter phrases: In small letters, words separated by single blanks.
    func places(of phrases: [String]) -> [(phrase: String, range: SourceRange)] {
        guard let whole = untrimmedRange else { return [] }
        return withBytes { bytes in
            phrases.flatMap { phrase in
                bytes.wholeWordPlaces(of: Array(phrase.utf8)).prefix(DecodedFile.mostFindings).map { place in
                    let (start, end) = (whole.start + Int32(place.lowerBound), whole.start + Int32(place.upperBound))
                    return (phrase, SourceRange(file: whole.file, start: start, end: end))
                }
            }
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate func wholeWordPlaces(of phrase: [UInt8]) -> [Range<Int>] {
        guard count >= phrase.count else { return [] }
        return (0...(count - phrase.count)).compactMap { start in
            guard lower(self[start]) == phrase[0], start == 0 || !isLetter(self[start - 1]),
                let end = self.end(of: phrase, from: start), end == count || !isLetter(self[end])
            else { return nil }
            return start..<end
        }
    }

    /// Where a phrase ends that begins at a place; a line of the file may end within it.
    private func end(of phrase: [UInt8], from start: Int) -> Int? {
        var end = start
        for letter in phrase {
            guard end < count, lower(self[end]) == letter else { return nil }
            end += 1
            if letter == 0x20 { while end < count, self[end].isXMLSpace { end += 1 } }
        }
        return end
    }
}

/// ASCII letters become small, every white space a blank.
func lower(_ byte: UInt8) -> UInt8 {
    if 65...90 ~= byte { return byte + 32 }
    return byte.isXMLSpace ? 0x20 : byte
}

func isLetter(_ byte: UInt8) -> Bool { 97...122 ~= (byte | 0x20) || byte >= 0x80 }
