#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What publishing needs to know about paths.
enum Folder {
    /// The path without slashes at its end; a link to a folder becomes that folder, so the link survives the exchange.
    static func resolved(_ path: String) -> String {
        var plain = path.isEmpty ? "." : path
        while plain.utf8.count > 1, plain.hasSuffix("/") { plain.removeLast() }
        guard let real = realpath(plain, nil) else { return plain }
        defer { free(real) }
        return String(cString: real)
    }

    /// A hidden name beside `path`, on the same file system. The same name every time, so that what a stopped run
    /// left behind is found and removed.
    static func sibling(of path: String, called suffix: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return ".\(path).\(suffix)" }
        return "\(path[...slash]).\(path[path.index(after: slash)...]).\(suffix)"
    }

    /// - Returns: The folders that had to be made, outer ones first.
    static func makeParents(of path: String) throws(PublishingError) -> [String] {
        var made: [String] = []
        var parent = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/").dropLast() {
            parent += "/\(part)"
            if mkdir(parent, 0o777) == 0 {
                made.append(parent)
            } else if errno != EEXIST {
                let error = PublishingError.refused(parent)
                for folder in made.reversed() { rmdir(folder) }
                throw error
            }
        }
        return made
    }

    /// Whether the folder this process works in is `path` or lies inside it.
    static func holdsCurrentFolder(_ path: String) -> Bool {
        (resolved(".") + "/").hasPrefix(path == "/" ? path : path + "/")
    }
}
