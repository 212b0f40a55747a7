/// Two versions of a file as a unified diff, the form `git apply`, `patch -p1` and code review read.
public struct UnifiedDiff: Sendable {
    private static let context = 3

    /// Lines exactly as the versions hold them, whatever their encoding; empty when the versions are equal.
    public let bytes: [UInt8]

    /// - Parameters:
    ///   - path: As it should stand in the header, relative to where the reader is.
    ///   - old: `nil` for a file that is made.
    ///   - new: `nil` for a file that goes.
    public init(path: String, old: [UInt8]?, new: [UInt8]?) {
        if old == new {
            bytes = []
            return
        }
        // A tab behind a name with a blank tells readers where the name ends.
        let end = path.contains(" ") ? "\t\n" : "\n"
        let header =
            "--- " + (old == nil ? "/dev/null\n" : "a/\(path)\(end)") + "+++ "
            + (new == nil ? "/dev/null\n" : "b/\(path)\(end)")
        let (old, new) = (Self.lines(old ?? []), Self.lines(new ?? []))
        bytes = Array(header.utf8) + Self.hunks(LineMatching(old, new).steps, old, new)
    }

    /// Lines with their line feeds.
    private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(bytes[start...index])
            start = index + 1
        }
        if start < bytes.count { lines.append(bytes[start...]) }
        return lines
    }

    private static func hunks(
        _ steps: [LineMatching.Step], _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
    ) -> [UInt8] {
        var hunks: [UInt8] = []
        var index = 0
        // Lines of each side before `index`.
        var (left, right) = (0, 0)
        while let first = steps[index...].firstIndex(where: { $0 != .same }) {
            let start = max(index, first - context)
            (left, right) = (left + start - index, right + start - index)
            var (end, last) = (first, first)
            while end < steps.count, end - last <= 2 * context {
                if steps[end] != .same { last = end }
                end += 1
            }
            end = min(last + context + 1, steps.count)
            let body = steps[start..<end]
            let (olds, news) = (body.count { $0 != .come }, body.count { $0 != .gone })
            hunks += "@@ -\(span(left, olds)) +\(span(right, news)) @@\n".utf8
            for step in body {
                let line = step == .come ? new[right] : old[left]
                hunks.append(UInt8(ascii: step == .same ? " " : step == .come ? "+" : "-"))
                hunks += line
                if line.last != UInt8(ascii: "\n") { hunks += "\n\\ No newline at end of file\n".utf8 }
                if step != .come { left += 1 }
                if step != .gone { right += 1 }
            }
            index = end
        }
        return hunks
    }

    /// Counted from 1; a hunk without lines on one side stands behind the line before it.
    private static func span(_ before: Int, _ count: Int) -> String {
        count == 1 ? "\(before + 1)" : "\(count == 0 ? before : before + 1),\(count)"
    }
}
