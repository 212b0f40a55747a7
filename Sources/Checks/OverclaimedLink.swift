import Diagnostics
import LessonDecoding
import LessonSyntax

/// The text of a link is surer than its grade.
struct OverclaimedLink: FileCheck {
    static let guide = RuleGuide(
        id: "overclaimed-link", family: .evidence, severity: .warning,
        summary: "The mechanism of a link is told more surely than its grade allows.",
        why: "readers believe the sentence, not the label beside it; the wording must follow the grade",
        flagged: Sample.mechanism(holding: Sample.link(to: "wear", because: "A dry disc causes wear.")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear", because: "A dry disc may add to wear.")),
        beside: Sample.neighbours)

    /// Words of certainty, none of which belongs under `limited` or weaker. Under `contested` and `refuted` a claim
    /// is often quoted, so only promises of a cure are left.
    private static let certain = ["causes", "cures", "fixes", "proves", "proven", "always", "guarantees"]
    private static let promises = ["cures", "fixes", "guarantees"]

    func findings(in root: Element) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for element in root.links {
            guard let grade = element.attribute(.grade)?.value,
                ["limited", "contested", "refuted"].contains(grade)
            else { continue }
            let words = grade == "limited" ? Self.certain : Self.promises
            element.child(.because)?.forEachText { text in
                guard found.count < DecodedFile.mostFindings else { return }
                for (word, range) in text.places(of: words) {
                    found.append(
                        Self.guide.finding(
                            "'\(word)' is too sure for \(grade) evidence", at: range,
                            fixes: [Fix("say 'may', 'is thought to' or 'goes with', or raise the grade and cite why")]))
                }
            }
        }
        return found
    }
}
