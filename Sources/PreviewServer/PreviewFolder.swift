import Platform

/// A folder that nobody else can look into, for one run.
///
/// It is locked as long as the run lives, and a killed run's lock goes with its process: so the next run knows which of the
/// folders that lie about are nobody's any more.
struct PreviewFolder {
    let path: String
    private let around: Folder
    private let name: RelativePath
    /// Only held, for its lock.
    private let locked: Folder

    /// Also takes away what killed runs of the same user left.
    ///
    /// - Throws: ``PreviewError/noFolder(path:reason:)``.
    init() throws(PreviewError) {
        let system = CurrentProcess.temporaryFolder
        do throws(Refusal) {
            around = try Folder(system)
            Self.clear(around)
            (name, locked) = try Self.made(in: around)
        } catch { throw .noFolder(path: system.text, reason: error.reason) }
        path = system.appending(name).text
    }

    /// Takes it away with everything in it.
    func remove() { around.removeTree(name) }

    private static func made(in around: Folder) throws(Refusal) -> (RelativePath, Folder) {
        while true {
            let name = TemporaryName.random(for: mark)
            try around.makePrivateFolder(name)
            // A run that begins at this very moment may have taken the folder, not locked yet, for a dead one's.
            guard let folder = try? around.folder(name), (try? folder.lock()) != nil,
                let there = try? around.folder(name), there.identity == folder.identity
            else { continue }
            return (name, folder)
        }
    }

    /// Nothing is followed, nobody else's is touched, and where no lock can tell, nothing is taken away.
    private static func clear(_ around: Folder) {
        for entry in (try? around.entries()) ?? []
        where entry.kind == .folder && TemporaryName.isOne(entry.name, for: mark) {
            guard let name = entry.path, let folder = try? around.folder(name), folder.isOurs, folder.lockIfFree()
            else {
                continue
            }
            withExtendedLifetime(folder) { around.removeTree(name) }
        }
    }

    private static let mark = "serve"
}
