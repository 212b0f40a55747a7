import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// An id points at something that exists but is of another kind than belongs there.
struct WrongKind: Check {
    static let guide = RuleGuide(
        id: "wrong-kind", family: .references, severity: .error, leeway: .none,
        summary: "An id points at something of another kind than belongs there.",
        why: "the page would list it where a reader expects something else",
        flagged: Sample.mechanism(attributes: " at=\"wear\""),
        accepted: Sample.mechanism(attributes: " at=\"disc\""), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for pointer in reading.pointers {
            guard case .kind(let wanted) = pointer.target, let target = reading.atlas[Entity.ID(pointer.id)],
                target.kind != wanted
            else { continue }
            found.append(
                Self.guide.finding(
                    "'\(pointer.id)' is a \(target.kind.label.lowercased()); a \(wanted.label.lowercased()) belongs here",
                    at: pointer.range, notes: [.init("it is described here", at: target.profile.range)]))
        }
        return found
    }
}
