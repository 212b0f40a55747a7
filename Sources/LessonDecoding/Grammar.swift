import Diagnostics
import LessonSyntax

/// Holds a file's elements against the vocabulary and says what does not fit.
///
/// One cause, one finding: a misspelt name counts as the name that was meant, so nothing is called missing
/// because of it, and what stands inside an unknown element is not judged.
struct Grammar {
    private(set) var findings: [Diagnostic] = []
    /// Stretches that may hold what seems to be missing around them.
    private let doubts: [SourceRange]
    /// Ids of sections and objectives, which must differ within the file.
    private var fragments: [String: SourceRange] = [:]

    init(doubts: [SourceRange]) { self.doubts = doubts }

    /// - Returns: The root's shape, or `nil` when the file cannot be a lesson file at all.
    mutating func checkRoot(_ root: Element) -> Shape? {
        if let name = root.name, let shape = Shape.root(name) {
            check(root, as: shape)
            return shape
        }
        let roots = Shape.roots.map(\.rule.element.rawValue)
        if let name = root.name {
            findings.append(
                StructureGuides.misplacedElement.finding(
                    "a file cannot begin with '<\(name.rawValue)>'", at: root.nameRange,
                    fixes: [Fix("begin with one of \(roots.joined(separator: ", "))")]))
        } else {
            // Its ids are the ones that other files point at, so it is read as what it was meant to be; what stands inside is
            // not judged.
            return reportUnknown(root, among: roots).flatMap(ElementName.init(rawValue:)).flatMap(Shape.root)
        }
        return nil
    }

    private mutating func check(_ element: Element, as shape: Shape) {
        let rule = shape.rule
        checkAttributes(of: element, rule)
        checkFragment(of: element, shape)
        switch rule.content {
        case .empty: checkChildren(of: element, [], rule, allowsText: false)
        case .text:
            checkChildren(of: element, [], rule, allowsText: true)
        case .prose:
            checkChildren(of: element, ChildRule.inline, rule, allowsText: true)
        case .children(let children): checkChildren(of: element, children, rule, allowsText: false)
        }
    }

    private mutating func checkChildren(
        of element: Element, _ rules: [ChildRule], _ rule: ElementRule, allowsText: Bool
    ) {
        var first: [SourceRange?] = Array(repeating: nil, count: rules.count)
        var isEmpty = true
        for child in element.children {
            switch child {
            case .text(let text):
                if text.isBlank { continue }
                isEmpty = false
                if !allowsText { reportText(text, in: element) }
            case .element(let child):
                if child.name != .cite { isEmpty = false }
                guard let name = child.name else {
                    let allowed = rules.map(\.shape.rule.element)
                    if let meant = reportUnknown(child, among: allowed.map(\.rawValue)),
                        let index = allowed.firstIndex(where: { $0.rawValue == meant })
                    {
                        first[index] = first[index] ?? child.nameRange
                    }
                    continue
                }
                guard let index = rules.firstIndex(where: { $0.shape.rule.element == name }) else {
                    reportMisplaced(child, name, in: rule)
                    continue
                }
                if let before = first[index], rules[index].count.isSingle {
                    findings.append(
                        StructureGuides.repeatedChild.finding(
                            "'<\(name.rawValue)>' may stand only once in '<\(element.writtenName)>'",
                            at: child.nameRange, notes: [.init("it stands here first", at: before)],
                            fixes: [Fix("delete one of the two, or merge them")]))
                }
                first[index] = first[index] ?? child.nameRange
                check(child, as: rules[index].shape)
            }
        }
        if allowsText, isEmpty, !rule.mayBeEmpty {
            findings.append(
                StructureGuides.emptyText.finding("'<\(element.writtenName)>' is empty", at: element.nameRange))
        }
        for (index, child) in rules.enumerated() where child.count.isRequired && first[index] == nil {
            reportMissing(child, in: element)
        }
    }

    private mutating func checkAttributes(of element: Element, _ rule: ElementRule) {
        var present: [AttributeName] = []
        for attribute in element.attributes {
            guard let name = attribute.name, let rule = rule.attributes.first(where: { $0.name == name }) else {
                if let meant = reportUnknown(attribute, of: element, rule) { present.append(meant) }
                continue
            }
            present.append(name)
            let value = attribute.value
            if !rule.value.accepts(value) { reportBadValue(value, of: attribute, rule) }
        }
        for required in rule.attributes where required.isRequired && !present.contains(required.name) {
            let (guide, headline) =
                required.whenMissing.map { ($0.guide, $0.headline) }
                ?? (StructureGuides.missingAttribute, "'<\(element.writtenName)>' has no '\(required.name.rawValue)'")
            findings.append(
                guide.finding(
                    headline, at: element.nameRange,
                    fixes: [Fix("add \(required.name.rawValue)=\"…\": \(required.value.expectation)")]))
        }
    }

