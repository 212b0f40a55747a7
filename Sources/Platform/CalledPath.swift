import SystemPackage

/// A path as whoever called the program gave it, on the command line or by a setting of the system.
///
/// It is the caller's right to name any place on the disk. What lies on the way may come from a stranger's checkout, though: a
/// path that begins where the caller stands follows links only as long as they stay beneath there (or beneath what its leading
/// `..` climb to). An absolute path is followed wherever it leads.
public struct CalledPath: Hashable, Sendable, CustomStringConvertible {
    /// As it was given, without slashes at its end; never empty.
    public let text: String

    public init(_ given: String) {
        var plain = given.isEmpty ? "." : given
        while plain.utf8.count > 1, plain.hasSuffix("/") { plain.removeLast() }
        text = plain
    }

    public var description: String { text }

    /// A path below this one, for a name that the program itself chose.
    public func appending(_ part: RelativePath) -> CalledPath {
        CalledPath(text == "/" ? "/\(part)" : "\(text)/\(part)")
    }

    /// The absolute path without links. Of what does not exist yet, the existing part is resolved.
    ///
    /// - Throws: ``Refusal/Cause/leadsOutside``, or why the system could not tell.
    func resolved() throws(Refusal) -> String {
        let real = try Self.real(text)
        if text.hasPrefix("/") { return real }
        let climb = text.split(separator: "/").prefix { $0 == "." || $0 == ".." }.joined(separator: "/")
        let base = try Self.real(climb.isEmpty ? "." : climb)
        guard real == base || real.hasPrefix(base == "/" ? "/" : base + "/") else { throw Refusal(text, .leadsOutside) }
        return real
    }

    private static func real(_ path: String) throws(Refusal) -> String {
        var head = path
        var tail = ""
        while true {
            if let found = realPath(head) { return (found == "/" && !tail.isEmpty ? "" : found) + tail }
            let errno = Errno.current
            // A link that leads nowhere ends up as a name that is taken, and is never followed.
            guard errno == .noSuchFileOrDirectory else { throw Refusal(path, errno) }
            let slash = head.lastIndex(of: "/")
            let name = slash.map { head[head.index(after: $0)...] } ?? head[...]
            guard name != "..", name != ".", !name.isEmpty else { throw Refusal(path, errno) }
            tail = "/\(name)\(tail)"
            head = slash.map { $0 == head.startIndex ? "/" : String(head[..<$0]) } ?? "."
            while head.utf8.count > 1, head.hasSuffix("/") { head.removeLast() }
        }
    }
}

extension CalledPath {
    /// The folder around a place and the place's name in it, links resolved.
    public struct Place: Sendable {
        public let folder: Folder
        public let name: RelativePath
        /// Folders that had to be made for it, outer ones first, and what they lie beneath.
        private let made: [RelativePath]
        private let root: Folder

        fileprivate init(_ folder: Folder, _ name: RelativePath, made: [RelativePath], beneath root: Folder) {
            (self.folder, self.name, self.made, self.root) = (folder, name, made, root)
        }

        /// Takes the folders that were made for it away again, as far as they are empty.
        public func unmake() { for folder in made.reversed() { root.removeFolder(folder) } }
    }

    /// - Parameter making: Whether folders that are not there are made.
    /// - Throws: ``Refusal``; ``Refusal/Cause/notAPlainFile`` for the root of the disk, which lies in no folder.
    public func place(making: Bool = false) throws(Refusal) -> Place {
        let real = try resolved()
        guard let whole = RelativePath(String(real.dropFirst())) else { throw Refusal(text, .notAPlainFile) }
        let name = RelativePath(whole.name)!
        let root = try Folder(real: "/", shown: "/")
        guard let around = whole.folder else { return Place(root, name, made: [], beneath: root) }
        let shown = text.lastIndex(of: "/").map { $0 == text.startIndex ? "/" : String(text[..<$0]) } ?? "."
        let made = making ? try root.makeFolders(to: around) : []
        do throws(Refusal) {
            return Place(try root.folder(around).called(shown), name, made: made, beneath: root)
        } catch { throw Refusal(shown, error.cause) }
    }

    /// The folder itself, or the nearest one around it that exists.
    public var nearestFolder: Folder? {
        guard var real = try? resolved() else { return nil }
        while true {
            if let folder = try? Folder(real: real.isEmpty ? "/" : real, shown: text) { return folder }
            guard let slash = real.lastIndex(of: "/") else { return nil }
            real = String(real[..<slash])
        }
    }

    /// Whether it is the root of the disk.
    public var isRoot: Bool { (try? resolved()) == "/" }
}
