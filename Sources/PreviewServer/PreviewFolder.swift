import Platform

/// A folder that nobody else can look into, for one run.
struct PreviewFolder {
    let path: String
    private let around: Folder
    private let name: RelativePath

    /// - Throws: ``PreviewError/noFolder(path:reason:)``.
    init() throws(PreviewError) {
        let system = CurrentProcess.temporaryFolder
        name = TemporaryName.random(for: "serve")
        path = system.appending(name).text
        do throws(Refusal) {
            around = try Folder(system)
            try around.makePrivateFolder(name)
        } catch { throw .noFolder(path: system.text, reason: error.reason) }
    }

    /// Takes it away with everything in it.
    func remove() { around.removeTree(name) }
}
