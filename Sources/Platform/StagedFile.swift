import CPlatform
import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// New bytes for a file, on the disk beside it and not yet in its place.
///
/// They lie under a random name that nobody else can have taken, with the mode, the owner and the extended attributes of the file
/// that they are to replace, and have reached the disk.
public struct StagedFile: Sendable {
    private let folder: Folder
    private let name: RelativePath
    private let temporary: RelativePath
    /// What the file held when its new bytes were worked out; `nil` where there was none.
    private let old: [UInt8]?
    /// Whether the file has other names (hard links), which will keep the old bytes.
    public let hasOtherNames: Bool

    /// Puts them in place, after a last look at the file.
    ///
    /// - Returns: `false` when the file is no longer what it was, and then it is left alone.
    /// - Throws: ``Refusal``; the file is as it was.
    public func commit() throws(Refusal) -> Bool {
        guard let old else {
            do { try folder.move(temporary, to: folder, as: name) } catch {
                discard()
                if error.alreadyExists { return false }
                throw error
            }
            folder.flush()
            return true
        }
        do {
            // After the exchange nobody's save goes unseen: what was in place lies under our name, whatever it is.
            if try folder.exchange(temporary, with: name) {
                guard folder.holds(old, at: temporary) else {
                    _ = try folder.exchange(temporary, with: name)
                    discard()
                    return false
                }
                discard()
            } else {
                guard folder.holds(old, at: name) else {
                    discard()
                    return false
                }
                try folder.replace(name, with: temporary)
            }
        } catch {
            discard()
            if error.isMissing { return false }
            throw error
        }
        folder.flush()
        return true
    }

    /// Takes the new bytes away again.
    public func discard() { folder.remove(temporary) }

    /// - Parameter model: The folder and the path in it of a file whose mode, owner and attributes are kept.
    fileprivate init(
        _ folder: Folder, _ name: RelativePath, holding bytes: [UInt8], replacing old: [UInt8]?,
        like model: (folder: Folder, path: RelativePath)?
    ) throws(Refusal) {
        self.folder = folder
        self.name = name
        self.old = old
        let fresh = try folder.openTemporary(for: name)
        temporary = fresh.name
        do throws(Refusal) {
            var names: UInt = 1
            if let model { names = try model.folder.handDown(from: model.path, to: fresh.file) }
            hasOtherNames = names > 1
            do throws(Errno) { try fresh.file.fill(with: bytes, flushing: true) } catch {
                throw Refusal(folder.called(name), error)
            }
        } catch {
            try? fresh.file.close()
            folder.remove(temporary)
            throw error
        }
    }
}

extension Folder {
    /// Lays new bytes for a file beside it.
    ///
    /// - Parameters:
    ///   - old: What the file holds, as far as the caller knows; `nil` when there must be none.
    ///   - other: Where there is none, the file whose mode, owner and attributes it gets; `nil` for those of any new file.
    /// - Throws: ``Refusal``: no room, no permission, or a file whose mode or owner could not be kept.
    public func stage(
        _ bytes: [UInt8], for path: RelativePath, replacing old: [UInt8]?, like other: RelativePath? = nil
    ) throws(Refusal) -> StagedFile {
        let (folder, name) = (try around(path), RelativePath(path.name)!)
        let model = old == nil ? other.map { (folder: self, path: $0) } : (folder, name)
        return try StagedFile(folder, name, holding: bytes, replacing: old, like: model)
    }

    /// Takes a file away, after a last look at it.
    ///
    /// - Returns: `false` when it is no longer what it was, and then it is left alone.
    public func remove(_ path: RelativePath, holding old: [UInt8]) throws(Refusal) -> Bool {
        let (folder, name) = (try around(path), RelativePath(path.name)!)
        let aside = TemporaryName.random(for: path.name)
        do { try folder.move(name, to: folder, as: aside) } catch {
            if error.isMissing { return false }
            throw error
        }
        guard folder.holds(old, at: aside) else {
            try folder.move(aside, to: folder, as: name)
            return false
        }
        folder.remove(aside)
        folder.flush()
        return true
    }

