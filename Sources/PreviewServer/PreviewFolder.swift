#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A folder that nobody else can look into, for one run.
struct PreviewFolder {
    let path: String

    /// - Throws: ``PreviewError/noFolder(path:reason:)``.
    init() throws(PreviewError) {
        var system = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        while system.count > 1, system.hasSuffix("/") { system.removeLast() }
        var name = Array("\(system)/spinewise-serve-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw .noFolder(path: system, reason: String(cString: strerror(errno)))
        }
        path = name.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    /// Takes it away with everything in it.
    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
