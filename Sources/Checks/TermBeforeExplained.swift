import Diagnostics
import LessonSyntax

/// A lesson uses a technical word before the place where it explains it.
struct TermBeforeExplained: FileCheck {
    static let guide = RuleGuide(
        id: "term-before-explained", family: .learning, severity: .warning,
        summary: "A lesson uses a technical word before it explains it.",
        why: "a learner who stumbles over the word does not know that the explanation is still to come",
        flagged: Sample.lesson(first: "The annulus holds.", then: "The <term>annulus</term> is the ring of a disc."),
        accepted: Sample.lesson(first: "The ring holds.", then: "The <term>annulus</term> is the ring of a disc."),
        beside: [Sample.course(lessons: ["discs"]), Sample.oneSource])

    func findings(in root: Element) -> [Diagnostic] {
        guard root.name == .lesson else { return [] }
        var explained: [String: SourceRange] = [:]
        var phrases = Phrases()
        for element in root.elements(.term) where element.holdsText(upTo: Self.longest) {
            let word = element.wholeText.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            if word.isEmpty || explained[word] != nil { continue }
            explained[word] = element.range
            phrases.add(word)
        }
        if explained.isEmpty { return [] }
        var found: [Diagnostic] = []
        for case .element(let section) in root.children where section.name == .section {
            section.forEachText { text in
                phrases.forEachPlace(in: text) { word, range in
                    guard found.count < FileCheckLimit.findings else { return }
                    // The first use alone: a term that was told of, or comes after its explanation, is done with.
                    guard let place = explained[word], range < place else { return }
                    explained[word] = nil
                    found.append(
                        Self.guide.finding(
                            "'\(word)' is used before it is explained", at: range,
                            notes: [.init("it is explained here", at: place)],
                            fixes: [Fix("explain it here with <term>, or use a plain word until then")]))
                }
            }
        }
        return found
    }

    /// A term is a word or a few. In bytes.
    private static let longest = 60
}

/// Words and phrases that are all looked for in one go through a text.
private struct Phrases {
    /// The tree of their letters: from a node, by a letter, to the next. The root is 0.
    private var next: [UInt32: UInt32] = [:]
    private var phrases: [UInt32: String] = [:]
    private var count: UInt32 = 0

    /// - Parameter phrase: In small letters, words separated by single blanks.
    mutating func add(_ phrase: String) {
        var node: UInt32 = 0
        for byte in phrase.utf8 {
            let key = node << 8 | UInt32(byte)
            if next[key] == nil {
                count += 1
                next[key] = count
            }
            node = next[key]!
        }
        phrases[node] = phrase
    }

    /// Calls `body` with every place of whole words, whatever their case, in order.
    func forEachPlace(in text: Element.Text, _ body: (_ phrase: String, SourceRange) -> Void) {
        guard let whole = text.untrimmedRange else { return }
        text.withBytes { bytes in
            for start in bytes.indices where start == 0 || !isLetter(bytes[start - 1]) {
                var (node, end): (UInt32, Int) = (0, start)
                while end < bytes.count, let child = next[node << 8 | UInt32(lower(bytes[end]))] {
                    (node, end) = (child, end + 1)
                    guard let phrase = phrases[node], end == bytes.count || !isLetter(bytes[end]) else { continue }
                    body(
                        phrase,
                        SourceRange(file: whole.file, start: whole.start + Int32(start), end: whole.start + Int32(end)))
                }
            }
        }
    }
}
