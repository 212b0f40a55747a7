import CPlatform
import Synchronization
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open folder. Everything beneath it is reached relative to it, and nothing else is.
///
/// The kernel itself sees to that where it can (`openat2` with `RESOLVE_BENEATH`); elsewhere the way is walked part by part.
public final class Folder: Sendable {
    let descriptor: FileDescriptor
    /// How the folder is called in messages; never opened again.
    public let path: String

    /// Opens the folder that the caller named.
    ///
    /// - Throws: ``Refusal``.
    public convenience init(_ called: CalledPath) throws(Refusal) {
        try self.init(real: called.resolved(), shown: called.text)
    }

    /// - Parameter real: Absolute and without links.
    init(real: String, shown: String) throws(Refusal) {
        path = shown
        let opened = openPlainly(real, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
        guard opened >= 0 else { throw Refusal(shown, .current) }
        descriptor = FileDescriptor(rawValue: opened)
    }

    private init(_ descriptor: FileDescriptor, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    private let isLocked = Atomic<Bool>(false)

    deinit {
        // Not left to the closing: a program that is just being started holds a copy of every open descriptor for a moment.
        if isLocked.load(ordering: .relaxed) { flock(descriptor.rawValue, LOCK_UN) }
        try? descriptor.close()
    }

    /// The same folder, called otherwise in messages.
    public func called(_ path: String) throws(Refusal) -> Folder {
        let own = openat(descriptor.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0 else { throw Refusal(path, .current) }
        return Folder(FileDescriptor(rawValue: own), path: path)
    }

    /// What to do about links on the way and at its end.
    public enum Links: Sendable {
        case refused
        /// Relative links are followed as long as they stay beneath the folder.
        case followedBeneath
    }

    /// A folder beneath this one.
    public func folder(_ path: RelativePath, links: Links = .refused) throws(Refusal) -> Folder {
        Folder(try open(path, flags: O_RDONLY | O_DIRECTORY, links: links), path: called(path))
    }

    /// Makes a folder and those around it where they are missing.
    ///
    /// - Returns: Those that were, outer ones first.
    @discardableResult
    public func makeFolders(to path: RelativePath) throws(Refusal) -> [RelativePath] {
        var made: [RelativePath] = []
        for part in path.ancestors + [path] {
            do throws(Refusal) {
                try makeFolder(part)
                made.append(part)
            } catch {
                // Said of a folder that may only be looked into as well.
                if error.alreadyExists || (try? folder(part)) != nil { continue }
                for folder in made.reversed() { removeFolder(folder) }
                throw error
            }
        }
        return made
    }

    /// Makes one folder; the folder around it must be there.
    ///
    /// - Throws: ``Refusal``, which ``Refusal/alreadyExists`` when anything has that name.
    public func makeFolder(_ path: RelativePath) throws(Refusal) {
        try makeFolder(path, mode: FilePermissions(rawValue: 0o777))
    }

    /// The same, for the user's own eyes only.
    public func makePrivateFolder(_ path: RelativePath) throws(Refusal) {
        try makeFolder(path, mode: .ownerReadWriteExecute)
    }

    private func makeFolder(_ path: RelativePath, mode: FilePermissions) throws(Refusal) {
        try naming(path) { folder, name throws(Refusal) in
            if mkdirat(folder, name, mode.rawValue) != 0 { throw Refusal(called(path), .current) }
        }
    }

    /// The folder that holds what `path` leads to.
    func around(_ path: RelativePath) throws(Refusal) -> Folder {
        if let folder = path.folder { return try self.folder(folder) }
        return self
    }

    /// Calls `body` with the descriptor of the folder that holds what `path` leads to, and with its name there.
    ///
    /// The only way to a descriptor that is not one's own: a folder closes when nobody holds it any more, and it is held here.
    func naming<Result>(
        _ path: RelativePath, _ body: (_ folder: Int32, _ name: String) throws(Refusal) -> Result
    ) throws(Refusal) -> Result {
        let folder = try around(path)
        defer { withExtendedLifetime(folder) {} }
        return try body(folder.descriptor.rawValue, path.name)
    }

    /// The path as messages name it.
    func called(_ below: RelativePath) -> String {
        path == "." ? below.text : path == "/" ? "/\(below)" : "\(path)/\(below)"
    }

    // MARK: Opening

    /// Opens something beneath the folder, in one system call where the system can.
    func open(
        _ path: RelativePath, flags: Int32, mode: FilePermissions = [], links: Links = .refused
    ) throws(Refusal) -> FileDescriptor {
        let flags = flags | O_CLOEXEC
        let follows = links == .followedBeneath
        let opened = platform_open_beneath(
            descriptor.rawValue, path.text, flags, UInt32(mode.rawValue), follows ? 1 : 0)
        if opened >= 0 { return FileDescriptor(rawValue: opened) }
        if opened == -ENOSYS { return try walk(to: path, flags: flags, mode: mode, links: links) }
        throw Refusal(called(path), Errno(rawValue: -opened))
    }

    // MARK: Identity

    /// Whether it is the same folder, or lies somewhere in it.
    public func lies(in other: Folder) -> Bool {
        guard let wanted = other.identity else { return false }
        var here = self
        while let identity = here.identity {
            if identity == wanted { return true }
            guard let parent = here.parent, parent.identity != identity else { return false }
            here = parent
        }
        return false
    }

    /// The folder around this one; the root is its own.
    private var parent: Folder? {
        let opened = openat(descriptor.rawValue, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        return opened < 0 ? nil : Folder(FileDescriptor(rawValue: opened), path: path)
    }

    /// What tells one file or folder from all others, as long as it exists.
    public struct Identity: Hashable, Sendable {
        let device: UInt64
        let number: UInt64

        init?(_ descriptor: Int32) {
            var status = FileStatus()
            guard fstat(descriptor, &status) == 0 else { return nil }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            number = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    public var identity: Identity? { Identity(descriptor.rawValue) }

    /// Keeps other runs out until this value is gone; a killed run's lock goes with its process.
    ///
    /// - Throws: ``Refusal/Cause/busy``.
    public func lock() throws(Refusal) {
        // A file system without locks says something else, and then there is nothing to wait for.
        if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw Refusal(path, .busy) }
        isLocked.store(true, ordering: .relaxed)
    }

    /// The same for somebody who can do without it.
    ///
    /// - Returns: `false` when another run holds it, and on a file system without locks, where nobody can tell.
    public func lockIfFree() -> Bool { flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 }

    /// Gives it the permission bits of another folder, and its owner all rights: what is filled must be written to.
    public func allow(as other: Folder) { fchmod(descriptor.rawValue, other.mode | 0o700) }

    /// Permission bits, without the kind of file.
    private var mode: mode_t {
        var status = FileStatus()
        return fstat(descriptor.rawValue, &status) == 0 ? status.st_mode & 0o7777 : 0o755
    }

    /// Why nothing can be made in it or taken away; `nil` when it can.
    ///
    /// The bits are asked before the system, which lets root write anything: whoever took them away meant it.
    public var writeRefusal: Refusal? {
        if mode & 0o222 == 0 { return Refusal(path, .writeProtected) }
        return faccessat(descriptor.rawValue, ".", W_OK | X_OK, 0) == 0 ? nil : Refusal(path, .current)
    }

    /// Whether it belongs to the user who runs this.
    public var isOurs: Bool {
        var status = FileStatus()
        return fstat(descriptor.rawValue, &status) == 0 && status.st_uid == geteuid()
    }

    /// Sees to it that names made and taken away in it are on the disk.
    func flush() { fsync(descriptor.rawValue) }
}
