import Diagnostics
import LessonDecoding
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
        var phrases = Phrases()
        for element in root.elements(.term) where element.holdsText(upTo: Self.longest) {
            let words = element.wholeText.utf8.split(whereSeparator: \.isXMLSpace).map { String(Substring($0)) }
            if !words.isEmpty { phrases.add(words.joined(separator: " ").lowercased(), explainedAt: element.range) }
        }
        if phrases.isEmpty { return [] }
        var found: [Diagnostic] = []
        for case .element(let section) in root.children where section.name == .section {
            section.forEachText { text in
                phrases.forEachFirstUse(in: text) { word, range, place in
                    guard found.count < DecodedFile.mostFindings else { return }
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
    /// A letter of a phrase. Those that may stand in one place are a chain; 0 ends it, as the root is in none.
    private struct Node {
        let letter: UInt8
        var firstChild: UInt32 = 0
        var next: UInt32 = 0
        /// Set where a phrase ends that was not used so far.
        var phrase: UInt32?
    }

    private var nodes = [Node(letter: 0)]
    /// In small letters, words separated by single blanks; and where each is explained first.
    private var phrases: [(words: String, place: SourceRange)] = []
    /// Nodes of the phrases' first letters, by the letter: most places of a text go no farther.
    private var starts = [UInt32](repeating: 0, count: 256)

    var isEmpty: Bool { phrases.isEmpty }

    private func child(of node: UInt32, _ letter: UInt8) -> UInt32 {
        if node == 0 { return starts[Int(letter)] }
        var child = nodes[Int(node)].firstChild
        while child != 0, nodes[Int(child)].letter != letter { child = nodes[Int(child)].next }
        return child
    }

    mutating func add(_ phrase: String, explainedAt place: SourceRange) {
        var node: UInt32 = 0
        for letter in phrase.utf8 {
            var below = child(of: node, letter)
            if below == 0 {
                below = UInt32(nodes.count)
                nodes.append(Node(letter: letter, next: node == 0 ? 0 : nodes[Int(node)].firstChild))
                if node == 0 { starts[Int(letter)] = below } else { nodes[Int(node)].firstChild = below }
            }
            node = below
        }
        if nodes[Int(node)].phrase != nil { return }
        nodes[Int(node)].phrase = UInt32(phrases.count)
        phrases.append((phrase, place))
    }

    /// Calls `body` with every place of whole words, whatever their case, that is the first of a phrase and stands before the
    /// place where it is explained. In order.
    mutating func forEachFirstUse(
        in text: Element.Text, _ body: (_ phrase: String, _ use: SourceRange, _ explained: SourceRange) -> Void
    ) {
        guard let whole = text.untrimmedRange else { return }
        text.withBytes { bytes in
            for start in bytes.indices where start == 0 || !isLetter(bytes[start - 1]) {
                var node = starts[Int(lower(bytes[start]))]
                var end = start
                while node != 0 {
                    end += 1
                    // A line of the file may end within a phrase.
                    if bytes[end - 1].isXMLSpace { while end < bytes.count, bytes[end].isXMLSpace { end += 1 } }
                    if let phrase = nodes[Int(node)].phrase, end == bytes.count || !isLetter(bytes[end]) {
                        let (words, place) = phrases[Int(phrase)]
                        let use = SourceRange(
                            file: whole.file, start: whole.start + Int32(start), end: whole.start + Int32(end))
                        // The first use alone: a term that was told of, or comes after its explanation, is done with.
                        if use < place {
                            nodes[Int(node)].phrase = nil
                            body(words, use, place)
                        }
                    }
                    node = end < bytes.count ? child(of: node, lower(bytes[end])) : 0
                }
            }
        }
    }
}
