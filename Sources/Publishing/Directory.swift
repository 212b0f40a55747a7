#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open folder. Files are reached relative to it, so the kernel walks no long path again and again.
final class Directory: Sendable {
    let descriptor: Int32
    let path: String

    init(_ path: String) throws(PublishingError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw .refused(path) }
    }

    deinit { close(descriptor) }

    /// Keeps other runs out until this value is gone; a killed run's lock goes with its process.
    func lock() throws(PublishingError) {
        // A file system without locks says something else, and then there is nothing to wait for.
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK { throw .busy }
    }

    /// Permission bits, without the kind of file.
    var mode: mode_t {
        get {
            var status = stat()
            return fstat(descriptor, &status) == 0 ? status.st_mode & 0o7777 : 0o755
        }
        set { fchmod(descriptor, newValue) }
    }

    /// Writes a new file. No `fsync`: a site can always be built again, and it would cost ten times the writing.
    func write(_ bytes: [UInt8], to route: String) throws(PublishingError) {
        let file = openat(descriptor, route, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .refused("\(path)/\(route)") }
        let failure = file.writeAll(bytes)
        // A full disk may speak up only when the file is closed.
        guard close(file) == 0, failure == 0 else {
            if failure != 0 { errno = failure }
            throw .refused("\(path)/\(route)")
        }
    }

    /// Takes a file over from the previous site if it holds exactly these bytes.
    ///
    /// - Returns: `false` when it does not, or when the file system cannot link.
    func link(_ route: String, from previous: Directory?, ifItHolds bytes: [UInt8]) -> Bool {
        guard let previous, previous.holds(bytes, at: route) else { return false }
        return linkat(previous.descriptor, route, descriptor, route, 0) == 0
    }

    func makeFolders(_ folders: [String]) throws(PublishingError) {
        for folder in folders where mkdirat(descriptor, folder, 0o777) != 0 {
            if errno != EEXIST { throw .refused("\(path)/\(folder)") }
        }
    }

    /// The whole of a small file, or `nil` when there is no such plain file.
    func text(of route: String) -> String? {
        let file = openat(descriptor, route, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        guard let size = file.sizeOfPlainFile else { return nil }
        return String(unsafeUninitializedCapacity: size) { buffer in
            var count = 0
            while count < size {
                let got = read(file, buffer.baseAddress! + count, size - count)
                if got <= 0 { break }
                count += got
            }
            return count
        }
    }

    private func holds(_ bytes: [UInt8], at route: String) -> Bool {
        let file = openat(descriptor, route, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        guard file.sizeOfPlainFile == bytes.count else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
            var offset = 0
            while offset < bytes.count {
                let got = read(file, buffer.baseAddress!, buffer.count)
                guard got > 0, offset + got <= bytes.count else { return false }
                let same = bytes.withUnsafeBytes { memcmp($0.baseAddress! + offset, buffer.baseAddress!, got) == 0 }
                if !same { return false }
                offset += got
            }
            return true
        }
    }
}

extension Int32 {
    /// Size of the open file behind this descriptor, in bytes; `nil` when it is a folder, a pipe or the like.
    var sizeOfPlainFile: Int? {
        var status = stat()
        guard fstat(self, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Writes to the descriptor until everything is written.
    ///
    /// - Returns: 0, or the `errno` of the refusal.
    func writeAll(_ bytes: [UInt8]) -> Int32 {
        bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count {
                #if canImport(Glibc)
                    let wrote = Glibc.write(self, buffer.baseAddress! + done, buffer.count - done)
                #else
                    let wrote = Darwin.write(self, buffer.baseAddress! + done, buffer.count - done)
                #endif
                if wrote < 0, errno == EINTR { continue }
                if wrote <= 0 { return errno == 0 ? EIO : errno }
                done += wrote
            }
            return 0
        }
    }
}
