/// One lesson file as it was read: where it lies and its bytes, untouched.
public struct SourceFile: Sendable {
    /// Relative to the content folder, with `/` between the parts: `muscles/psoas-major.xml`.
    public let path: String
    public let bytes: [UInt8]

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
        let target = min(max(Int(offset), 0), bytes.count)
        var line = 1
        var lineStart = bytes.starts(with: Self.byteOrderMark) ? 3 : 0
        var index = lineStart
        while index < target {
            let byte = bytes[index]
            index += 1
            let endsLine = byte == UInt8(ascii: "\n") || (byte == UInt8(ascii: "\r") && !isLineFeed(at: index))
            if endsLine {
                line += 1
                lineStart = index
            }
        }
        let scalars = lineStart < target ? bytes[lineStart..<target].count(where: { $0 & 0xC0 != 0x80 }) : 0
        return Position(line: line, column: scalars + 1)
    }

    /// The whole line that holds the byte at `offset`, without its line ending.
    public func line(around offset: Int32) -> (text: String, start: Int) {
        let target = min(max(Int(offset), 0), bytes.count)
        var start = target
        while start > 0, !isLineEnd(bytes[start - 1]) { start -= 1 }
        if start == 0, bytes.starts(with: Self.byteOrderMark) { start = 3 }
        var end = max(target, start)
        while end < bytes.count, !isLineEnd(bytes[end]) { end += 1 }
        return (String(decoding: bytes[start..<end], as: UTF8.self), start)
    }

    /// The author's own words in `range`.
    public func text(in range: SourceRange) -> String {
        let start = min(max(Int(range.start), 0), bytes.count)
        let end = min(max(Int(range.end), start), bytes.count)
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }

    public static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private func isLineFeed(at index: Int) -> Bool { index < bytes.count && bytes[index] == UInt8(ascii: "\n") }
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
