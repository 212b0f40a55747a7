import Platform

/// A change as it is kept on disk, so that a killed run can be finished and the last one undone.
///
/// Lengths stand before bytes and nothing is escaped. A record is believed in nothing: it is read as if a stranger had written it,
/// and can name lesson files beneath the content folder only.
enum ChangeRecord {
    private static let heading = "spinewise change 2"
    private static let ending = "end of the change"

    static func bytes(of change: ContentChange) -> [UInt8] {
        var bytes = Array("\(heading)\n\(change.command.replacing("\n", with: " "))\n\(change.files.count)\n".utf8)
        for file in change.files {
            let lengths = [file.old, file.new].map { $0.map { String($0.count) } ?? "-" }
            bytes += "\(file.path)\n\(file.twin?.text ?? "")\n\(lengths[0])\n\(lengths[1])\n".utf8
            bytes += file.old ?? []
            bytes += file.new ?? []
        }
        return bytes + "\(ending)\n".utf8
    }

    /// - Returns: `nil` for anything that ``bytes(of:)`` has not made.
    static func change(_ bytes: [UInt8]) -> ContentChange? {
        var rest = bytes[...]
        func line() -> String? {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            defer { rest = rest[(end + 1)...] }
            return String(validating: rest[..<end], as: UTF8.self)
        }
        /// The bytes of one side, or `nil` within for a side without a file.
        func side(_ length: String) -> [UInt8]?? {
            if length == "-" { return .some(nil) }
            guard let count = Int(length), count >= 0, count <= rest.count else { return nil }
            defer { rest = rest.dropFirst(count) }
            return Array(rest.prefix(count))
        }
        guard line() == heading, let command = line(), let count = line().flatMap({ Int($0) }), count >= 0 else {
            return nil
        }
        var change = ContentChange(command: command)
        while change.files.count < count {
            guard let path = line().flatMap(RelativePath.init), path.isLessonFile, let other = line(),
                let oldLength = line(), let newLength = line(), let old = side(oldLength), let new = side(newLength)
            else { return nil }
            let twin = RelativePath(other)
            guard other.isEmpty || twin?.isLessonFile == true else { return nil }
            change.files.append(ContentChange.File(path, old: old, new: new, twin: twin))
        }
        guard line() == ending, rest.isEmpty else { return nil }
        return change
    }
}

extension RelativePath {
    /// Whether a lesson file can lie there.
    fileprivate var isLessonFile: Bool { text.hasSuffix(".xml") && !parts.contains { $0.hasPrefix(".") } }
}
