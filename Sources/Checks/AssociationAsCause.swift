import Diagnostics
import LessonDecoding
import LessonSyntax

/// An association is told as a cause.
struct AssociationAsCause: FileCheck {
    static let guide = RuleGuide(
        id: "association-as-cause", family: .evidence, severity: .warning,
        summary: "The text of an association speaks of a cause.",
        why: "two things found together need not cause each other, and readers draw the wrong conclusion",
        flagged: Sample.mechanism(
            holding: Sample.link(to: "wear", relation: "associated-with", because: "Dryness leads to wear.")),
        accepted: Sample.mechanism(
            holding: Sample.link(to: "wear", relation: "associated-with", because: "Dry discs are worn more often.")),
        beside: Sample.neighbours)

    private static let causal = ["causes", "leads to", "results in", "makes it", "is due to", "brings about"]

    func findings(in root: Element) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for element in root.links {
            guard element.attribute(.relation)?.value == "associated-with" else { continue }
            element.child(.because)?.forEachText { text in
                guard found.count < DecodedFile.mostFindings else { return }
                for (word, range) in text.places(of: Self.causal) {
                    found.append(
                        Self.guide.finding(
                            "'\(word)' tells an association as a cause", at: range,
                            fixes: [Fix("say what is found together, or choose another relation and cite why")]))
                }
            }
        }
        return found
    }
}
