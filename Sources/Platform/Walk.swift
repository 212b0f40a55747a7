import SystemPackage

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Folder {
    /// As many links on one way as Linux follows.
    private static let mostLinks = 40

    /// Opens something part by part, for systems whose kernel cannot promise to stay beneath a folder.
    ///
    /// Each part is opened relative to the folder before it and never through a link; the parts of a link that may be followed
    /// are walked like those of the path.
    func walk(
        to path: RelativePath, flags: Int32, mode: FilePermissions, links: Links
    ) throws(Refusal) -> FileDescriptor {
        var way = try open(".", in: descriptor, path)
        // From the folder itself down to where we stand; a link's `..` goes back up and never beyond it.
        var above: [FileDescriptor] = []
        defer { for folder in above + [way] { try? folder.close() } }
        var parts = Array(path.parts.map(String.init).reversed())
        var linksMet = 0
        while let part = parts.popLast() {
            if part == ".." {
                guard let back = above.popLast() else { throw Refusal(called(path), .leadsOutside) }
                try? way.close()
                way = back
                continue
            }
            if let target = link(part, in: way) {
                linksMet += 1
                guard links == .followedBeneath, linksMet <= Self.mostLinks else { throw Refusal(called(path), .link) }
                guard !target.hasPrefix("/") else { throw Refusal(called(path), .leadsOutside) }
                parts += target.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
                continue
            }
            if parts.isEmpty {
                let opened = openat(way.rawValue, part, flags | O_NOFOLLOW | O_CLOEXEC, mode.rawValue)
                guard opened >= 0 else { throw Refusal(called(path), .current) }
                return FileDescriptor(rawValue: opened)
            }
            let next = try open(part, in: way, path)
            above.append(way)
            way = next
        }
        // A link led to a folder that lies on the way already.
        let opened = openat(way.rawValue, ".", flags | O_CLOEXEC, mode.rawValue)
        guard opened >= 0 else { throw Refusal(called(path), .current) }
        return FileDescriptor(rawValue: opened)
    }

    private func open(
        _ part: String, in folder: FileDescriptor, _ path: RelativePath
    ) throws(Refusal) -> FileDescriptor {
        let opened = openat(folder.rawValue, part, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0 else { throw Refusal(called(path), .current) }
        return FileDescriptor(rawValue: opened)
    }

    /// Where a link leads; `nil` for what is none.
    private func link(_ name: String, in folder: FileDescriptor) -> String? {
        let capacity = 4096
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: capacity) { buffer in
            let count = readlinkat(folder.rawValue, name, buffer.baseAddress!, capacity)
            guard count > 0 else { return nil }
            return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }

    /// The path to what `path` leads to, with every link resolved: the name to write at, so that a link stays a link.
    ///
    /// - Throws: As ``open``; ``Refusal/isMissing`` for a link that leads nowhere.
    public func resolving(_ path: RelativePath) throws(Refusal) -> RelativePath {
        var way: [String] = []
        var parts = Array(path.parts.map(String.init).reversed())
        var linksMet = 0
        while let part = parts.popLast() {
            if part == ".." {
                guard way.popLast() != nil else { throw Refusal(called(path), .leadsOutside) }
                continue
            }
            guard let here = RelativePath((way + [part]).joined(separator: "/")) else {
                throw Refusal(called(path), .leadsOutside)
            }
            let target = try naming(here) { link($1, in: FileDescriptor(rawValue: $0)) }
            if let target {
                linksMet += 1
                guard linksMet <= Self.mostLinks else { throw Refusal(called(path), .link) }
                guard !target.hasPrefix("/") else { throw Refusal(called(path), .leadsOutside) }
                parts += target.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
            } else {
                way.append(part)
            }
        }
        guard let found = RelativePath(way.joined(separator: "/")) else { throw Refusal(called(path), .notAPlainFile) }
        return found
    }
}
