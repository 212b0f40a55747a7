public import Knowledge
import LessonSyntax

/// What an attribute's value may be.
public enum ValueRule: Sendable {
    /// A new id.
    case id
    /// A pointer: the id of something that exists; the text says what: "a source".
    case reference(to: String, Pointer.Target)
    /// Pointers separated by single blanks.
    case references(to: String, Pointer.Target)
    /// A new id of a link.
    case linkID
    /// One of the words, in the order they are offered.
    case choice([String])
    /// `YYYY-MM-DD`, a day that exists.
    case date
    case number(ClosedRange<Int>)
    /// Anything but nothing.
    case text
    /// An absolute `https:` or `http:` address.
    case address
    /// The name of a file in `content/media/`.
    case fileName
    /// Spinal nerve roots separated by single blanks: `L5 S1 S2`.
    case roots
    /// A digital object identifier, from `10.` on.
    case doi
    /// A PubMed number.
    case pmid
    /// A digest of facts, see ``PageFacts/digest``.
    case digest

    /// All values of an enumeration, in its order.
    static func choice<Word: RawRepresentable<String> & CaseIterable>(of words: Word.Type) -> ValueRule {
        .choice(words.allCases.map(\.rawValue))
    }

    /// What a pointer may point at; `nil` for values that are none.
    public var target: Pointer.Target? {
        switch self {
        case .reference(_, let target), .references(_, let target): target
        default: nil
        }
    }

    /// What a publication's identifier is called; `nil` for other values.
    var identifierKind: String? {
        switch self {
        case .doi: "DOI"
        case .pmid: "PubMed number"
        default: nil
        }
    }

    /// The identifier inside an address or behind a label, as people paste it: `https://doi.org/10.1000/182`,
    /// `PMID: 12345`.
    func identifier(in value: String) -> String? {
        let lower = value.lowercased()
        let labels = [
            "https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi.org/", "doi:",
            "https://pubmed.ncbi.nlm.nih.gov/", "pmid:", "pmid",
        ]
        let start = labels.first { lower.utf8.starts(with: $0.utf8) }.map(\.utf8.count) ?? 0
        var inner = value.dropFirst(start)
        while inner.first?.isWhitespace ?? false { inner.removeFirst() }
        while let last = inner.last, last.isWhitespace || last == "/" { inner.removeLast() }
        let found = String(inner)
        return found != value && accepts(found) ? found : nil
    }

    /// The value's form as an XML Schema pattern (anchored at both ends), or `nil` for an enumeration, a date or a number.
    ///
    /// The patterns stay within what XML Schema and Swift's `Regex` read alike.
    public var pattern: String? {
        switch self {
        case .id: Self.kebab
        case .reference, .linkID: "\(Self.kebab)(--\(Self.kebab))*"
        case .references: "\(Self.kebab)( \(Self.kebab))*"
        case .text: #"[\s\S]*\S[\s\S]*"#
        case .address: #"https?://[^\s"<>]+"#
        case .fileName: #"[A-Za-z0-9_\-]+(\.[A-Za-z0-9_\-]+)+"#
        case .roots: "(C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5])( (C[1-8]|T([1-9]|1[0-2])|L[1-5]|S[1-5]))*"
        case .doi: #"10\.[0-9]{4,9}/\S+"#
        case .pmid: "[1-9][0-9]{0,8}"
        case .digest: "[0-9a-f]{\(PageFacts.digits)}"
        case .choice, .date, .number: nil
        }
    }

    /// Values that have the pattern and are none; `con` cannot be the name of a file everywhere.
    public var exceptions: [String] { if case .id = self { Self.deviceNames } else { [] } }

    /// In characters; `nil` where it does not matter.
    public var maxLength: Int? {
        switch self {
        case .id: Self.longestID
        case .references, .roots: Self.longestList
        default: nil
        }
    }

    /// The longest list of words, in letters and blanks: hundreds of ids. What is longer was made to hurt.
    static let longestList = 10_000

    private static let kebab = "[a-z][a-z0-9]*(-[a-z0-9]+)*"

