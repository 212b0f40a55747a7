import Diagnostics
import Knowledge
import LessonSyntax

extension ChildRule {
    /// What may stand in running text.
    static let inline: [ChildRule] = [.em, .strong, .term, .sub, .sup, .ref, .link, .cite, .number].map { .any($0) }
}

extension ElementRule {
    static let ref = ElementRule(
        .ref, "Points at anything with a page; without text it shows the target's name.",
        attributes: [.required(.to, .reference(to: "what it points at", .page), "The target's id.")], .prose)

    static let link = ElementRule(
        .link, "Points at a page elsewhere.",
        attributes: [.required(.href, .address, "The address.")], .prose)
}

extension ElementRule {
    static let number = ElementRule(
        .number, "Shows a number of a source, with its unit, as the source's estimate has it.",
        attributes: [
            .required(.of, .reference(to: "a source", .source), "The source's id."),
            .required(.is, .id, "The estimate's id within the source."),
            .optional(
                .show, .choice(of: Estimate.Part.self),
                "More or less of it: with its interval, or without its sign where the text says which way it goes, or both."
            ),
        ], .empty)
}

extension Estimates {
    /// Of all sources, while a file that quotes them is decoded; none when a file is read for the first time.
    @TaskLocal static var quotable = Estimates()
}

extension Element {
    /// A number that a text quotes; `nil` where it does not say of which source, or which.
    ///
    /// - Parameter inWords: Whether the words are wanted too, where they are known.
    func quotation(inWords: Bool = true) -> Quotation? {
        guard let source = mention(.of, as: Source.self), let estimate = attribute(.is) else { return nil }
        let words = inWords ? Estimates.quotable[source.id, estimate.value]?.told(choice(.show)) : nil
        return Quotation(
            of: source, estimate: estimate.value, at: estimate.valueRange, words: words ?? Quotation.unknown)
    }

    /// Running text, white space folded, none at the ends.
    func prose() -> Prose {
        if let words = plainWords { return words.isEmpty ? [] : [.text(words)] }
        var folder = ProseFolder(parts: childCount)
        folder.append(contentsOf: self)
        return folder.finished()
    }

    /// The characters alone, white space folded.
    func text() -> String { plainWords ?? prose().plainText }

    /// The words of an element that holds nothing else, as most do; `nil` when there is more to see to: elements inside, or
    /// white space to fold.
    private var plainWords: String? {
        guard let text = onlyText else { return nil }
        return text.withBytes { bytes in
            var (start, end) = (0, bytes.count)
            while start < end, bytes[start].isXMLSpace { start += 1 }
            while end > start, bytes[end - 1].isXMLSpace { end -= 1 }
            for index in start..<end where bytes[index] <= 0x20 {
                if bytes[index] != 0x20 || (index > start && bytes[index - 1] == 0x20) { return nil }
            }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
    }

    /// The prose of the first child of that name; empty when there is none.
    func prose(of name: ElementName) -> Prose { child(name)?.prose() ?? [] }

    /// The text of the first child of that name.
    func text(of name: ElementName) -> String? { child(name)?.text() }

    /// The `item`s of the first child of that name.
    func items(of name: ElementName) -> [Prose] { child(name)?.children(.item).map { $0.prose() } ?? [] }

    func mention<Thing>(_ name: AttributeName, as: Thing.Type = Thing.self) -> Mention<Thing>? {
        attribute(name).map { Mention(Identifier($0.value), at: $0.valueRange) }
    }

    /// The words of a blank-separated list; none of a list that is too long to be one.
    func words(_ name: AttributeName) -> [String] {
        guard let attribute = attribute(name), attribute.withBytes({ $0.count <= ValueRule.longestList }) else {
            return []
        }
        return attribute.value.split(separator: " ").map(String.init)
    }

    func mentions(_ name: AttributeName) -> [Mention<Entity>] {
        attribute(name)?.mentions ?? []
    }

    /// A number that counts something; `nil` for anything below 0, even where a site has turned the rule about it down.
    func count(_ name: AttributeName) -> Int? {
        attribute(name).flatMap { Int($0.value) }.flatMap { $0 < 0 ? nil : $0 }
    }

    func choice<Word: RawRepresentable<String>>(_ name: AttributeName, as: Word.Type = Word.self) -> Word? {
        attribute(name).flatMap { Word(rawValue: $0.value) }
    }
}

extension Element.Attribute {
    /// Each id of a blank-separated list, with its own place; none of a list that is too long to be one.
    var mentions: [Mention<Entity>] {
        guard withBytes({ $0.count <= ValueRule.longestList }) else { return [] }
        let whole = valueRange
        var start = whole.start
        return value.split(separator: " ", omittingEmptySubsequences: false).compactMap { word in
            defer { start += Int32(word.utf8.count) + 1 }
            guard !word.isEmpty else { return nil }
            let range = SourceRange(file: whole.file, start: start, end: start + Int32(word.utf8.count))
            return Mention(Identifier(String(word)), at: range)
        }
    }
}

extension Element {
    fileprivate var beginsWithSpace: Bool {
        for case .text(let text) in children.prefix(1) { return text.withBytes { $0.first?.isXMLSpace ?? false } }
        return false
    }

