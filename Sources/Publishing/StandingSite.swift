import Platform

/// A site that is on disk already: the one that a publish replaces, or what a stopped run left behind.
struct StandingSite: Sendable {
    let folder: Folder
    /// Plain files in it that a build of ours wrote: its marker names them, and a build of ours can have written them.
    private let ours: Inventory
    private let isMarked: Bool
    /// Files and folders in it that somebody else put there, outer ones first; of a folder, not what is in it.
    let strangers: [RelativePath]
    /// Whether nothing at all is in it.
    private let isEmpty: Bool

    /// Whether it is a site of ours, or may become one.
    var isOurs: Bool { isMarked || isEmpty }

    /// - Parameter owns: Whether a build of ours can have written such a file.
    init(_ folder: Folder, owns: @escaping (RelativePath) -> Bool) throws(Refusal) {
        self.folder = folder
        try folder.lock()
        let marker = try? folder.bytes(of: Inventory.marker, atMost: 64 << 20)
        let claimed = marker.flatMap(Inventory.init)
        isMarked = claimed != nil
        var walk = Walk(claimed: claimed ?? Inventory(files: []), owns: owns)
        try walk.look(into: folder, at: RelativePath?.none)
        ours = Inventory(files: walk.ours)
        strangers = walk.strangers
        isEmpty = walk.isEmpty
    }

    /// Moves what others put there to the new site and deletes the rest; what cannot be moved stays where it is.
    ///
    /// - Parameter name: The folder's name in `parent` by now.
    func retire(into new: Folder, from parent: Folder, _ name: RelativePath) {
        for stranger in strangers {
            do {
                if let around = stranger.folder { try new.makeFolders(to: around) }
                try folder.move(stranger, to: new, as: stranger)
            } catch { return }
        }
        delete(from: parent, name)
    }

    /// Deletes our files, their folders as far as they are empty then, and at last the folder itself.
    func delete(from parent: Folder, _ name: RelativePath) {
        for file in ours.files { folder.remove(file) }
        for inner in ours.folders.reversed() {
            // Somebody is putting files there this very moment: the marker stays, so that the next run finds it.
            if !folder.removeFolder(inner) { return }
        }
        if isMarked { folder.remove(Inventory.marker) }
        parent.removeFolder(name)
    }

    /// Sorts what lies in a folder into ours and others'.
    private struct Walk {
        let claimed: Inventory
        let owns: (RelativePath) -> Bool
        var ours: Set<RelativePath> = []
        var strangers: [RelativePath] = []
        var isEmpty = true

        /// - Parameter path: Where the folder lies in the site; `nil` for its root.
        mutating func look(into folder: Folder, at path: RelativePath?) throws(Refusal) {
            for entry in try folder.entries() {
                isEmpty = false
                // A name that is no UTF-8 cannot be opened here, so its folder stays, and says so by not being empty.
                guard let name = entry.path else { continue }
                let inner = path.appending(name)
                switch entry.kind {
                case .folder where claimed.folders.contains(inner): try look(into: folder.folder(name), at: inner)
                case .file where inner == Inventory.marker: break
                case .file where claimed.files.contains(inner) && owns(inner): ours.insert(inner)
                default: strangers.append(inner)
                }
            }
        }
    }
}
