/// What grammar needs to know of a thing to put its name into a sentence.
public struct Noun: Sendable, Hashable {
    public let name: Name
    /// `nil` for an id that nothing describes.
    public let kind: EntityKind?
    /// For languages whose nouns change; where the content does not say, the name stands as it is.
    public let declension: Declension?
    /// Stands in a sentence as it is, whatever the language would make of the name: for patterns, whose nouns come later.
    public let isFixed: Bool

    public init(_ name: Name, _ kind: EntityKind?, declension: Declension? = nil, isFixed: Bool = false) {
        self.name = name
        self.kind = kind
        self.declension = declension
        self.isFixed = isFixed
    }
}

/// A noun phrase with its article, as it stands in the middle of a sentence, in four cases.
public struct Declension: Sendable, Hashable {
    public let nominative: String
    public let accusative: String
    public let dative: String
    public let genitive: String

    public init(nominative: String, accusative: String, dative: String, genitive: String) {
        self.nominative = nominative
        self.accusative = accusative
        self.dative = dative
        self.genitive = genitive
    }
}
