import LessonSyntax

/// A rule as the grammar walks it: names to look along and bits to tick off, so that a valid element costs next to nothing.
///
/// Made from the ``ElementRule``s once; nothing in it is said a second time.
final class GrammarTable: Sendable {
    let rule: ElementRule
    let allowsText: Bool
    let childRules: [ChildRule]
    /// Place by place the names and shapes of `childRules`.
    let children: [ElementName]
    let shapes: [Shape]
    /// One bit a child, by place.
    let single: UInt64
    let required: UInt64
    let attributes: [AttributeName]
    /// One bit an attribute, by place.
    let requiredAttributes: UInt64
    let pointers: UInt64

    static func of(_ shape: Shape) -> GrammarTable { all[Int(shape.rawValue)] }

    private static let all = Shape.allCases.map { GrammarTable($0.rule) }

    private init(_ rule: ElementRule) {
        precondition(rule.children.count <= 64 && rule.attributes.count <= 64, "A table has 64 bits.")
        self.rule = rule
        allowsText =
            switch rule.content {
            case .text, .prose: true
            case .empty, .children: false
            }
        childRules = rule.children
        children = rule.children.map(\.shape.rule.element)
        shapes = rule.children.map(\.shape)
        single = Self.bits(rule.children.map(\.count.isSingle))
        required = Self.bits(rule.children.map(\.count.isRequired))
        attributes = rule.attributes.map(\.name)
        requiredAttributes = Self.bits(rule.attributes.map(\.isRequired))
        pointers = Self.bits(rule.attributes.map { $0.value.target != nil })
    }

    private static func bits(_ flags: [Bool]) -> UInt64 {
        flags.indices.reduce(0) { flags[$1] ? $0 | 1 << UInt64($1) : $0 }
    }
}
