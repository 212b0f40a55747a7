import Diagnostics
import LessonSyntax

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The content could not be looked at. What an author wrote never ends up here.
public enum ContentError: Error, Equatable, CustomStringConvertible {
    case missing(path: String)
    case notAFolder(path: String)
    /// `reason` is the system's own wording.
    case unreadable(path: String, reason: String)
    /// The folder holds no lesson files at all.
    case empty(path: String)

    public var description: String {
        switch self {
        case .missing(let path): "there is no content folder '\(path)'"
        case .notAFolder(let path): "'\(path)' is a file, not a content folder"
        case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
        case .empty(let path): "the content folder '\(path)' holds no .xml files"
        }
    }
}

/// The one place where content is read.
public struct ContentFolder: Sendable {
    public let path: String

    public init(_ path: String) { self.path = path }

    /// What lies in the folder, paths relative to it and in order.
    struct Listing: Sendable {
        var lessonFiles: [String]
        /// Names of the files in `media/`.
        var media: [String]
    }

    /// `schema/` holds what `spinewise schema` wrote, and is not content; neither is anything whose name begins with a dot.
    func list() throws(ContentError) -> Listing {
        var status = stat()
        guard stat(path, &status) == 0 else {
            if errno == ENOENT { throw .missing(path: path) }
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path: path) }
        var files: [String] = []
        var folders = [""]
        while let folder = folders.popLast() {
            for entry in try entries(of: folder) where !entry.name.hasPrefix(".") {
                let relative = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
                if entry.isFolder {
                    if relative != "schema", relative != "media" { folders.append(relative) }
                } else if entry.name.hasSuffix(".xml") {
                    files.append(relative)
                }
            }
        }
        guard !files.isEmpty else { throw .empty(path: path) }
        return Listing(lessonFiles: files.sorted(), media: try mediaFiles())
    }

    /// Paths of everything a site is made from, lesson files and media, relative to the folder and in order.
    public func files() throws(ContentError) -> [String] {
        let listing = try list()
        return listing.lessonFiles + listing.media.map { "media/\($0)" }
    }

    /// Whether ``list()`` would take a path for a lesson file's.
    static func isLessonFile(_ relative: String) -> Bool {
        let parts = relative.split(separator: "/")
        guard relative.hasSuffix(".xml"), !parts.contains(where: { $0.hasPrefix(".") }) else { return false }
        return parts.count == 1 || (parts[0] != "schema" && parts[0] != "media")
    }

    /// The name of a file in `media/` that ``list()`` would take for one; `nil` for every other path.
    static func mediaName(_ relative: String) -> String? {
        let parts = relative.split(separator: "/")
        guard parts.count == 2, parts[0] == "media", !parts[1].hasPrefix(".") else { return nil }
        return String(parts[1])
    }

    private func mediaFiles() throws(ContentError) -> [String] {
        guard access("\(path)/media", F_OK) == 0 else { return [] }
        return try entries(of: "media").filter { !$0.isFolder && !$0.name.hasPrefix(".") }.map(\.name).sorted()
    }

    /// The bytes of one lesson file; of a file over the size limit only so many that the limit is seen to be passed.
    func lessonFile(_ relative: String) throws(ContentError) -> SourceFile {
        SourceFile(path: relative, bytes: try read(relative, atMost: LessonParser.sizeLimit + 1))
    }

    /// A media file's bytes, whatever their number.
    func mediaFile(_ name: String) throws(ContentError) -> [UInt8] { try read("media/\(name)", atMost: .max) }

    func plainFile(_ path: String) throws(ContentError) -> [UInt8] { try Self.read(path, atMost: .max) }

    private func read(_ relative: String, atMost limit: Int) throws(ContentError) -> [UInt8] {
        try Self.read("\(path)/\(relative)", atMost: limit)
    }

    private static func read(_ full: String, atMost limit: Int) throws(ContentError) -> [UInt8] {
        // Without waiting: a pipe that lies among the files would otherwise wait for a writer for ever.
        let descriptor = open(full, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .unreadable(path: full, reason: String(cString: strerror(errno))) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadable(path: full, reason: "it is not a plain file")
        }
        let size = min(Int(status.st_size), limit)
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                #if canImport(Glibc)
                    let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                #else
                    let got = Darwin.read(descriptor, buffer.baseAddress! + count, size - count)
                #endif
                if got < 0, errno == EINTR { continue }
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        if failure != 0 { throw .unreadable(path: full, reason: String(cString: strerror(failure))) }
        return bytes
    }

    private func entries(of relative: String) throws(ContentError) -> [(name: String, isFolder: Bool)] {
        let full = relative.isEmpty ? path : "\(path)/\(relative)"
        guard let folder = opendir(full) else {
            throw .unreadable(path: full, reason: String(cString: strerror(errno)))
        }
        defer { closedir(folder) }
        var found: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            var isFolder = entry.pointee.d_type == DT_DIR
            if entry.pointee.d_type == DT_UNKNOWN {
                var status = stat()
                isFolder = lstat("\(full)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            }
            found.append((name, isFolder))
        }
        return found
    }
}
