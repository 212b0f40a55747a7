public import Diagnostics

/// Fixes of one round, gathered file by file.
///
/// A fix is made whole or not at all: one that finds other bytes than it was made for is dropped, and one that touches
/// bytes another has already claimed is left for a later round, so that two fixes never mix.
private struct FixApplication {
    /// By file, in the order of their places.
    private var edits: [Int32: [Fix.Edit]] = [:]
    private(set) var made: [Fix] = []

    mutating func take(_ fix: Fix, in files: [SourceFile]) {
        guard !fix.edits.isEmpty, fix.edits.allSatisfy({ isFree($0.range) }), fix.holds(in: files) else { return }
        for edit in fix.edits { edits[edit.range.file, default: []].insert(edit, at: place(of: edit.range)) }
        made.append(fix)
    }

    /// Whether no edit so far shares a byte with the range. Edits are never empty, so none stand at one place.
    private func isFree(_ range: SourceRange) -> Bool {
        guard let edits = edits[range.file] else { return true }
        let place = place(of: range)
        return (place == 0 || edits[place - 1].range.end <= range.start)
            && (place == edits.count || range.end <= edits[place].range.start)
    }

    /// How many edits of its file begin before a range.
    private func place(of range: SourceRange) -> Int {
        guard let edits = edits[range.file] else { return 0 }
        // Fixes come in the order of their places, nearly always.
        if let last = edits.last, last.range < range { return edits.count }
        var (low, high) = (0, edits.count)
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].range < range { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func bytes(of file: SourceFile, index: Int32) -> [UInt8]? {
        guard let edits = edits[index] else { return nil }
        var result: [UInt8] = []
        var copied = 0
        for edit in edits {
            result += file.bytes[copied..<Int(edit.range.start)]
            result += edit.replacement.utf8
            copied = Int(edit.range.end)
        }
        return result + file.bytes[copied...]
    }
}

extension [SourceFile] {
    /// The files with those fixes made that find what they were made for and do not touch one another.
    ///
    /// - Returns: The new files, in the same order, and the fixes that were made.
    public func applying(_ fixes: [Fix]) -> (files: [SourceFile], made: [Fix]) {
        var application = FixApplication()
        for fix in fixes { application.take(fix, in: self) }
        if application.made.isEmpty { return (self, []) }
        let files = enumerated().map { index, file in
            application.bytes(of: file, index: Int32(index)).map { SourceFile(path: file.path, bytes: $0) } ?? file
        }
        return (files, application.made)
    }
}
