#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A site that is on disk already: the one that a publish replaces, or what a stopped run left behind.
struct StandingSite {
    let folder: Directory
    /// What we once wrote there.
    let inventory: Inventory
    /// Files and folders in it that somebody else put there, relative to its root; of a folder, not what is in it.
    let strangers: [String]

    /// - Throws: ``PublishingError/notOurs(path:)`` when the path holds anything that is not a site of ours.
    /// - Returns: `nil` when nothing is there. An empty folder counts as a site without files.
    init?(_ path: String) throws(PublishingError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return nil }
            throw .refused(path)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
        folder = try Directory(path)
        try folder.lock()
        let marked = folder.text(of: Inventory.marker).flatMap(Inventory.init(text:))
        inventory = marked ?? Inventory(files: [])
        var walk = Walk(folder: folder, files: inventory.files, folders: Set(inventory.folders))
        try walk.look(into: "")
        guard marked != nil || walk.isEmpty else { throw .notOurs(path: path) }
        strangers = walk.strangers.sorted()
    }

    /// Moves what others put there to the new site and deletes the rest; what cannot be moved stays where it is.
    ///
    /// - Parameter path: Where the folder lies by now.
    func retire(into new: Directory?, from path: String) {
        for stranger in strangers {
            guard let new, (try? new.makeFolders(Inventory(files: [stranger]).folders)) != nil else { return }
            var status = stat()
            let isFree = fstatat(new.descriptor, stranger, &status, AT_SYMLINK_NOFOLLOW) != 0
            guard isFree, renameat(folder.descriptor, stranger, new.descriptor, stranger) == 0 else { return }
        }
        folder.delete(inventory, at: path)
    }

    /// Sorts what lies in a folder into ours and others'.
    private struct Walk {
        let folder: Directory
        let files: Set<String>
        let folders: Set<String>
        var strangers: [String] = []
        var isEmpty = true

        mutating func look(into relative: String) throws(PublishingError) {
            let here = openat(
                folder.descriptor, relative.isEmpty ? "." : relative, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard here >= 0, let stream = fdopendir(here) else { throw .refused("\(folder.path)/\(relative)") }
            defer { closedir(stream) }
            while let entry = readdir(stream) {
                let name = entry.pointee.fileName
                if name == "." || name == ".." { continue }
                isEmpty = false
                let route = relative.isEmpty ? name : "\(relative)/\(name)"
                if entry.pointee.isFolder(in: here) {
                    if folders.contains(route) { try look(into: route) } else { strangers.append(route) }
                } else if !files.contains(route), route != Inventory.marker {
                    strangers.append(route)
                }
            }
        }
    }
}

extension Directory {
    /// Deletes these files, their folders as far as they are empty then, and at last the folder itself.
    ///
    /// - Parameter path: Where the folder lies by now; an open folder does not know when it is renamed.
    func delete(_ inventory: Inventory, at path: String) {
        for file in inventory.files { unlinkat(descriptor, file, 0) }
        for inner in inventory.folders.reversed() where unlinkat(descriptor, inner, AT_REMOVEDIR) != 0 {
            // Somebody is putting files there this very moment: the marker stays, so that the next run finds it.
            if errno != ENOENT { return }
        }
        unlinkat(descriptor, Inventory.marker, 0)
        rmdir(path)
    }
}

extension dirent {
    var fileName: String {
        withUnsafePointer(to: d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
    }

    /// Whether it is a folder itself; a link to one is not.
    func isFolder(in parent: Int32) -> Bool {
        if d_type != DT_UNKNOWN { return d_type == DT_DIR }
        var status = stat()
        return fstatat(parent, fileName, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
