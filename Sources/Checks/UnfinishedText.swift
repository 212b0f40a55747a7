import Diagnostics
import LessonSyntax

/// A place that `spinewise new` left open is still open.
struct UnfinishedText: FileCheck {
    static let guide = RuleGuide(
        id: "unfinished-text", severity: .error,
        summary: "A place that a new file leaves open is still to be written.",
        why: "a reader would find three dots where an answer belongs",
        flagged: Sample.mechanism(holding: Sample.section("<p>…</p>")),
        accepted: Sample.mechanism(holding: Sample.section("<p>The disc loses height.</p>")))

    func findings(in root: Element) -> [Diagnostic] {
        var found: [Diagnostic] = []
        root.forEachElement { element in
            for case .text(let text) in element.children {
                guard let range = text.range, text.withBytes({ $0.isOnlyAnEllipsis }) else { continue }
                found.append(
                    Self.guide.finding(
                        "'<\(element.writtenName)>' is still to be written", at: range,
                        fixes: [Fix("write it, or leave the element out if it may be missing")]))
            }
        }
        return found
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    /// `…` and white space.
    fileprivate var isOnlyAnEllipsis: Bool {
        guard count < 40 else { return false }
        return filter { !$0.isXMLSpace } == [0xE2, 0x80, 0xA6]
    }
}
