#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// An open folder. Files are reached relative to it, so the kernel walks no long path again and again.
final class Directory: Sendable {
    private let descriptor: Int32
    private let path: String

    init(_ path: String) throws(PublishingError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if descriptor < 0 { throw .refused(path) }
    }

    deinit { close(descriptor) }

    /// Writes a new file. No `fsync`: a site can always be built again, and it would cost ten times the writing.
    func write(_ bytes: [UInt8], to route: String) throws(PublishingError) {
        let file = openat(descriptor, route, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
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
    func link(_ route: String, from previous: Directory?, ifItHolds bytes: [UInt8]) throws(PublishingError) -> Bool {
        guard let previous, previous.holds(bytes, at: route) else { return false }
        return linkat(previous.descriptor, route, descriptor, route, 0) == 0
    }

    private func holds(_ bytes: [UInt8], at route: String) -> Bool {
        let file = openat(descriptor, route, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count else {
            return false
        }
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
