/// A change that would settle a finding.
public struct Fix: Hashable, Sendable {
    /// A verb phrase: "replace with 'lumbar-lordosis'".
    public var title: String
    /// Empty when the cure is known but only a person can carry it out.
    public var edits: [Edit]
    /// Whether the change keeps the meaning whatever the author meant, so that a machine may make it unasked.
    /// A guess at a misspelt name is not safe.
    public var isSafe = false

    /// Other bytes in place of some that must stand there.
    ///
    /// There is no edit without the bytes it replaces: a place alone can be wrong, when what it was worked out for has
    /// changed or was only a mended copy. For the same reason there is no bare insertion; it repeats the text it stands at.
    public struct Edit: Hashable, Sendable {
        public var range: SourceRange
        /// What the range must hold, never empty.
        public let written: String
        public let replacement: String

        /// - Parameter written: What the range must hold. An edit of nothing holds nowhere.
        public init(_ range: SourceRange, holding written: String, _ replacement: String) {
            self.range = range
            self.written = written
            self.replacement = replacement
        }

        /// Whether the file holds at that place what the edit was made for.
        public func holds(in file: SourceFile) -> Bool {
            let (start, end) = (Int(range.start), Int(range.end))
            guard start >= 0, start < end, end <= file.bytes.count else { return false }
            return file.bytes[start..<end].elementsEqual(written.utf8)
        }
    }

    public init(_ title: String, edits: [Edit] = []) {
        self.title = title
        self.edits = edits
    }

    public init(_ title: String, replacing range: SourceRange, holding written: String, with replacement: String) {
        self.init(title, edits: [Edit(range, holding: written, replacement)])
    }

    /// A change that keeps the meaning whatever the author meant.
    public static func safe(_ title: String, edits: [Edit]) -> Fix {
        var fix = Fix(title, edits: edits)
        fix.isSafe = true
        return fix
    }

    public static func safe(
        _ title: String, replacing range: SourceRange, holding written: String, with replacement: String
    ) -> Fix {
        safe(title, edits: [Edit(range, holding: written, replacement)])
    }

    /// Whether every edit finds what it was made for; so does a fix that only a person can carry out.
    ///
    /// - Parameter files: Those of the run, by the index that ranges carry.
    public func holds(in files: [SourceFile]) -> Bool {
        edits.allSatisfy { edit in
            files.indices.contains(Int(edit.range.file)) && edit.holds(in: files[Int(edit.range.file)])
        }
    }
}
