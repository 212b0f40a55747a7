#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes one file whole or not at all: beside its place first, then moved there.
///
/// - Throws: ``PublishingError/unwritable(path:reason:)``; a file that was there before is unchanged then.
public func writeFile(_ bytes: [UInt8], to path: String) throws(PublishingError) {
    let target = Folder.resolved(path)
    let fresh = Folder.sibling(of: target, called: "spinewise-new")
    var status = stat()
    let mode = stat(target, &status) == 0 ? status.st_mode & 0o777 : 0o644
    if status.st_mode & S_IFMT == S_IFDIR { throw .unwritable(path: path, reason: "it is a folder") }
    let file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
    guard file >= 0 else { throw .refused(path) }
    let failure = file.writeAll(bytes)
    guard close(file) == 0, failure == 0, rename(fresh, target) == 0 else {
        if failure != 0 { errno = failure }
        let error = PublishingError.refused(path)
        unlink(fresh)
        throw error
    }
}

/// Takes a file away.
///
/// - Throws: ``PublishingError/unwritable(path:reason:)`` when it is still there afterwards.
public func removeFile(_ path: String) throws(PublishingError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw .refused(path) }
}
