import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Folder {
    /// The bytes of a plain file, from its beginning.
    ///
    /// - Parameter limit: Reads no more than so many; who must know whether there are more asks for one more.
    /// - Throws: ``Refusal``; ``Refusal/Cause/notAPlainFile`` for a folder, a pipe and the like, without waiting for any.
    public func bytes(
        of path: RelativePath, links: Links = .refused, atMost limit: Int = .max
    ) throws(Refusal) -> [UInt8] {
        // Without waiting: a pipe that lies among the files would otherwise wait for a writer for ever.
        let file = try open(path, flags: O_RDONLY | O_NONBLOCK, links: links)
        defer { try? file.close() }
        return try file.wholeFile(called(path), atMost: limit)
    }

    /// Whether a plain file holds exactly these bytes.
    public func holds(_ bytes: [UInt8], at path: RelativePath) -> Bool {
        guard let file = try? open(path, flags: O_RDONLY | O_NONBLOCK) else { return false }
        defer { try? file.close() }
        guard file.sizeOfPlainFile == Int64(bytes.count) else { return false }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { buffer in
            var offset = 0
            while offset < bytes.count {
                let got = readBytes(file.rawValue, buffer.baseAddress!, buffer.count)
                guard got > 0, offset + got <= bytes.count else { return false }
                let same = bytes.withUnsafeBytes { memcmp($0.baseAddress! + offset, buffer.baseAddress!, got) == 0 }
                if !same { return false }
                offset += got
            }
            return true
        }
    }

    /// When and how a file was last written, near enough to tell that somebody saved it; `nil` for what is not there.
    public func stamp(of path: RelativePath) -> Stamp? {
        guard let file = try? open(path, flags: O_RDONLY | O_NONBLOCK, links: .followedBeneath) else { return nil }
        defer { try? file.close() }
        return Stamp(file)
    }

    /// One state of a file. Many editors write a new file and move it over the old one: another number.
    public struct Stamp: Hashable, Sendable {
        let number: UInt64
        let size: Int64
        let seconds: Int
        let nanoseconds: Int

        init?(_ file: FileDescriptor) {
            var status = FileStatus()
            guard fstat(file.rawValue, &status) == 0 else { return nil }
            number = UInt64(truncatingIfNeeded: status.st_ino)
            size = Int64(status.st_size)
            #if canImport(Glibc)
                let changed = status.st_mtim
            #else
                let changed = status.st_mtimespec
            #endif
            (seconds, nanoseconds) = (changed.tv_sec, changed.tv_nsec)
        }
    }
}

extension CalledPath {
    /// The bytes of the plain file that the caller named.
    public func bytes(atMost limit: Int = .max) throws(Refusal) -> [UInt8] {
        let real = try resolved()
        let opened = openPlainly(real, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
        guard opened >= 0 else { throw Refusal(text, .current) }
        let file = FileDescriptor(rawValue: opened)
        defer { try? file.close() }
        return try file.wholeFile(text, atMost: limit)
    }
}

extension FileDescriptor {
    /// In bytes; `nil` when it is a folder, a pipe or the like.
    var sizeOfPlainFile: Int64? {
        var status = FileStatus()
        guard fstat(rawValue, &status) == 0, status.kind == .file else { return nil }
        return Int64(status.st_size)
    }

    func wholeFile(_ path: String, atMost limit: Int) throws(Refusal) -> [UInt8] {
        guard let whole = sizeOfPlainFile else { throw Refusal(path, .notAPlainFile) }
        let size = Int(min(whole, Int64(limit)))
        // Nothing that a person calls a file of a site comes near it; asking for the memory would end the program.
        guard size <= Self.mostBytes else { throw Refusal(path, .system(.fileTooLarge)) }
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = readBytes(rawValue, buffer.baseAddress! + count, size - count)
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = .current }
                if got <= 0 { break }
                count += got
            }
        }
        if let failure { throw Refusal(path, .system(failure)) }
        return bytes
    }

    private static var mostBytes: Int { 1 << 31 }
}
