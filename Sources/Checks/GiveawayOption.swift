import Diagnostics
import LessonDecoding
import LessonSyntax

/// The right answer of a question can be told by its form, without knowing anything.
struct GiveawayOption: FileCheck {
    static let guide = RuleGuide(
        id: "giveaway-option", family: .learning, severity: .warning,
        summary: "The right answer of a question gives itself away by its length, or by what only wrong answers say.",
        why: "a learner who picks the longest or the most careful answer would pass, and would have learnt nothing",
        flagged: Sample.mechanism(holding: Sample.question(id: "drying-1", rightLabel: "Water, which it had bound")),
        accepted: Sample.mechanism(holding: Sample.question(id: "drying-1", rightLabel: "Water")),
        beside: Sample.neighbours)

    /// In hundredths of the longest wrong answer.
    private static let mostLength = 140
    /// Letters by which it must be longer as well: of two single words one is easily half as long again.
    private static let leastSurplus = 8
    /// What knows no exception is rarely true, and test takers know it.
    private static let absolutes = [
        "always", "never", "all", "every", "everyone", "everybody", "everything", "none", "nobody", "nothing", "only",
        "must", "impossible", "completely", "entirely",
    ]

    private static let hedged = ["nearly", "almost", "not"].flatMap { hedge in absolutes.map { "\(hedge) \($0)" } }

    func findings(in root: Element) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for question in root.elements(.question) {
            if found.count >= DecodedFile.mostFindings { break }
            guard let (right, wrong) = question.answers, let longest = wrong.map(\.length).max() else { continue }
            if right.length * 100 > longest * Self.mostLength, right.length - longest >= Self.leastSurplus {
                found.append(
                    Self.guide.finding(
                        "the right answer has \(right.length) letters, the longest wrong one \(longest)",
                        at: right.label.nameRange,
                        fixes: [Fix("shorten it, or make a wrong answer as long and as careful")]))
            }
            guard right.places(of: Self.absolutes, butNot: Self.hedged).isEmpty,
                let first = wrong.lazy.compactMap({ $0.places(of: Self.absolutes, butNot: Self.hedged).first }).first
            else { continue }
            found.append(
                Self.guide.finding(
                    "'\(first.phrase)' stands in a wrong answer, and nothing like it in the right one", at: first.range,
                    fixes: [Fix("say it without the absolute word, so that the answer is not wrong by its form alone")]
                ))
        }
        return found
    }
}

/// What a question offers: the label of an option, and how much stands in it.
private struct Answer {
    let label: Element
    /// Letters, digits and signs; blanks and line breaks do not count.
    let length: Int

    init(_ label: Element) {
        self.label = label
        var length = 0
        label.forEachText { length += $0.string.count { !$0.isWhitespace } }
        self.length = length
    }

    /// In their order; a word that ends one of the phrases does not count.
    func places(of words: [String], butNot phrases: [String]) -> [(phrase: String, range: SourceRange)] {
        var found: [(phrase: String, range: SourceRange)] = []
        label.forEachText { text in
            let ends = Set(text.places(of: phrases).map(\.range.end))
            found += text.places(of: words).filter { !ends.contains($0.range.end) }
        }
        return found.sorted { $0.range.start < $1.range.start }
    }
}

extension Element {
    /// The right answer and the wrong ones; `nil` where not exactly one is marked as right, or where one is a whole text.
    fileprivate var answers: (right: Answer, wrong: [Answer])? {
        var (right, wrong): ([Answer], [Answer]) = ([], [])
        for option in children(.option) {
            guard let label = option.child(.label), label.holdsText(upTo: 1_000) else { return nil }
            if option.attribute(.correct) == nil { wrong.append(Answer(label)) } else { right.append(Answer(label)) }
        }
        return right.count == 1 ? (right[0], wrong) : nil
    }
}
