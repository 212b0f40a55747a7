public import Diagnostics
public import Platform

/// Changes to lesson files that a command has worked out.
public struct ContentChange: Sendable, Equatable {
    /// What was asked for, as it was typed behind the program's name: `rename hamstrings hamstring-muscles`.
    public let command: String
    /// In the order in which they are made.
    public var files: [File] = []

    public struct File: Sendable, Equatable {
        /// Relative to the content folder.
        public let path: RelativePath
        /// What the file holds; `nil` for one that is new.
        public let old: [UInt8]?
        /// What it is to hold; `nil` for one that goes.
        public let new: [UInt8]?

        public init(_ path: RelativePath, old: [UInt8]?, new: [UInt8]?) {
            (self.path, self.old, self.new) = (path, old, new)
        }
    }

    public init(command: String) { self.command = command }

    /// As one unified diff.
    ///
    /// - Parameter content: The content folder's path, as it is to stand before the files'.
    public func diff(under content: String) -> String {
        files.map { file in
            UnifiedDiff(path: "\(content)/\(file.path)", old: file.old ?? [], new: file.new ?? []).text
        }.joined()
    }

    private static let undoing = "undo of "

    /// Whether it takes another one back.
    var isUndo: Bool { command.hasPrefix(Self.undoing) }

    /// What takes these changes back, the last one first.
    var reversed: ContentChange {
        var back = ContentChange(command: Self.undoing + command)
        back.files = files.reversed().map { File($0.path, old: $0.new, new: $0.old) }
        return back
    }
}

extension SourceFile {
    /// The change from what was read to other bytes; `nil` takes the file away.
    public func change(to bytes: [UInt8]?) -> ContentChange.File {
        ContentChange.File(place, old: self.bytes, new: bytes)
    }

    /// The change that makes this file, where there was none.
    public var asNew: ContentChange.File { ContentChange.File(place, old: nil, new: bytes) }

    private var place: RelativePath {
        guard let place = RelativePath(path) else {
            preconditionFailure("a file was read at '\(path)', which is no path")
        }
        return place
    }
}
