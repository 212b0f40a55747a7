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
        /// Of a file that gets another name, the other name: whichever is made has the mode, the owner and the extended
        /// attributes of the one that goes.
        public let twin: RelativePath?

        public init(_ path: RelativePath, old: [UInt8]?, new: [UInt8]?, twin: RelativePath? = nil) {
            (self.path, self.old, self.new, self.twin) = (path, old, new, twin)
        }
    }

    public init(command: String, files: [File] = []) {
        self.command = command
        self.files = files
    }

    /// As one unified diff.
    ///
    /// - Parameter content: The content folder's path, as it is to stand before the files'.
    public func diff(under content: String) -> [UInt8] {
        files.flatMap { UnifiedDiff(path: "\(content)/\($0.path)", old: $0.old, new: $0.new).bytes }
    }

    private static let undoing = "undo of "

    /// Whether it takes another one back.
    var isUndo: Bool { command.hasPrefix(Self.undoing) }

    /// What takes these changes back, the last one first.
    var reversed: ContentChange {
        var back = ContentChange(command: Self.undoing + command)
        back.files = files.reversed().map { File($0.path, old: $0.new, new: $0.old, twin: $0.twin) }
        return back
    }
}

extension SourceFile {
    /// The change from what was read to other bytes.
    public func change(to bytes: [UInt8]) -> ContentChange.File {
        ContentChange.File(place, old: self.bytes, new: bytes)
    }

    /// The change to another name and other bytes: the file that is made, and the one that goes.
    public func move(to name: RelativePath, holding bytes: [UInt8]) -> (
        made: ContentChange.File, gone: ContentChange.File
    ) {
        (
            ContentChange.File(name, old: nil, new: bytes, twin: place),
            ContentChange.File(place, old: self.bytes, new: nil, twin: name)
        )
    }

    private var place: RelativePath {
        guard let place = RelativePath(path) else {
            preconditionFailure("a file was read at '\(path)', which is no path")
        }
        return place
    }
}