    fileprivate var endsWithSpace: Bool {
        var ends = false
        for child in children {
            if case .text(let text) = child {
                ends = text.withBytes { $0.last?.isXMLSpace ?? false }
            } else {
                ends = false
            }
        }
        return ends
    }
}

/// Puts running text together and folds its white space.
private struct ProseFolder {
    private var parts: Prose = []
    /// Text that is not yet a part; bytes, so that a `String` is made once and not for every word.
    private var pending: [UInt8] = []
    /// Whether a blank is due before the next visible character, and whether one may be.
    private var owesBlank = false
    private var hasText = false

    /// - Parameter count: How many parts are to be expected. An array that grows leaves room behind in every paragraph.
    init(parts count: Int) {
        parts.reserveCapacity(count)
        pending.reserveCapacity(192)
    }

    mutating func append(contentsOf element: Element) {
        for child in element.children {
            switch child {
            case .text(let text): append(text)
            case .element(let child): append(child)
            }
        }
    }

    private mutating func append(_ text: Element.Text) {
        text.withBytes { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index].isXMLSpace {
                    owesBlank = hasText
                    index += 1
                    continue
                }
                // A run goes on over single blanks, which are what they should become.
                var end = index + 1
                while end < bytes.count {
                    if bytes[end].isXMLSpace {
                        let next = end + 1
                        guard bytes[end] == 0x20, next < bytes.count, !bytes[next].isXMLSpace else { break }
                    }
                    end += 1
                }
                payBlank()
                pending.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<end]))
                hasText = true
                index = end
            }
        }
    }

    private mutating func payBlank() {
        if owesBlank { pending.append(0x20) }
        owesBlank = false
    }

    private mutating func append(_ element: Element) {
        if element.name == .cite {
            // A citation hangs on the word before it, so white space between the two is not shown.
            let blank = owesBlank
            flush()
            if let source = element.mention(.source, as: Source.self) { parts.append(.cite(source)) }
            owesBlank = blank
            return
        }
        // A blank just inside the tags counts as one just outside, so that words never stick together.
        if element.beginsWithSpace { owesBlank = hasText }
        payBlank()
        flush()
        hasText = true
        if let inline = inline(element) { parts.append(inline) }
        owesBlank = element.endsWithSpace
    }

    private func inline(_ element: Element) -> Inline? {
        let inner = element.prose()
        return switch element.name {
        case .em: .emphasis(inner)
        case .strong: .strong(inner)
        case .term: .term(inner)
        case .sub: .sub(inner)
        case .sup: .sup(inner)
        case .ref: element.mention(.to).map { .reference($0, text: inner) }
        case .link: element.attribute(.href).map { .link(href: $0.value, text: inner) }
        case .number: element.quotation().map { .number($0) }
        default: nil
        }
    }

    private mutating func flush() {
        if !pending.isEmpty { parts.append(.text(String(decoding: pending, as: UTF8.self))) }
        pending.removeAll(keepingCapacity: true)
    }

    mutating func finished() -> Prose {
        flush()
        return parts
    }
}
