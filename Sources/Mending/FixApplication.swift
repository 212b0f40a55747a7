public import Diagnostics

extension SourceFile {
    /// The file with the edits made.
    ///
    /// Edits that touch bytes another edit has already claimed are left for a later round, so that two fixes never mix.
    ///
    /// - Parameter fixes: Fixes whose edits may concern other files too; only this file's are made.
    /// - Returns: The new bytes, and how many fixes were made.
    public func applying(_ fixes: [Fix], file: Int32) -> (bytes: [UInt8], count: Int) {
        var claimed: [Range<Int32>] = []
        var edits: [Fix.Edit] = []
        var count = 0
        for fix in fixes {
            let own = fix.edits.filter { $0.range.file == file }
            guard !own.isEmpty, own.allSatisfy({ isFree($0.range, claimed) }) else { continue }
            claimed += own.map { $0.range.start..<$0.range.end }
            edits += own
            count += 1
        }
        var result = bytes
        for edit in edits.sorted(by: { $0.range > $1.range }) {
            result.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: Array(edit.replacement.utf8))
        }
        return (result, count)
    }

    private func isFree(_ range: SourceRange, _ claimed: [Range<Int32>]) -> Bool {
        claimed.allSatisfy { range.end <= $0.lowerBound || range.start >= $0.upperBound }
            && !claimed.contains {
                $0.lowerBound == range.start && $0.isEmpty == (range.start == range.end) && $0.isEmpty
            }
    }
}
