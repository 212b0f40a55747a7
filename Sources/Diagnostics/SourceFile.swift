/// One lesson file as it was read: where it lies and its bytes, untouched.
public struct SourceFile: Sendable {
    /// Relative to the content folder, with `/` between the parts: `muscles/psoas-major.xml`.
    public let path: String
    public let bytes: [UInt8]
    private let lines = LazyLineIndex()

    /// Why there are no bytes, for a file that is there and was not read.
    public let unread: Unread?

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        unread = nil
    }

    public init(path: String, unread: Unread) {
        self.path = path
        bytes = []
        self.unread = unread
    }

    /// Why a file's bytes are not here.
    public enum Unread: Hashable, Sendable {
        /// It is a link that leads out of the content folder.
        case outside
        /// `reason` is half a sentence: "Permission denied".
        case unreadable(reason: String)
        /// By its name it is no lesson file, though it seems to be one; `meant` is the name that it should have.
        case misnamed(meant: String)
    }

    /// A place as a person counts it: both numbers start at 1.
    public struct Position: Hashable, Sendable {
        public let line: Int
        /// In Unicode scalars; a tab counts as one, a byte order mark as none.
        public let column: Int

        public init(line: Int, column: Int) {
            self.line = line
            self.column = column
        }
    }

    /// Where the byte at `offset` stands. LF, CRLF and a lone CR each end a line, as in XML.
    public func position(of offset: Int32) -> Position {
        let (target, index) = (clamped(offset), lines.index(of: bytes))
        return Position(line: index.line(of: target), column: index.column(of: target, in: bytes).scalars + 1)
    }

    /// The column SARIF and editors count: UTF-16 code units from 1, a byte order mark not counted.
    public func utf16Column(of offset: Int32) -> Int {
        lines.index(of: bytes).column(of: clamped(offset), in: bytes).units + 1
    }

    /// The bytes of the line around `range` without its line ending, and no more than `reach` of them on either side of the
    /// range's first byte: a whole file may be one line.
    public func line(around range: SourceRange, reach: Int) -> Range<Int> {
        let target = clamped(range.start)
        let index = lines.index(of: bytes)
        var start = max(index.start(ofLine: index.line(of: target)), target - reach)
        var end = target
        while end < bytes.count, end < target + reach, !isLineEnd(bytes[end]) { end += 1 }
        // A character is not cut in two.
        while start < target, bytes[start] & 0xC0 == 0x80 { start += 1 }
        while end > target, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
        return min(start, end)..<end
    }

    private func clamped(_ offset: Int32) -> Int { min(max(Int(offset), 0), bytes.count) }

    /// The author's own words in `range`.
    public func text(in range: SourceRange) -> String {
        let start = min(max(Int(range.start), 0), bytes.count)
        let end = min(max(Int(range.end), start), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
}

/// Every file of a run, ordered by path, so that comparing two ranges compares two paths.
public struct SourceFiles: Sendable {
    public let files: [SourceFile]

    /// - Parameter files: In any order; paths must differ.
    public init(_ files: [SourceFile]) {
        self.files = files.sorted { $0.path < $1.path }
    }

    /// The file a range points into, or `nil` for ``SourceRange/none``.
    public subscript(range: SourceRange) -> SourceFile? {
        files.indices.contains(Int(range.file)) ? files[Int(range.file)] : nil
    }
}
