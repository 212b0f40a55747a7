/// The way from a folder to something beneath it: `muscles/psoas-major.xml`.
///
/// A path that was read from a file, a marker, an address or a listing is hostile. This type is the only kind that ``Folder``
/// opens, and there is none that is absolute, climbs, or has an empty part.
public struct RelativePath: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The parts with `/` between them: at least one, none of them empty, `.` or `..`, and no zero byte.
    public let text: String

    /// - Returns: `nil` for anything that is not such a path.
    public init?(_ text: String) {
        guard Self.isWellFormed(text) else { return nil }
        self.text = text
    }

    private init(joined text: String) { self.text = text }

    private static func isWellFormed(_ text: String) -> Bool {
        var (length, dots) = (0, 0)
        func isPart() -> Bool { length > (dots == length ? 2 : 0) }
        for byte in text.utf8 {
            switch byte {
            case 0: return false
            case UInt8(ascii: "/"):
                if !isPart() { return false }
                (length, dots) = (0, 0)
            default: (length, dots) = (length + 1, dots + (byte == UInt8(ascii: ".") ? 1 : 0))
            }
        }
        return isPart()
    }

    /// The last part.
    public var name: String { String(text[(folderEnd.map { text.utf8.index(after: $0) } ?? text.startIndex)...]) }

    /// What lies around it; `nil` directly beneath the folder.
    public var folder: RelativePath? { folderEnd.map { RelativePath(joined: String(text[..<$0])) } }

    private var folderEnd: String.Index? { text.utf8.lastIndex(of: UInt8(ascii: "/")) }

    public var parts: [Substring] { text.split(separator: "/") }

    /// One step farther down.
    public func appending(_ part: RelativePath) -> RelativePath { RelativePath(joined: "\(text)/\(part.text)") }

    /// The folders around it, outer ones first.
    public var ancestors: [RelativePath] {
        var found: [RelativePath] = []
        var next = folder
        while let path = next {
            found.append(path)
            next = path.folder
        }
        return found.reversed()
    }

    /// By the bytes, as file systems and git order them.
    public static func < (a: RelativePath, b: RelativePath) -> Bool {
        a.text.precedesByBytes(b.text)
    }

    public var description: String { text }
}

extension RelativePath? {
    /// One step farther down from a folder, which `nil` stands for itself.
    public func appending(_ part: RelativePath) -> RelativePath { self?.appending(part) ?? part }
}

extension String {
    /// The order that file systems and git use. Sorting thousands of names asks for it tens of thousands of times, so both are
    /// looked at where they lie.
    func precedesByBytes(_ other: String) -> Bool {
        var (own, other) = (self, other)
        return own.withUTF8 { own in other.withUTF8 { own.lexicographicallyPrecedes($0) } }
    }
}
