import Platform

/// A site that is on disk already: the one that a publish replaces, or what a stopped run left behind.
struct StandingSite: Sendable {
    let folder: Folder
    /// Plain files in it that a build of ours wrote: its marker names them, and a build of ours can have written them.
    private let ours: Inventory
    private let isMarked: Bool
    /// Files and folders in it that somebody else put there, outer ones first; of a folder, not what is in it.
    let strangers: [RelativePath]
    /// Something in it that no run can move, because its name is no UTF-8; as it is shown.
    let unmovable: String?
    /// Whether nothing is in it, or only a marker that was cut short: a run was stopped at its first write.
    private let isBarelyBegun: Bool

    /// Whether it is a site of ours, or may become one.
    var isOurs: Bool { isMarked || isBarelyBegun }

    /// - Parameter owns: Whether a build of ours can have written such a file.
    /// - Throws: ``Refusal``: in use, or one of our folders in it may not be looked into or changed.
    init(_ folder: Folder, owns: (RelativePath) -> Bool) throws(Refusal) {
        self.folder = folder
        try folder.lock()
        let marker = try? folder.bytes(of: Inventory.marker, atMost: 64 << 20)
        let claimed = marker.flatMap { Inventory($0, owns: owns) }
        isMarked = claimed != nil
        var walk = Walk(claimed: claimed ?? Inventory(files: []))
        try walk.look(into: folder, at: RelativePath?.none)
        ours = Inventory(files: walk.ours)
        strangers = walk.strangers
        unmovable = walk.unmovable
        let isCutShort = marker.map { Inventory.heading.utf8.starts(with: $0) } ?? !walk.holdsMarker
        isBarelyBegun = walk.isEmpty && isCutShort
    }

    /// Moves what others put there to the new site.
    ///
    /// - Parameter moved: What has been moved, also when one cannot be.
    func carryOver(into new: Folder, _ moved: inout [RelativePath]) throws(PublishingError) {
        for stranger in strangers {
            do throws(Refusal) {
                if let around = stranger.folder { try new.makeFolders(to: around) }
                try folder.move(stranger, to: new, as: stranger)
            } catch { throw .notCarriedOver(path: "\(folder.path)/\(stranger)", reason: error.reason) }
            moved.append(stranger)
        }
    }

    /// Takes back ``carryOver(into:_:)``.
    func takeBack(_ moved: [RelativePath], from new: Folder) throws(Refusal) {
        for stranger in moved.reversed() { try new.move(stranger, to: folder, as: stranger) }
    }

    /// Deletes our files, their folders as far as they are empty then, and at last the folder itself.
    ///
    /// - Parameter name: The folder's name in `parent` by now.
    func delete(from parent: Folder, _ name: RelativePath) {
        for file in ours.files { folder.remove(file) }
        for inner in ours.folders.reversed() {
            // Somebody is putting files there this very moment: the marker stays, so that the next run finds it.
            if !folder.removeFolder(inner) { return }
        }
        folder.remove(Inventory.marker)
        parent.removeFolder(name)
    }

    /// Sorts what lies in a folder into ours and others'.
    private struct Walk {
        let claimed: Inventory
        var ours: Set<RelativePath> = []
        var strangers: [RelativePath] = []
        var unmovable: String?
        var holdsMarker = false
        /// Whether there is nothing else.
        var isEmpty = true

        /// - Parameter path: Where the folder lies in the site; `nil` for its root.
        mutating func look(into folder: Folder, at path: RelativePath?) throws(Refusal) {
            if let refusal = folder.writeRefusal { throw refusal }
            for entry in try folder.entries() {
                guard let name = entry.path else {
                    isEmpty = false
                    unmovable = unmovable ?? "\(folder.path)/\(entry.name)"
                    continue
                }
                let inner = path.appending(name)
                if entry.kind == .file, inner == Inventory.marker {
                    holdsMarker = true
                    continue
                }
                isEmpty = false
                switch entry.kind {
                case .folder where claimed.folders.contains(inner): try look(into: folder.folder(name), at: inner)
                case .file where claimed.files.contains(inner): ours.insert(inner)
                default: strangers.append(inner)
                }
            }
        }
    }
}
