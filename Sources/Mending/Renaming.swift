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
        guard parsed.damage.isWellFormed, let root = parsed.tree?.root, let name = root.name,
            let shape = Shape.root(name)
        else {
            return []
        }
        var edits: [Fix.Edit] = []
        collect(root, shape, &edits)
        return edits
    }

    /// One file with every edit made. `site.xml` also takes down that the old id has moved, on a line of its own before its end.
    ///
    /// - Parameter isNoted: Whether anybody can have kept the old id's address: whether it has a page.
    public func renamed(_ file: SourceFile, isNoted: Bool) -> [UInt8] {
        let bytes = [file].applying([Fix("rename", edits: edits(in: file, index: 0))]).files[0].bytes
        return isNoted && file.path == "site.xml" ? noting(bytes) : bytes
    }

    private func noting(_ site: [UInt8]) -> [UInt8] {
        let end = Array("</site>".utf8)
        guard site.count >= end.count,
            let place = (0...(site.count - end.count)).last(where: { site[$0..<$0 + end.count].elementsEqual(end) })
        else { return site }
        let line = Array("  <moved from=\"\(old)\" to=\"\(new)\"/>\n".utf8)
        return site[..<place] + line + site[place...]
    }

    private func collect(_ element: Element, _ shape: Shape, _ edits: inout [Fix.Edit]) {
        // The new id lives again, so it has not moved any more; and nothing moves to itself.
        if shape == .moved, element.attribute(.from)?.value == new {
            edits.append(element.removal)
            return
        }
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
            case .reference, .linkID: changed = value.chained { $0 == old ? new : $0 }
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
