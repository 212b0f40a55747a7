import CPlatform
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Folder {
    /// Writes a file where nothing is yet. No flush to the disk: that is for what cannot be made again.
    ///
    /// - Throws: ``Refusal``, which ``Refusal/alreadyExists`` when anything has that name, be it a link.
    public func create(_ path: RelativePath, holding bytes: [UInt8]) throws(Refusal) {
        let file = try open(
            path, flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: FilePermissions(rawValue: 0o666))
        do throws(Errno) { try file.fill(with: bytes) } catch { throw Refusal(called(path), error) }
    }

    /// Gives a file of another folder a second name here.
    ///
    /// - Returns: `false` when the file system cannot, or the name is taken.
    public func link(_ path: RelativePath, from other: Folder) -> Bool {
        path.folder == nil && linkat(other.descriptor.rawValue, path.text, descriptor.rawValue, path.text, 0) == 0
    }

    /// Takes a plain file or a link away; what a link leads to stays.
    ///
    /// - Returns: Whether nothing has the name any more.
    @discardableResult
    public func remove(_ path: RelativePath) -> Bool {
        (try? naming(path) { unlinkat($0, $1, 0) == 0 || errno == ENOENT }) ?? false
    }

    /// Takes an empty folder away.
    ///
    /// - Returns: Whether it is gone.
    @discardableResult
    public func removeFolder(_ path: RelativePath) -> Bool {
        (try? naming(path) { unlinkat($0, $1, AT_REMOVEDIR) == 0 || errno == ENOENT }) ?? false
    }

    /// Takes a folder away with everything in it. Links in it go, what they lead to stays.
    public func removeTree(_ path: RelativePath) {
        if let folder = try? folder(path), let entries = try? folder.entries() {
            for entry in entries {
                guard let name = entry.path else { continue }
                if entry.kind == .folder { folder.removeTree(name) } else { folder.remove(name) }
            }
        }
        removeFolder(path)
    }

    /// Moves what has one name to a name that is free.
    ///
    /// - Throws: ``Refusal``, which ``Refusal/alreadyExists`` when the new name is taken.
    public func move(_ path: RelativePath, to folder: Folder, as name: RelativePath) throws(Refusal) {
        try naming(path) { from, old throws(Refusal) in
            try folder.naming(name) { to, new throws(Refusal) in
                var failure = platform_rename_to_free_name(from, old, to, new)
                if failure == ENOSYS || failure == EINVAL {
                    // An older file system: asked first, then renamed.
                    if try folder.kind(of: name) != nil { throw Refusal.taken(folder.called(name)) }
                    failure = renameat(from, old, to, new) == 0 ? 0 : errno
                }
                if failure != 0 { throw Refusal(folder.called(name), Errno(rawValue: failure)) }
            }
        }
    }

    /// Exchanges what two names in this folder stand for, in one step.
    ///
    /// - Returns: `false` on a file system that cannot.
    public func exchange(_ first: RelativePath, with second: RelativePath) throws(Refusal) -> Bool {
        let failure = platform_exchange(descriptor.rawValue, first.text, descriptor.rawValue, second.text)
        if failure == 0 { return true }
        if [EINVAL, ENOSYS, EOPNOTSUPP, ENOTSUP].contains(failure) { return false }
        throw Refusal(called(second), Errno(rawValue: failure))
    }
}

extension FileDescriptor {
    /// Writes everything and closes: a full disk may speak up only then.
    ///
    /// - Parameter flushing: Whether the bytes must be on the disk when this returns.
    func fill(with bytes: [UInt8], flushing: Bool = false) throws(Errno) {
        var failure: Errno?
        do {
            try writeAll(bytes)
            if flushing, fsync(rawValue) != 0 { failure = .current }
        } catch { failure = error as? Errno ?? .ioError }
        do { try close() } catch { failure = failure ?? (error as? Errno ?? .ioError) }
        if let failure { throw failure }
    }
}
