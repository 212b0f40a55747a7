#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What publishing needs to know and do about folders.
enum Folder {
    enum State { case missing, empty, full, file }

    static func state(_ path: String) -> State {
        var status = stat()
        guard stat(path, &status) == 0 else { return .missing }
        guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
        guard let folder = opendir(path) else { return .full }
        defer { closedir(folder) }
        while let entry = readdir(folder) {
            let name = entry.pointee.fileName
            if name != ".", name != ".." { return .full }
        }
        return .empty
    }

    /// The path without slashes at its end; a link to a folder becomes that folder, so the link survives the exchange.
    static func resolved(_ path: String) -> String {
        var plain = path.isEmpty ? "." : path
        while plain.count > 1, plain.hasSuffix("/") { plain.removeLast() }
        guard let real = realpath(plain, nil) else { return plain }
        defer { free(real) }
        return String(cString: real)
    }

    /// A hidden folder beside `path`, on the same file system. The same name every time, so that what a stopped run
    /// left behind is found and removed.
    static func sibling(of path: String, called suffix: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return ".\(path).\(suffix)" }
        return "\(path[...slash]).\(path[path.index(after: slash)...]).\(suffix)"
    }

    static func make(_ path: String) throws(PublishingError) {
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .refused(path) }
    }

    static func makeParents(of path: String) throws(PublishingError) {
        var parent = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/").dropLast() {
            parent += "/\(part)"
            if state(parent) == .missing { try make(parent) }
        }
    }

    /// Removes a folder and everything in it; what cannot be removed stays. Links are removed, not followed.
    static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        if let folder = opendir(path) {
            var names: [String] = []
            while let entry = readdir(folder) {
                let name = entry.pointee.fileName
                if name != ".", name != ".." { names.append(name) }
            }
            // Plain files go at once; asking for the kind of each would double the work.
            let descriptor = dirfd(folder)
            for name in names where unlinkat(descriptor, name, 0) != 0 { remove("\(path)/\(name)") }
            closedir(folder)
        }
        rmdir(path)
    }
}

extension dirent {
    var fileName: String {
        withUnsafePointer(to: d_name) { $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) } }
    }
}
