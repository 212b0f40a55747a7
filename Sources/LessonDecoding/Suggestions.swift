import Diagnostics
import LessonSyntax

/// What an author probably meant by words that the vocabulary does not have, for one file.
///
/// Answers are remembered, and beyond a number of different wrong words none is looked for: see ``KnownNames``.
struct Suggestions {
    private var children: [ObjectIdentifier: KnownNames] = [:]
    private var roots: KnownNames?
    private var anywhere: KnownNames?
    private var words: [[String]: KnownNames] = [:]
    private var homes: [ElementName: String] = [:]

    /// The vocabulary is small, and a file with more kinds of wrong names than this pays for is none.
    private static let patience = 1_000_000

    static func names(_ names: some Sequence<some RawRepresentable<String>>) -> KnownNames {
        KnownNames(names.map(\.rawValue), patience: patience)
    }

    /// The element meant by a name, before others one that may stand in this place.
    ///
    /// - Parameter table: Of the element around it; `nil` for the root.
    mutating func element(for written: String, in table: GrammarTable?) -> ElementName? {
        let here =
            if let table {
                children[ObjectIdentifier(table), default: Self.names(table.children)].nearest(to: written)
            } else {
                Self.nearest(to: written, in: &roots, Shape.roots.map(\.rule.element))
            }
        let meant = here ?? Self.nearest(to: written, in: &anywhere, ElementName.allCases)
        return meant.flatMap(ElementName.init(rawValue:))
    }

    /// The word of a choice meant by another.
    mutating func word(for written: String, among choice: [String]) -> String? {
        words[choice, default: KnownNames(choice, patience: Self.patience)].nearest(to: written)
    }

    /// Names are changed where they lie: a copy would have to copy every answer.
    private static func nearest(to written: String, in names: inout KnownNames?, _ all: [ElementName]) -> String? {
        if names == nil { names = Self.names(all) }
        return names!.nearest(to: written)
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
