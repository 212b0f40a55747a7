/// Two versions of a file as a unified diff, the form `patch` and code review read.
public struct UnifiedDiff: Sendable {
    private static let context = 3

    /// Empty when the versions are equal.
    public let text: String

    /// - Parameter path: As it should stand in the header, relative to where the reader is.
    public init(path: String, old: [UInt8], new: [UInt8]) {
        if old == new {
            text = ""
            return
        }
        let script = Self.script(Self.lines(old), Self.lines(new))
        text = "--- a/\(path)\n+++ b/\(path)\n" + Self.hunks(script).joined()
    }

    private enum Step {
        case same(String)
        case gone(String)
        case come(String)

        var isChange: Bool { if case .same = self { false } else { true } }
        var text: String {
            let (mark, line) =
                switch self {
                case .same(let line): (" ", line)
                case .gone(let line): ("-", line)
                case .come(let line): ("+", line)
                }
            return line.hasSuffix("\n") ? mark + line : "\(mark)\(line)\n\\ No newline at end of file\n"
        }
    }

    /// Lines with their line feeds.
    private static func lines(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(String(decoding: bytes[start...index], as: UTF8.self))
            start = index + 1
        }
        if start < bytes.count { lines.append(String(decoding: bytes[start...], as: UTF8.self)) }
        return lines
    }

    private static func script(_ old: [String], _ new: [String]) -> [Step] {
        var gone: Set<Int> = []
        var come: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): gone.insert(offset)
            case .insert(let offset, _, _): come.insert(offset)
            }
        }
        var steps: [Step] = []
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            if gone.contains(left) {
                steps.append(.gone(old[left]))
                left += 1
            } else if come.contains(right) {
                steps.append(.come(new[right]))
                right += 1
            } else {
                steps.append(.same(old[left]))
                left += 1
                right += 1
            }
        }
        return steps
    }

    private static func hunks(_ script: [Step]) -> [String] {
        var hunks: [String] = []
        var index = 0
        var (left, right) = (1, 1)
        while let first = script[index...].firstIndex(where: \.isChange) {
            let start = max(index, first - context)
            (left, right) = (left + start - index, right + start - index)
            var end = first
            var last = first
            while end < script.count, end - last <= 2 * context {
                if script[end].isChange { last = end }
                end += 1
            }
            end = min(last + context + 1, script.count)
            let body = script[start..<end]
            let olds = body.count { if case .come = $0 { false } else { true } }
            let news = body.count { if case .gone = $0 { false } else { true } }
            hunks.append("@@ -\(span(left, olds)) +\(span(right, news)) @@\n" + body.map(\.text).joined())
            (left, right, index) = (left + olds, right + news, end)
        }
        return hunks
    }

    /// A hunk without lines on one side stands behind the line before it.
    private static func span(_ start: Int, _ count: Int) -> String {
        count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
    }
}
