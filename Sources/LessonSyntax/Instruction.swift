public import Diagnostics

/// A processing instruction `<?spinewise …?>`: a word to the tool rather than to the reader.
public struct Instruction: Sendable {
    /// As the author wrote it: `<?spinewise allow lone-study reason="…"?>`.
    public let written: String
    /// From `<?` to the byte behind `?>`.
    public let range: SourceRange
    /// The element it speaks about: the next one beside it, or the enclosing one when none follows.
    public let scope: SourceRange

    /// The target that makes an instruction ours; others are left alone.
    static let target = "spinewise"
}