    /// What the value may be, for an author: "an id in kebab-case, such as 'tight-hamstrings'".
    public var expectation: String {
        switch self {
        case .id: "an id of small letters, digits and single hyphens, such as 'tight-hamstrings'"
        case .reference(let what, _): "the id of \(what)"
        case .references(let what, _): "ids of \(what), separated by single blanks"
        case .linkID: "the id of the link"
        case .choice(let words): words.count == 1 ? "'\(words[0])'" : "one of \(words.joined(separator: ", "))"
        case .date: "a day as YYYY-MM-DD"
        case .number(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .text: "some text"
        case .address: "an address that begins with https:// or http://"
        case .fileName: "the name of a file in the media folder"
        case .roots: "nerve roots separated by single blanks, such as 'L5 S1'"
        case .doi: "a DOI such as 10.1016/S0140-6736(18)30480-X, without https://doi.org/"
        case .pmid: "a PubMed number"
        case .digest: "the \(PageFacts.digits) letters and digits that 'spinewise review ID' prints"
        }
    }

    public func accepts(_ value: String) -> Bool {
        switch self {
        case .id: isID(value.utf8)
        case .reference, .linkID: isChainedKebab(value.utf8)
        case .references: value.utf8.count <= Self.longestList && words(value).allSatisfy { isKebab($0.utf8) }
        case .choice(let words): words.contains(value)
        case .date: isDay(value)
        case .number(let range): value.utf8.allSatisfy { 48...57 ~= $0 } && Int(value).map(range.contains) ?? false
        case .text: value.utf8.contains { $0 > 0x20 }
        case .address: isAddress(value)
        case .fileName: isFileName(value)
        case .roots: value.utf8.count <= Self.longestList && words(value).allSatisfy { isRoot($0.utf8) }
        case .doi: isDOI(value)
        case .pmid: 1...9 ~= value.utf8.count && value.utf8.allSatisfy(isDigit) && value.utf8.first != 48
        case .digest: value.utf8.count == PageFacts.digits && value.utf8.allSatisfy { isDigit($0) || 97...102 ~= $0 }
        }
    }
}

extension ValueRule {
    /// The same of an attribute in its file; ids and words, which are nine values in ten, are not copied for it.
    func accepts(valueOf attribute: Element.Attribute) -> Bool {
        switch self {
        case .id: attribute.withBytes { isID($0) }
        case .reference, .linkID: attribute.withBytes { isChainedKebab($0) }
        case .choice(let words): attribute.withBytes { bytes in words.contains { $0.utf8.elementsEqual(bytes) } }
        default: accepts(attribute.value)
        }
    }
}

// What follows says by hand what the patterns say, because values are checked a hundred times a file and a
// `Regex` costs more than the rest of the reading. A test holds both, and jing, to the same answers.

private func words(_ value: String) -> [Substring] { value.split(separator: " ", omittingEmptySubsequences: false) }

private func isDigit(_ byte: UInt8) -> Bool { 48...57 ~= byte }

private func isAddress(_ value: String) -> Bool {
    let rest = value.hasPrefix("https://") ? value.dropFirst(8) : value.hasPrefix("http://") ? value.dropFirst(7) : ""
    return !rest.isEmpty && rest.utf8.allSatisfy { !$0.isSpace && $0 != 34 && $0 != 60 && $0 != 62 }
}

private func isFileName(_ value: String) -> Bool {
    let parts = value.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1
        && parts.allSatisfy { part in
            !part.isEmpty
                && part.utf8.allSatisfy { isDigit($0) || 65...90 ~= $0 || 97...122 ~= $0 || $0 == 45 || $0 == 95 }
        }
}

private func isDOI(_ value: String) -> Bool {
    let parts = value.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].hasPrefix("10."), !parts[1].isEmpty else { return false }
    let registrant = parts[0].utf8.dropFirst(3)
    return 4...9 ~= registrant.count && registrant.allSatisfy(isDigit) && !parts[1].utf8.contains(where: \.isSpace)
}

/// C1–C8, T1–T12, L1–L5, S1–S5.
private func isRoot(_ word: Substring.UTF8View) -> Bool {
    let digits = word.dropFirst()
    guard let region = word.first, 1...2 ~= digits.count, digits.first != 48, digits.allSatisfy(isDigit) else {
        return false
    }
    let number = digits.reduce(0) { $0 * 10 + Int($1) - 48 }
    switch region {
    case UInt8(ascii: "C"): return number <= 8
    case UInt8(ascii: "T"): return number <= 12
    case UInt8(ascii: "L"), UInt8(ascii: "S"): return number <= 5
    default: return false
    }
}

extension UInt8 {
    fileprivate var isSpace: Bool { self == 0x20 || 0x09...0x0D ~= self }
}

private func isID(_ text: some Collection<UInt8>) -> Bool {
    let length = text.count
    guard length <= ValueRule.longestID, isKebab(text) else { return false }
    return !(3...4 ~= length) || !ValueRule.deviceNames.contains { text.elementsEqual($0.utf8) }
}

private func isKebab(_ text: some Collection<UInt8>) -> Bool {
    guard let first = text.first, 97...122 ~= first else { return false }
    var afterHyphen = false
    for byte in text {
        switch byte {
        case 97...122, 48...57: afterHyphen = false
        case 45:
            if afterHyphen { return false }
            afterHyphen = true
        default: return false
        }
    }
    return !afterHyphen
}

/// An id, or several joined by `--`, as in the id of a link.
private func isChainedKebab(_ text: some Collection<UInt8>) -> Bool {
    var hyphens = 0
    var isStart = true
    for byte in text {
        switch byte {
        case 97...122: (hyphens, isStart) = (0, false)
        case 48...57:
            // An id begins with a letter; a part of it after a hyphen may begin with a digit.
            if isStart || hyphens == 2 { return false }
            hyphens = 0
        case 45:
            hyphens += 1
            if isStart || hyphens > 2 { return false }
        default: return false
        }
    }
    return !isStart && hyphens == 0
}

/// A day of the Gregorian calendar from year 1000 on.
private func isDay(_ value: String) -> Bool {
    var (year, month, day, place) = (0, 0, 0, 0)
    for byte in value.utf8 {
        switch place {
        case 4, 7: if byte != 45 { return false }
        case 0...3: year = year * 10 + Int(byte) - 48
        case 5, 6: month = month * 10 + Int(byte) - 48
        case 8, 9: day = day * 10 + Int(byte) - 48
        default: return false
        }
        if place != 4, place != 7, !isDigit(byte) { return false }
        place += 1
    }
    guard place == 10 else { return false }
    let leap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
    let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return year >= 1000 && 1...12 ~= month && 1...lengths[month - 1] ~= day
}
