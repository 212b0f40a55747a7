import LessonSyntax

extension Shape {
    /// A new file of this kind, with everything that is required and a word on what goes where.
    ///
    /// The required places hold "…" for the author to fill, so the file is well-formed but not yet finished:
    /// `validate` says what is left to do.
    ///
    /// - Parameter day: Today, as `YYYY-MM-DD`; the review is due a year later.
    public func skeleton(id: String, day: String) -> String {
        let context = Skeleton(id: id, day: day)
        return context.element(self, depth: 0, isRoot: true).joined(separator: "\n") + "\n"
    }
}

private struct Skeleton {
    let id: String
    let day: String

    func element(_ shape: Shape, depth: Int, isRoot: Bool = false) -> [String] {
        let rule = shape.rule
        let indent = String(repeating: "  ", count: depth)
        let attributes = rule.attributes.filter(\.isRequired).map { attribute in
            " \(attribute.name.rawValue)=\"\(value(of: attribute, rule, isRoot: isRoot))\""
        }.joined()
        let tag = "\(rule.element.rawValue)\(attributes)"
        switch rule.content {
        case .empty: return ["\(indent)<\(tag)/>"]
        case .text, .prose:
            return ["\(indent)<\(tag)>\(placeholder(rule))</\(rule.element.rawValue)>"]
        case .children(let children):
            let inner = children.filter(\.count.isRequired).flatMap { element($0.shape, depth: depth + 1) }
            let hints = shape == .section ? ["\(indent)  <p>…</p>"] : []
            return ["\(indent)<\(tag)>"] + inner + hints + ["\(indent)</\(rule.element.rawValue)>"]
        }
    }

    private func placeholder(_ rule: ElementRule) -> String {
        [.name, .title].contains(rule.element) ? id.replacing("-", with: " ").capitalizedFirst : "…"
    }

    private func value(of attribute: AttributeRule, _ rule: ElementRule, isRoot: Bool) -> String {
        switch attribute.value {
        case .id: isRoot ? id : "\(rule.element.rawValue)-1"
        case .choice(let words): words[0]
        case .date: attribute.name == .due ? nextYear : day
        case .number(let range): "\(max(range.lowerBound, min(range.upperBound, Int(day.prefix(4)) ?? 2026)))"
        case .text: attribute.name == .language ? "en" : "…"
        case .address: "https://example.org/"
        case .reference, .references, .linkID, .fileName, .roots, .doi, .pmid, .digest: "…"
        }
    }

    /// The same day a year on; 29 February becomes the 28th.
    private var nextYear: String {
        let year = (Int(day.prefix(4)) ?? 2026) + 1
        let rest = day.dropFirst(4)
        return "\(year)\(rest == "-02-29" ? "-02-28" : rest)"
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
