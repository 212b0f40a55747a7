import Synchronization

/// Where the lines of a file begin, and how many characters stand before a place, so that a place is found without
/// counting from the beginning of the file or of a very long line.
struct LineIndex: Sendable {
    /// Offsets of the lines' first bytes, ascending; a byte order mark is no part of the first line.
    private let starts: [Int32]
    /// For each stretch of ``step`` bytes, what stands before it.
    private let before: [Count]

    private static let step = 512

    /// Unicode scalars and UTF-16 code units of a stretch of UTF-8.
    private struct Count {
        var scalars: Int32 = 0
        var units: Int32 = 0

        mutating func take(_ byte: UInt8) {
            let begins: Int32 = byte & 0xC0 != 0x80 ? 1 : 0
            scalars &+= begins
            // A scalar of four bytes is two code units.
            units &+= begins &+ (byte >= 0xF0 ? 1 : 0)
        }
    }

    /// LF, CRLF and a lone CR each end a line, as in XML.
    init(_ bytes: [UInt8]) {
        var starts: [Int32] = [bytes.starts(with: SourceFile.byteOrderMark) ? 3 : 0]
        var before: [Count] = []
        before.reserveCapacity(bytes.count / Self.step + 1)
        var count = Count()
        bytes.withUnsafeBufferPointer { bytes in
            for stretch in stride(from: 0, through: bytes.count, by: Self.step) {
                before.append(count)
                let end = min(stretch + Self.step, bytes.count)
                // Two plain loops instead of one: the compiler does the first with many bytes at a time.
                for index in stretch..<end { count.take(bytes[index]) }
                for index in stretch..<end where bytes[index] <= UInt8(ascii: "\r") {
                    let byte = bytes[index]
                    guard byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") else { continue }
                    let isHalf =
                        byte == UInt8(ascii: "\r") && index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n")
                    if !isHalf { starts.append(Int32(index + 1)) }
                }
            }
        }
        self.starts = starts
        self.before = before
    }

    /// Counted from 1.
    func line(of offset: Int) -> Int {
        var range = 0..<starts.count
        while range.count > 1 {
            let middle = range.lowerBound + range.count / 2
            range = Int(starts[middle]) <= offset ? middle..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound + 1
    }

    /// The offset of a line's first byte.
    func start(ofLine line: Int) -> Int { Int(starts[line - 1]) }

    /// How much stands between the beginning of its line and a place, in both ways of counting.
    func column(of offset: Int, in bytes: [UInt8]) -> (scalars: Int, units: Int) {
        let start = start(ofLine: line(of: offset))
        guard offset > start else { return (0, 0) }
        let (from, to) = (count(before: start, in: bytes), count(before: offset, in: bytes))
        return (Int(to.scalars - from.scalars), Int(to.units - from.units))
    }

    private func count(before offset: Int, in bytes: [UInt8]) -> Count {
        var count = before[offset / Self.step]
        bytes.withUnsafeBufferPointer { bytes in
            for index in (offset - offset % Self.step)..<offset { count.take(bytes[index]) }
        }
        return count
    }
}

/// A file's line index, made when a finding first asks; most files are never asked.
final class LazyLineIndex: Sendable {
    private let made = Mutex<LineIndex?>(nil)

    func index(of bytes: [UInt8]) -> LineIndex {
        made.withLock { made in
            if let made { return made }
            let index = LineIndex(bytes)
            made = index
            return index
        }
    }
}
