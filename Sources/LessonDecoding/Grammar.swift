import Diagnostics
import Knowledge
import LessonSyntax

/// Holds a file's elements against the vocabulary and says what does not fit.
///
/// One cause, one finding: a misspelt name counts as the name that was meant, so nothing is called missing
/// because of it, and what stands inside an unknown element is not judged.
///
/// It also takes down every pointer, because it comes by every attribute and the vocabulary says which of them point.
struct Grammar {
    private(set) var findings: [Diagnostic] = []
    private(set) var pointers = PointerRecord()
    private(set) var quotations: [Quotation] = []
    /// Values of attributes that were meant to be an `id`: other files may point at them.
    private(set) var misnamedIDs: Set<String> = []
    /// Whether something has no id although it needs one; nobody knows which it was.
    private(set) var hasLostID = false
    /// Stretches that may hold what seems to be missing around them.
    private let doubts: Stretches
    /// Ids of sections and objectives, which must differ within the file, or of estimates, which must in their source.
    private var fragments: [String: SourceRange] = Dictionary(minimumCapacity: 12)
    // Not lazy: a lazy value is copied out, changed and put back, and every answer in it is copied with it.
    private var suggestions = Suggestions()

    /// Whether so much is wrong that the rest is not looked at.
    var isFull: Bool { findings.count >= DecodedFile.mostFindings }