    private mutating func checkFragment(of element: Element, _ shape: Shape) {
        guard shape == .section || shape == .objective, let id = element.attribute(.id) else { return }
        let value = id.value
        if let before = fragments[value] {
            findings.append(
                StructureGuides.repeatedFragment.finding(
                    "the id '\(value)' is used twice in this file", at: id.valueRange,
                    notes: [.init("it is used here first", at: before)]))
        } else {
            fragments[value] = id.valueRange
        }
    }
}

// MARK: - Words

extension Grammar {
    private mutating func reportText(_ text: Element.Text, in element: Element) {
        findings.append(
            StructureGuides.unexpectedText.finding(
                "text does not belong directly in '<\(element.writtenName)>'",
                at: text.range ?? element.nameRange, fixes: [Fix("put it into an element, or delete it")]))
    }

    /// - Returns: The name that was probably meant.
    @discardableResult
    private mutating func reportUnknown(_ element: Element, among allowed: [String]) -> String? {
        let written = element.writtenName
        let meant = allowed.nearest(to: written) ?? ElementName.allCases.map(\.rawValue).nearest(to: written)
        var fixes: [Fix] = []
        if let meant {
            let ends = [element.nameRange, element.endNameRange].compactMap(\.self)
            fixes = [Fix("replace with '\(meant)'", edits: ends.map { Fix.Edit($0, meant) })]
        }
        findings.append(
            StructureGuides.unknownElement.finding(
                "no element is called '\(written)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: element.nameRange, fixes: fixes))
        return meant
    }

    private mutating func reportMisplaced(_ element: Element, _ name: ElementName, in rule: ElementRule) {
        let homes = Shape.allCases.map(\.rule).filter { parent in
            parent.children.contains { $0.shape.rule.element == name }
        }
        var seen: Set<ElementName> = []
        let names = homes.map(\.element).filter { seen.insert($0).inserted }.map { "'<\($0.rawValue)>'" }
        let homesOffered =
            names.isEmpty ? "it begins a file" : "it belongs in \(names.prefix(4).joined(separator: ", "))"
        findings.append(
            StructureGuides.misplacedElement.finding(
                "'<\(name.rawValue)>' does not belong in '<\(rule.element.rawValue)>'", at: element.nameRange,
                fixes: [Fix("move it: \(homesOffered)\(names.count > 4 ? " and others" : "")")]))
    }

    private mutating func reportMissing(_ child: ChildRule, in element: Element) {
        if !doubts.isEmpty, doubts.touch(element.range) { return }
        let name = child.shape.rule.element.rawValue
        let (guide, headline) =
            child.whenMissing.map { ($0.guide, $0.headline) }
            ?? (StructureGuides.missingChild, "'<\(element.writtenName)>' has no '<\(name)>'")
        findings.append(
            guide.finding(
                headline, at: element.nameRange, fixes: [Fix("add <\(name)>: \(child.shape.rule.about.asAside)")]))
    }

    /// - Returns: The attribute that was probably meant.
    private mutating func reportUnknown(
        _ attribute: Element.Attribute, of element: Element, _ rule: ElementRule
    ) -> AttributeName? {
        let written = attribute.writtenName
        let known = rule.attributes.map(\.name.rawValue)
        let meant = known.nearest(to: written)
        var fix = Fix("delete it", replacing: attribute.removalRange, with: "")
        if let meant { fix = Fix("replace with '\(meant)'", replacing: attribute.nameRange, with: meant) }
        findings.append(
            StructureGuides.unknownAttribute.finding(
                "'<\(rule.element.rawValue)>' has no attribute '\(written)'"
                    + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: attribute.nameRange, fixes: [fix]))
        return meant.flatMap(AttributeName.init(rawValue:))
    }

    private mutating func reportBadValue(_ value: String, of attribute: Element.Attribute, _ rule: AttributeRule) {
        let range = attribute.valueRange
        if let kind = rule.value.identifierKind {
            let bare = rule.value.identifier(in: value)
            findings.append(
                StructureGuides.malformedIdentifier.finding(
                    "'\(value)' is not a \(kind)", at: range,
                    fixes: [
                        bare.map { Fix.safe("replace with '\($0)'", replacing: range, with: $0) }
                            ?? Fix("write \(rule.value.expectation)")
                    ]))
            return
        }
        var meant: String?
        if case .choice(let words) = rule.value { meant = words.nearest(to: value) }
        findings.append(
            StructureGuides.badValue.finding(
                "'\(value)' cannot be the \(rule.name.rawValue)" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: range,
                fixes: meant.map { [Fix("replace with '\($0)'", replacing: range, with: $0)] }
                    ?? [Fix("write \(rule.value.expectation)")]))
    }
}

extension ElementRule {
    /// A pointer without words of its own shows its target's name; a table may have an empty cell.
    var mayBeEmpty: Bool { [.ref, .cell, .head].contains(element) }
}

extension String {
    /// A sentence as it stands behind a colon.
    fileprivate var asAside: String {
        let body = hasSuffix(".") ? String(dropLast()) : self
        return body.prefix(1).lowercased() + body.dropFirst()
    }
}
