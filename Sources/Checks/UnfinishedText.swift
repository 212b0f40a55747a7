import Diagnostics
import LessonDecoding
import LessonSyntax

/// A place that `spinewise new` left open is still open.
struct UnfinishedText: FileCheck {
    static let guide = RuleGuide(
        id: "unfinished-text", family: .learning, severity: .error,
        summary: "A place that a new file leaves open is still to be written.",
        why: "a reader would find three dots where an answer belongs",
        flagged: Sample.mechanism(holding: Sample.section("<p>…</p>")),
        accepted: Sample.mechanism(holding: Sample.section("<p>The disc loses height.</p>")))

    func findings(in root: Element) -> [Diagnostic] {
        // Longer text holds more than three dots and the white space of an indented line.
        root.shortTexts(upTo: 40, where: \.isOnlyAnEllipsis).prefix(DecodedFile.mostFindings)
            .compactMap { text, element in
                guard let range = text.range else { return nil }
                return Self.guide.finding(
                    "'<\(element.writtenName)>' is still to be written", at: range,
                    fixes: [Fix("write it, or leave the element out if it may be missing")])
            }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// `…` and white space.
    fileprivate var isOnlyAnEllipsis: Bool {
        var visible = 0
        for byte in self where !byte.isXMLSpace {
            guard visible < 3, byte == (visible == 0 ? 0xE2 : visible == 1 ? 0x80 : 0xA6) else { return false }
            visible += 1
        }
        return visible == 3
    }
}
