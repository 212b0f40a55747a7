import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Folder {
    /// A name in a folder and what bears it.
    public struct Entry: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case file, folder, link
            /// A pipe, a socket or a device.
            case other
        }

        /// `nil` for a name that is no UTF-8, which nothing here can open.
        public let path: RelativePath?
        /// The name, with `�` for what is no UTF-8.
        public let name: String
        public let kind: Kind
    }

    /// Everything in the folder itself, in the order of the names' bytes.
    ///
    /// - Throws: ``Refusal`` when it cannot be read; what could be read before is not told then.
    public func entries() throws(Refusal) -> [Entry] {
        // A descriptor of its own: reading moves on, and `closedir` closes it.
        let own = openat(descriptor.rawValue, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard own >= 0, let stream = fdopendir(own) else {
            let refusal = Refusal(path, .current)
            if own >= 0 { close(own) }
            throw refusal
        }
        defer { closedir(stream) }
        var found: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else { break }
            let bytes = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: UInt8.self, capacity: Int(NAME_MAX) + 1) { start in
                    Array(UnsafeBufferPointer(start: start, count: strlen(start)))
                }
            }
            if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { continue }
            let name = String(validating: bytes, as: UTF8.self)
            found.append(
                Entry(
                    path: name.flatMap(RelativePath.init), name: name ?? String(decoding: bytes, as: UTF8.self),
                    kind: kind(entry.pointee)))
        }
        if errno != 0 { throw Refusal(path, .current) }
        return found.sorted { $0.name.precedesByBytes($1.name) }
    }

    private func kind(_ entry: dirent) -> Entry.Kind {
        switch Int32(entry.d_type) {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .link
        case Int32(DT_UNKNOWN): break
        default: return .other
        }
        // A file system that does not say so in its lists.
        var entry = entry
        let name = withUnsafePointer(to: &entry.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
        }
        var status = FileStatus()
        guard fstatat(descriptor.rawValue, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
        return status.kind
    }

    /// What bears the name, itself and not what a link leads to; `nil` for nothing.
    public func kind(of path: RelativePath) throws(Refusal) -> Entry.Kind? {
        do throws(Refusal) {
            return try naming(path) { folder, name throws(Refusal) in
                var status = FileStatus()
                guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                    throw Refusal(called(path), .current)
                }
                return status.kind
            }
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }
}
