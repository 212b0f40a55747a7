public import Diagnostics
import LessonDecoding
import LessonSyntax

/// An id that changes: every place that says it, and the file that bears it.
public struct Renaming: Sendable {
    public let old: String
    public let new: String

    public init(from old: String, to new: String) {
        self.old = old
        self.new = new
    }

    /// Every edit in one file: the id itself, pointers to it, and links' ids that have it as an end.
    ///
    /// - Returns: Empty when the file does not mention the id, or is damaged.
    public func edits(in file: SourceFile, index: Int32) -> [Fix.Edit] {
        let parsed = LessonParser().parse(file, index: index)
        guard parsed.isWhole, let root = parsed.tree?.root, let name = root.name, let shape = Shape.root(name) else {
            return []
        }
        var edits: [Fix.Edit] = []
        collect(root, shape, &edits)
        return edits
    }

    private func collect(_ element: Element, _ shape: Shape, _ edits: inout [Fix.Edit]) {
        let rule = shape.rule
        for attribute in element.attributes {
            guard let known = rule.attributes.first(where: { $0.name == attribute.name }) else { continue }
            let value = attribute.value
            let changed: String
            switch known.value {
            // Sections and objectives have ids of their own, which are not the site's; nor is an old name.
            case .id:
                guard shape != .section, shape != .objective, shape != .moved, known.name == .id else { continue }
                changed = value == old ? new : value
            case .reference: changed = value.chained { $0 == old ? new : $0 }
            case .references:
                changed = value.split(separator: " ", omittingEmptySubsequences: false)
                    .map { $0 == old ? new : String($0) }.joined(separator: " ")
            default: continue
            }
            if changed != value { edits.append(attribute.setting(changed)) }
        }
        for case .element(let child) in element.children {
            guard let next = rule.children.first(where: { $0.shape.rule.element == child.name })?.shape else {
                continue
            }
            collect(child, next, &edits)
        }
    }
}

extension String {
    /// Each part of a link's id in turn; an id that is no link's is its only part.
    fileprivate func chained(_ change: (String) -> String) -> String {
        split(separator: "--", omittingEmptySubsequences: false).map { change(String($0)) }.joined(separator: "--")
    }
}
