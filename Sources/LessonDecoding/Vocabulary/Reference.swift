import LessonSyntax

extension Shape {
    /// The authors' reference in Markdown: every element, what it may hold, and its attributes.
    public static func markdownReference() -> String {
        var lines = [
            "# The vocabulary of lesson files",
            "",
            "Derived from the vocabulary by `spinewise schema --format markdown`. Do not edit.",
            "",
            "One root element per file; the id is the file's name. UTF-8, no DOCTYPE, no namespace. Children may stand in",
            "any order. *Inline* means running text with "
                + ChildRule.inline.map { "`\($0.shape.rule.element.rawValue)`" }.joined(separator: ", ") + ".",
            "",
            "## Files",
            "",
            "| Root element | Lies in | What it is |",
            "|---|---|---|",
        ]
        lines += roots.map { shape in
            let place = shape.folder.isEmpty ? "`\(shape.rule.element.rawValue).xml`" : "`\(shape.folder)/ID.xml`"
            return "| [`\(shape.rule.element.rawValue)`](#\(shape.anchor)) | \(place) | \(shape.rule.about) |"
        }
        lines += ["", "## Elements", ""]
        for shape in allCases where shape.isListed { lines += shape.section }
        return lines.joined(separator: "\n").trimmingTrailingNewlines + "\n"
    }

    /// An element that looks the same in two places is listed once.
    private var isListed: Bool { self != .plainCite }

    private var heading: String {
        let name = rule.element.rawValue
        return switch self {
        case .effectCite: "\(name) in effect"
        case .claimCite: "\(name) in claim"
        case .muscleState: "\(name) in muscle"
        case .libraryFlag: "\(name) in flags"
        case .flagNote: "\(name) in flags"
        default: name
        }
    }

    private var anchor: String { heading.replacing(" ", with: "-") }

    private var section: [String] {
        var lines = ["### \(heading)", "", rule.about, ""]
        switch rule.content {
        case .empty: lines += ["Holds nothing.", ""]
        case .text: lines += ["Holds text.", ""]
        case .prose: lines += ["Holds inline text.", ""]
        case .children(let children):
            lines += ["| Child | How often |", "|---|---|"]
            lines += children.map { child in
                let shape = child.shape == .plainCite ? Shape.cite : child.shape
                return "| [`\(shape.rule.element.rawValue)`](#\(shape.anchor)) | \(child.count.rawValue) |"
            }
            lines.append("")
        }
        if !rule.attributes.isEmpty {
            lines += ["| Attribute | | Value | What it says |", "|---|---|---|---|"]
            lines += rule.attributes.map { attribute in
                let needed = attribute.isRequired ? "required" : "optional"
                return
                    "| `\(attribute.name.rawValue)` | \(needed) | \(attribute.value.expectation) | \(attribute.about) |"
            }
            lines.append("")
        }
        return lines
    }
}

extension String {
    fileprivate var trimmingTrailingNewlines: String {
        var text = self
        while text.hasSuffix("\n") { text.removeLast() }
        return text
    }
}
