public import Diagnostics

/// An id that an author wrote in order to point at something.
public struct Pointer: Sendable {
    public let id: String
    public let range: SourceRange
    public let target: Target

    public init(id: String, range: SourceRange, target: Target) {
        self.id = id
        self.range = range
        self.target = target
    }

    /// What it may point at.
    public enum Target: Hashable, Sendable {
        /// Anything with a page.
        case page
        /// Anything in the cause graph.
        case node
        case kind(EntityKind)
        case source, flag, question, lesson, link
    }
}
