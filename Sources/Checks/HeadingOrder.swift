import Diagnostics
import LessonSyntax

/// A section's heading stands behind what it heads.
///
/// Sections do not nest, so levels cannot be skipped; what can go wrong is the place of the heading in its section.
struct HeadingOrder: FileCheck {
    static let guide = RuleGuide(
        id: "heading-order", family: .learning, severity: .warning,
        summary: "A section's heading does not come first.",
        why: "the page shows the heading first, so whoever edits the file reads another order than readers do",
        flagged: Sample.mechanism(
            holding: "<section id=\"more\"><p>The disc loses height.</p><heading>More</heading></section>\n"),
        accepted: Sample.mechanism(
            holding: "<section id=\"more\"><heading>More</heading><p>The disc loses height.</p></section>\n"))

    func findings(in root: Element) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for case .element(let child) in root.children {
            if child.name == .section, let late = child.lateHeading {
                found.append(
                    Self.guide.finding(
                        "the heading comes after what it heads", at: late.nameRange,
                        fixes: [Fix("move it to the beginning of the section")]))
            }
            if child.name == .state { found += findings(in: child) }
        }
        return found
    }
}

extension Element {
    /// A section's heading, where another element comes before it.
    fileprivate var lateHeading: Element? {
        var isFirst = true
        for case .element(let child) in children {
            if child.name == .heading { return isFirst ? nil : child }
            isFirst = false
        }
        return nil
    }
}
