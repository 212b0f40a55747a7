import Platform

/// The folders of a site, each opened once and through no link, so that a page is written with its name alone.
struct OpenFolders: Sendable {
    private let root: Folder
    private let inner: [RelativePath: Folder]

    /// - Parameters:
    ///   - folders: Outer ones first.
    ///   - ifThere: Whether one that cannot be opened is left out.
    init(_ root: Folder, _ folders: [RelativePath], ifThere: Bool = false) throws(Refusal) {
        self.root = root
        var inner: [RelativePath: Folder] = [:]
        for path in folders {
            do throws(Refusal) { inner[path] = try root.folder(path) } catch { if !ifThere { throw error } }
        }
        self.inner = inner
    }

    private func folder(_ path: RelativePath?) -> Folder? { path.map { inner[$0] } ?? root }

    /// Writes a file, or takes it over from another site if it holds exactly these bytes there.
    ///
    /// - Returns: Whether its bytes are new.
    func put(
        _ bytes: [UInt8], _ file: SitePlan.File, sharingWith other: OpenFolders?
    ) throws(Refusal) -> Bool {
        guard let folder = folder(file.folder) else { throw Refusal(file.name.text, .notAFolder) }
        if let before = other?.folder(file.folder), before.holds(bytes, at: file.name),
            folder.link(file.name, from: before)
        {
            return false
        }
        try folder.create(file.name, holding: bytes)
        return true
    }
}
