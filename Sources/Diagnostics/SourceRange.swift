/// A stretch of one lesson file, in bytes.
///
/// Twelve bytes, so every value that a finding may need to point at can afford to carry one.
public struct SourceRange: Hashable, Sendable {
    /// Index of the file in the run's ``SourceFiles``, which is ordered by path.
    public var file: Int32
    /// First byte, counted from the start of the file (a byte order mark counts too).
    public var start: Int32
    /// The byte after the last one. Equal to `start` for a place between two bytes.
    public var end: Int32

    public init(file: Int32, start: Int32, end: Int32) {
        self.file = file
        self.start = start
        self.end = end
    }

    /// The empty range at the very beginning of a file, for what concerns the file as a whole.
    public static func wholeFile(_ file: Int32) -> SourceRange { SourceRange(file: file, start: 0, end: 0) }

    /// Stands for "not written in any file": values made by code, not by an author.
    public static let none = SourceRange(file: -1, start: 0, end: 0)
}

extension SourceRange: Comparable {
    /// File, then place: the order in which findings are told.
    public static func < (a: SourceRange, b: SourceRange) -> Bool {
        (a.file, a.start, a.end) < (b.file, b.start, b.end)
    }
}