    init(doubts: [SourceRange]) { self.doubts = Stretches(doubts) }

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
            return reportUnknown(root, in: nil).flatMap(Shape.root)
        }
        return nil
    }

    private mutating func check(_ element: Element, as shape: Shape) {
        let table = GrammarTable.of(shape)
        if shape == .flag, element.isFormerFlag { return reportFormerFlag(element) }
        let first = pointers.all.count
        if shape == .source { fragments.removeAll(keepingCapacity: true) }
        if shape == .number, let quotation = element.quotation(inWords: false) { quotations.append(quotation) }
        checkAttributes(of: element, table)
        checkFragment(of: element, shape)
        checkChildren(of: element, table)
        if shape == .muscleState { pointers.close(element, from: first) }
    }

    private mutating func checkChildren(of element: Element, _ table: GrammarTable) {
        var seen: UInt64 = 0
        var isEmpty = true
        // Where children stand first that are misspelt or stand again, by place in the table.
        var first: [Int: SourceRange] = [:]
        for child in element.children {
            if isFull { return }
            switch child {
            case .text(let text):
                if text.isBlank { continue }
                isEmpty = false
                if !table.allowsText { reportText(text, in: element) }
            case .element(let child):
                guard let name = child.name else {
                    isEmpty = false
                    if let meant = reportUnknown(child, in: table), let index = table.children.firstIndex(of: meant) {
                        // One that was written rightly before stands first.
                        if first[index] == nil {
                            first[index] = (seen >> UInt64(index) & 1 == 1 ? element.child(meant) : child)?.nameRange
                        }
                        seen |= 1 << UInt64(index)
                    }
                    continue
                }
                if name != .cite { isEmpty = false }
                guard let index = table.children.firstIndex(of: name) else {
                    reportMisplaced(child, name, in: table.rule)
                    continue
                }
                let bit: UInt64 = 1 << UInt64(index)
                if seen & table.single & bit != 0 {
                    let before = first[index] ?? element.child(name)?.nameRange ?? child.nameRange
                    first[index] = before
                    reportRepeated(child, name, in: element, after: before)
                }
                seen |= bit
                check(child, as: table.shapes[index])
            }
        }
        if table.allowsText, isEmpty, !table.rule.mayBeEmpty {
            findings.append(
                StructureGuides.emptyText.finding("'<\(element.writtenName)>' is empty", at: element.nameRange))
        }
        let missing = table.required & ~seen
        if missing == 0 { return }
        for (index, child) in table.childRules.enumerated() where missing >> UInt64(index) & 1 == 1 {
            reportMissing(child, in: element)
        }
    }

    private mutating func checkAttributes(of element: Element, _ table: GrammarTable) {
        var seen: UInt64 = 0
        // An attribute that is there already is hardly the one that was meant. Made for the first unknown one.
        var open: KnownNames?
        for attribute in element.attributes {
            if isFull { return }
            guard let name = attribute.name, let index = table.attributes.firstIndex(of: name) else {
                if open == nil { open = Suggestions.names(table.attributes.filter { element.attribute($0) == nil }) }
                let meant = reportUnknown(attribute, in: table.rule, among: &open!)
                if let index = meant.flatMap(table.attributes.firstIndex) { seen |= 1 << UInt64(index) }
                continue
            }
            seen |= 1 << UInt64(index)
            if table.pointers >> UInt64(index) & 1 == 1 { pointers.take(attribute, table.rule.attributes[index].value) }
            if !table.rule.attributes[index].value.accepts(valueOf: attribute) {
                reportBadValue(attribute.value, of: attribute, table.rule.attributes[index])
            }
        }
        let missing = table.requiredAttributes & ~seen
        if missing == 0 { return }
        for (index, required) in table.rule.attributes.enumerated() where missing >> UInt64(index) & 1 == 1 {
            if required.name == .id { hasLostID = true }
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
        guard shape == .section || shape == .objective || shape == .estimate, let id = element.attribute(.id) else {
            return
        }
        let value = id.value
        if let before = fragments[value] {
            findings.append(
                StructureGuides.repeatedFragment.finding(
                    "the id '\(value)' is used twice in this \(shape == .estimate ? "source" : "file")",
                    at: id.valueRange,
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

    /// - Parameter before: Where the name stands first.
    private mutating func reportRepeated(
        _ child: Element, _ name: ElementName, in element: Element, after before: SourceRange
    ) {
        findings.append(
            StructureGuides.repeatedChild.finding(
                "'<\(name.rawValue)>' may stand only once in '<\(element.writtenName)>'",
                at: child.nameRange, notes: [.init("it stands here first", at: before)],
                fixes: [Fix("delete one of the two, or merge them")]))
    }

    /// - Parameter table: Of the element around it; `nil` for the root.
    /// - Returns: The name that was probably meant.
    @discardableResult
    private mutating func reportUnknown(_ element: Element, in table: GrammarTable?) -> ElementName? {
        let written = element.writtenName
        let meant = suggestions.element(for: written, in: table)
        var fixes: [Fix] = []
        if let meant = meant?.rawValue {
            fixes = [Fix("replace with '\(meant)'", edits: element.renaming(to: meant))]
        }
        findings.append(
            StructureGuides.unknownElement.finding(
                "no element is called '\(written)'" + (meant.map { "; did you mean '\($0.rawValue)'?" } ?? ""),
                at: element.nameRange, fixes: fixes))
        return meant
    }

    private mutating func reportMisplaced(_ element: Element, _ name: ElementName, in rule: ElementRule) {
        findings.append(
            StructureGuides.misplacedElement.finding(
                "'<\(name.rawValue)>' does not belong in '<\(rule.element.rawValue)>'", at: element.nameRange,
                fixes: [Fix("move it: \(suggestions.homes(of: name))")]))
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

    /// One finding for all that is wrong with it: it was right when it was written.
    private mutating func reportFormerFlag(_ flag: Element) {
        findings.append(
            StructureGuides.missingAttribute.finding(
                "this red flag is described where it stands, and not in flags.xml", at: flag.nameRange,
                fixes: [
                    Fix(
                        "describe it once in flags.xml, as <flag id=\"ID\" urgency=\"…\"> with its <sign>, and write <flag "
                            + "to=\"ID\"/> here")
                ]))
    }

    /// - Parameter open: The attributes that the element may still have.
    /// - Returns: The attribute that was probably meant.
    private mutating func reportUnknown(
        _ attribute: Element.Attribute, in rule: ElementRule, among open: inout KnownNames
    ) -> AttributeName? {
        let written = attribute.writtenName
        let meant = open.nearest(to: written)
        var fix = Fix("delete it", edits: [attribute.removal])
        if let meant { fix = Fix("replace with '\(meant)'", edits: [attribute.renaming(to: meant)]) }
        findings.append(
            StructureGuides.unknownAttribute.finding(
                "'<\(rule.element.rawValue)>' has no attribute '\(written)'"
                    + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: attribute.nameRange, fixes: [fix]))
        let name = meant.flatMap(AttributeName.init(rawValue:))
        if name == .id { misnamedIDs.insert(attribute.value) }
        return name
    }

    private mutating func reportBadValue(_ value: String, of attribute: Element.Attribute, _ rule: AttributeRule) {
        let range = attribute.valueRange
        if let kind = rule.value.identifierKind {
            let bare = rule.value.identifier(in: value)
            findings.append(
                StructureGuides.malformedIdentifier.finding(
                    "'\(value)' is not a \(kind)", at: range,
                    fixes: [
                        bare.map { Fix.safe("replace with '\($0)'", edits: [attribute.setting($0)]) }
                            ?? Fix("write \(rule.value.expectation)")
                    ]))
            return
        }
        if let (finding, meant) = rule.misspelling(in: value, at: range) {
            findings.append(finding)
            if rule.name == .id { misnamedIDs.insert(meant) }
            return
        }
        if case .id = rule.value {
            let lower = value.lowercased()
            let isCase = lower != value && rule.value.accepts(lower)
            findings.append(
                StructureGuides.badValue.finding(
                    "'\(value.prefix(ValueRule.longestID))' cannot be an id"
                        + (isCase
                            ? "; did you mean '\(lower)'?"
                            : ValueRule.reason(againstID: value).map { ", \($0)" } ?? ""),
                    at: range,
                    fixes: [
                        isCase
                            ? Fix("replace with '\(lower)'", replacing: range, holding: value, with: lower)
                            : Fix("write \(rule.value.expectation)")
                    ]))
            return
        }
        if let former = rule.former.first(where: { $0.isMeant(by: value) }) {
            findings.append(
                StructureGuides.badValue.finding(
                    "'\(value)' cannot be the \(rule.name.rawValue): \(former.now)", at: range,
                    fixes: former.fixes.map { Fix($0) }))
            return
        }
        if let longest = rule.value.maxLength, value.utf8.count > longest {
            findings.append(
                StructureGuides.badValue.finding(
                    "'\(String(value.unicodeScalars.prefix(ValueRule.longestID)))…' cannot be the \(rule.name.rawValue), "
                        + "because it has \(value.utf8.count) characters, and \(longest) are the most",
                    at: range, fixes: [Fix("write \(rule.value.expectation)")]))
            return
        }
        var meant: String?
        if case .choice(let words) = rule.value { meant = suggestions.word(for: value, among: words) }
        findings.append(
            StructureGuides.badValue.finding(
                "'\(value)' cannot be the \(rule.name.rawValue)" + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: range,
                fixes: meant.map { [Fix("replace with '\($0)'", edits: [attribute.setting($0)])] }
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
