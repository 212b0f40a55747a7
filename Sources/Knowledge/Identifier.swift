public import Diagnostics

/// The id of one kind of thing: kebab-case ASCII, unique on the whole site, never reused.
///
/// `Muscle.ID` and `Condition.ID` are different types, so a condition cannot be looked up among the muscles.
public struct Identifier<Thing>: Hashable, Sendable, Comparable, ExpressibleByStringLiteral, CustomStringConvertible {
    public let value: String

    public init(_ value: String) { self.value = value }
    public init(stringLiteral value: String) { self.value = value }

    public static func < (a: Self, b: Self) -> Bool { a.value < b.value }
    public var description: String { value }
}

/// An id together with the place where an author wrote it.
public struct Mention<Thing>: Sendable, Hashable {
    public let id: Identifier<Thing>
    /// The value alone, without its quotation marks.
    public let range: SourceRange

    public init(_ id: Identifier<Thing>, at range: SourceRange = .none) {
        self.id = id
        self.range = range
    }
}
