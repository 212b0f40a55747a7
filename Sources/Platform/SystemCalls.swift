import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

// Names of the C library that methods here and of swift-system hide.

/// What `fstat` fills in.
typealias FileStatus = stat

/// `open`, of a path that has been found safe.
func openPlainly(_ path: String, _ flags: Int32) -> Int32 { open(path, flags | O_CLOEXEC) }

/// `read`.
func readBytes(_ file: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int { read(file, buffer, count) }

/// `write`.
func writeBytes(_ file: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int { write(file, buffer, count) }

/// `stat`: through links.
func status(of path: String) -> FileStatus? {
    var status = FileStatus()
    return stat(path, &status) == 0 ? status : nil
}

/// `realpath`, with the memory given back.
func realPath(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
}

extension Errno {
    /// What the last system call on this thread complained of.
    static var current: Errno { Errno(rawValue: errno) }
}

extension FileStatus {
    var kind: Folder.Entry.Kind {
        switch st_mode & S_IFMT {
        case S_IFREG: .file
        case S_IFDIR: .folder
        case S_IFLNK: .link
        default: .other
        }
    }
}
