import Diagnostics
import LessonSyntax

/// What an author probably meant by words that the vocabulary does not have, for one file.
///
/// Answers are remembered, and beyond a number of different wrong words none is looked for: see ``KnownNames``.
struct Suggestions {
    private var children: [ObjectIdentifier: KnownNames] = [:]
    private var roots = Self.roots
    private var anywhere = Self.anywhere
    private var words: [[String]: KnownNames] = [:]
    private var homes: [ElementName: String] = [:]

    /// The vocabulary is small, and a file with more kinds of wrong names than this pays for is none.
    private static let patience = 1_000_000
    // Put in order once for all files; each file remembers answers of its own.
    private static let roots = names(Shape.roots.map(\.rule.element))
    private static let anywhere = names(ElementName.allCases)
    private static let children = Dictionary(
        Shape.allCases.map { shape in
            let table = GrammarTable.of(shape)
            return (ObjectIdentifier(table), names(table.children))
        }, uniquingKeysWith: { first, _ in first })

    static func names(_ names: some Sequence<some RawRepresentable<String>>) -> KnownNames {
        KnownNames(names.map(\.rawValue), patience: patience)
    }

    /// The element meant by a name, before others one that may stand in this place.
    ///
    /// - Parameter table: Of the element around it; `nil` for the root.
    mutating func element(for written: String, in table: GrammarTable?) -> ElementName? {
        let here =
            if let table {
                // Changed where it lies: a copy would have to copy every answer.
                children[ObjectIdentifier(table), default: Self.children[ObjectIdentifier(table)]!].nearest(to: written)
            } else {
                roots.nearest(to: written)
            }
        let meant = here ?? anywhere.nearest(to: written)
        return meant.flatMap(ElementName.init(rawValue:))
    }

    /// The word of a choice meant by another.
    mutating func word(for written: String, among choice: [String]) -> String? {
        words[choice, default: KnownNames(choice, patience: Self.patience)].nearest(to: written)
    }

    /// Where an element belongs: "it belongs in '<list>', '<steps>'".
    mutating func homes(of name: ElementName) -> String {
        if let told = homes[name] { return told }
        var seen: Set<ElementName> = []
        let names = Shape.allCases.map(\.rule).filter { parent in
            parent.children.contains { $0.shape.rule.element == name } && seen.insert(parent.element).inserted
        }.map { "'<\($0.element.rawValue)>'" }
        let told =
            names.isEmpty
            ? "it begins a file"
            : "it belongs in \(names.prefix(4).joined(separator: ", "))\(names.count > 4 ? " and others" : "")"
        homes[name] = told
        return told
    }
}
