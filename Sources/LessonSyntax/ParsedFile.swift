public import Diagnostics

/// What a file gave: its elements as far as they could be read, and what went wrong.
public struct ParsedFile: Sendable {
    /// `nil` when nothing could be read. Complete only if the damage says that the file was read to the end.
    public let tree: ElementTree?
    /// Faults of the writing, each by itself: what only follows from another one is left out. Empty for a well-formed file.
    public let findings: [Diagnostic]
    /// Never ``Damage/faulty(_:)``: that takes somebody who knows the vocabulary.
    public let damage: Damage
    /// Words to the tool, in the order of the file; empty for a file that could not be read to the end.
    public let instructions: [Instruction]

    /// A well-formed file.
    init(_ tree: ElementTree, instructions: [Instruction]) {
        (self.tree, findings, damage, self.instructions) = (tree, [], .none, instructions)
    }

    init(_ tree: ElementTree?, _ damage: Damage, findings: [Diagnostic], instructions: [Instruction] = []) {
        (self.tree, self.findings, self.damage, self.instructions) = (tree, findings, damage, instructions)
    }

    /// Findings that no doubt touches.
    public func certain(_ findings: [Diagnostic]) -> [Diagnostic] {
        guard case .mended(_, let doubts) = damage, !doubts.isEmpty else { return findings }
        let doubtful = Stretches(doubts)
        return findings.filter { !doubtful.touch($0.range) }
    }
}
