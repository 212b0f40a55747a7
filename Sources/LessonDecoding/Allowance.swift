public import Diagnostics
import LessonSyntax

/// An author's word that a finding is meant to be: `<?spinewise allow RULE reason="…" until="…"?>`.
public struct Allowance: Sendable {
    public let rule: String
    /// Where the rule's id is written.
    public let ruleRange: SourceRange
    public let reason: String
    /// The last day it holds, as `YYYY-MM-DD`.
    public let until: String?
    public let untilRange: SourceRange
    /// The element it holds for, with everything inside.
    public let scope: SourceRange
    /// The whole instruction, and what it says.
    public let range: SourceRange
    public let written: String
}

extension Instruction {
    /// - Returns: The allowance, or the finding that says why it is none.
    func allowance() -> Result<Allowance, AllowanceFault> {
        // The instruction is read as if it were a start tag, so values and places come from one scanner.
        let tag = InstructionScanner(written, at: range)
        guard tag.words.count >= 2, tag.words[0].text == "allow" else {
            return .failure(fault("an instruction has the form <?spinewise allow RULE reason=\"…\"?>"))
        }
        guard let reason = tag.values["reason"], reason.text.contains(where: { !$0.isWhitespace }) else {
            return .failure(fault("the allowance of '\(tag.words[1].text)' gives no reason"))
        }
        if let unknown = tag.values.keys.sorted().first(where: { !["reason", "until"].contains($0) }) {
            return .failure(fault("an allowance has no attribute '\(unknown)'"))
        }
        let until = tag.values["until"]
        if let until, !ValueRule.date.accepts(until.text) {
            return .failure(fault("'\(until.text)' is not a day as YYYY-MM-DD"))
        }
        return .success(
            Allowance(
                rule: tag.words[1].text, ruleRange: tag.words[1].range, reason: reason.text, until: until?.text,
                untilRange: until?.range ?? range, scope: scope, range: range, written: written))
    }

    private func fault(_ headline: String) -> AllowanceFault {
        AllowanceFault(
            finding: StructureGuides.badAllowance.finding(
                headline, at: range, fixes: [Fix("write <?spinewise allow RULE reason=\"why this is right here\"?>")]))
    }
}

struct AllowanceFault: Error {
    let finding: Diagnostic
}

/// Words and quoted values of an instruction, with their places.
private struct InstructionScanner {
    struct Piece {
        let text: String
        let range: SourceRange
    }

    private(set) var words: [Piece] = []
    private(set) var values: [String: Piece] = [:]

    /// - Parameter text: The instruction as written, from `<?` to `?>`.
    init(_ text: String, at range: SourceRange) {
        let bytes = Array(text.utf8)
        func piece(_ part: Range<Int>) -> Piece {
            Piece(
                text: String(decoding: bytes[part], as: UTF8.self),
                range: SourceRange(
                    file: range.file, start: range.start + Int32(part.lowerBound),
                    end: range.start + Int32(part.upperBound)))
        }
        var index = "<?spinewise".utf8.count
        let end = max(index, bytes.count - 2)
        while index < end {
            if bytes[index].isXMLSpace {
                index += 1
                continue
            }
            let start = index
            while index < end, !bytes[index].isXMLSpace, bytes[index] != UInt8(ascii: "=") { index += 1 }
            let word = piece(start..<index)
            guard index + 1 < end, bytes[index] == UInt8(ascii: "="),
                bytes[index + 1] == UInt8(ascii: "\"") || bytes[index + 1] == UInt8(ascii: "'"),
                let close = bytes[(index + 2)..<end].firstIndex(of: bytes[index + 1])
            else {
                words.append(word)
                if index < end, bytes[index] == UInt8(ascii: "=") { index += 1 }
                continue
            }
            values[word.text] = piece(index + 2..<close)
            index = close + 1
        }
    }
}