    fileprivate func replace(_ name: RelativePath, with other: RelativePath) throws(Refusal) {
        if renameat(descriptor.rawValue, other.text, descriptor.rawValue, name.text) != 0 {
            throw Refusal(called(name), .current)
        }
    }

    fileprivate func openTemporary(for name: RelativePath) throws(Refusal) -> (name: RelativePath, file: FileDescriptor)
    {
        let temporary = TemporaryName.random(for: name.text)
        do throws(Refusal) {
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
            return (temporary, try open(temporary, flags: flags, mode: FilePermissions(rawValue: 0o666)))
        } catch { throw Refusal(called(name), error.cause) }
    }

    /// Gives a new file the mode, the owner and the attributes of the one it will replace.
    ///
    /// - Returns: How many names that one has.
    fileprivate func handDown(from name: RelativePath, to file: FileDescriptor) throws(Refusal) -> UInt {
        let before = try open(name, flags: O_RDONLY | O_NONBLOCK)
        defer { try? before.close() }
        var (old, new) = (FileStatus(), FileStatus())
        guard fstat(before.rawValue, &old) == 0, fstat(file.rawValue, &new) == 0 else {
            throw Refusal(called(name), .current)
        }
        guard old.kind == .file else { throw Refusal(called(name), .notAPlainFile) }
        // The bits are asked and not the system, which lets root write anything: whoever took them away meant it.
        guard old.st_mode & 0o222 != 0 else { throw Refusal(called(name), .writeProtected) }
        guard faccessat(descriptor.rawValue, name.text, W_OK, 0) == 0 else { throw Refusal(called(name), .current) }
        if old.st_uid != new.st_uid || old.st_gid != new.st_gid {
            guard fchown(file.rawValue, old.st_uid, old.st_gid) == 0 else { throw Refusal(called(name), .foreignOwner) }
        }
        let failure = platform_copy_attributes(before.rawValue, file.rawValue)
        if failure != 0 { throw Refusal(called(name), Errno(rawValue: failure)) }
        // Last, because a change of owner takes bits away.
        guard fchmod(file.rawValue, old.st_mode & 0o7777) == 0 else { throw Refusal(called(name), .current) }
        return UInt(old.st_nlink)
    }
}

extension CalledPath {
    /// Writes the file that the caller named whole or not at all; a pipe or a device is simply written to.
    ///
    /// - Throws: ``Refusal``; a file that was there before is unchanged then.
    public func write(_ bytes: [UInt8]) throws(Refusal) {
        if let device = deviceOrPipe {
            do throws(Errno) { try device.fill(with: bytes) } catch { throw Refusal(text, error) }
            return
        }
        let place: Place
        do throws(Refusal) { place = try self.place() } catch { throw Refusal(text, error.cause) }
        let kind = try place.folder.kind(of: place.name)
        if kind == .folder { throw Refusal(text, .notAPlainFile) }
        do throws(Refusal) {
            let fresh = try place.folder.openTemporary(for: place.name)
            do throws(Refusal) {
                if kind == .file { _ = try place.folder.handDown(from: place.name, to: fresh.file) }
                do throws(Errno) { try fresh.file.fill(with: bytes, flushing: true) } catch {
                    throw Refusal(text, error)
                }
                try place.folder.replace(place.name, with: fresh.name)
            } catch {
                try? fresh.file.close()
                place.folder.remove(fresh.name)
                throw error
            }
        } catch { throw Refusal(text, error.cause) }
    }

    /// `/dev/stdout` and the like. Only an absolute path leads to one: a pipe in a checkout is nobody's wish.
    private var deviceOrPipe: FileDescriptor? {
        guard text.hasPrefix("/"), status(of: text)?.kind == .other else { return nil }
        let opened = openPlainly(text, O_WRONLY)
        return opened < 0 ? nil : FileDescriptor(rawValue: opened)
    }

    /// Makes the folder, and those around it, where they are missing.
    public func makeFolder() throws(Refusal) -> Folder {
        let place = try place(making: true)
        try place.folder.makeFolders(to: place.name)
        return try place.folder.folder(place.name)
    }
}
