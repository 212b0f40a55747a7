import Diagnostics
import LessonDecoding
import LessonSyntax

/// The text of a pointer does not say where it leads.
struct VagueLinkText: FileCheck {
    static let guide = RuleGuide(
        id: "vague-link-text", family: .learning, severity: .warning,
        summary: "The text of a pointer does not say where it leads.",
        why: "people who jump from link to link with a screen reader hear the text alone",
        flagged: Sample.mechanism(holding: Sample.section("<p>Read <ref to=\"wear\">here</ref>.</p>")),
        accepted: Sample.mechanism(holding: Sample.section("<p>Read about <ref to=\"wear\">wear</ref>.</p>")),
        beside: Sample.neighbours)

    private static let vague: Set<String> = [
        "here", "click here", "this", "this page", "link", "read more", "more", "more here", "this link", "see here",
    ]

    private static let mostLetters = vague.map { $0.utf8.count { $0 != 0x20 } }.max()!

    func findings(in root: Element) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for element in root.elements(.ref) + root.elements(.link) {
            if found.count == DecodedFile.mostFindings { break }
            // No vague text has more letters, nor is it longer, however it is broken into lines.
            if let text = element.onlyText, text.withBytes(\.visibleCount) > Self.mostLetters { continue }
            guard element.holdsText(upTo: 40) else { continue }
            let words = element.wholeText.utf8.split(whereSeparator: \.isXMLSpace).map { String(Substring($0)) }
            let text = words.joined(separator: " ")
            guard Self.vague.contains(text.lowercased()) else { continue }
            var range = element.nameRange
            for case .text(let words) in element.children { range = words.range ?? range }
            found.append(
                Self.guide.finding(
                    "'\(text)' does not say where it leads", at: range,
                    fixes: [
                        Fix(
                            element.name == .ref ? "leave the text out, or name the target" : "name what is found there"
                        )
                    ]))
        }
        return found
    }
}

extension UnsafeBufferPointer<UInt8> {
    fileprivate var visibleCount: Int { reduce(0) { $0 + ($1.isXMLSpace ? 0 : 1) } }
}
