import Diagnostics
import LessonSyntax

/// A lesson uses a technical word before the place where it explains it.
struct TermBeforeExplained: FileCheck {
    static let guide = RuleGuide(
        id: "term-before-explained", severity: .warning,
        summary: "A lesson uses a technical word before it explains it.",
        why: "a learner who stumbles over the word does not know that the explanation is still to come",
        flagged: Sample.lesson(first: "The annulus holds.", then: "The <term>annulus</term> is the ring of a disc."),
        accepted: Sample.lesson(first: "The ring holds.", then: "The <term>annulus</term> is the ring of a disc."),
        beside: [Sample.course(lessons: ["discs"]), Sample.oneSource])

    func findings(in root: Element) -> [Diagnostic] {
        guard root.name == .lesson else { return [] }
        var explained: [(word: String, place: SourceRange)] = []
        for element in root.elements(.term) {
            let word = element.wholeText.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
            if !word.isEmpty, !explained.contains(where: { $0.word == word }) {
                explained.append((word, element.range))
            }
        }
        guard !explained.isEmpty else { return [] }
        var found: [Diagnostic] = []
        var reported: Set<String> = []
        for case .element(let section) in root.children where section.name == .section {
            section.forEachText { text in
                for (word, range) in text.places(of: explained.map(\.word)) {
                    guard let place = explained.first(where: { $0.word == word })?.place, range < place,
                        reported.insert(word).inserted
                    else { continue }
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
}
