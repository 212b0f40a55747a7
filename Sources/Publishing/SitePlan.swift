import Platform

/// Every file of a site, complete before the first one is written.
public struct SitePlan: Sendable {
    /// A file: where it goes, and how its bytes come about.
    public struct Entry: Sendable {
        /// Relative to the site's root, with `/` between the parts.
        public let route: String
        /// Called once, from any thread, so that no more pages are in memory than are being written.
        public let bytes: @Sendable () -> [UInt8]

        public init(route: String, bytes: @escaping @Sendable () -> [UInt8]) {
            self.route = route
            self.bytes = bytes
        }
    }

    /// An entry whose route has been found safe.
    struct File: Sendable {
        /// `nil` for the site's root.
        let folder: RelativePath?
        let name: RelativePath
        let bytes: @Sendable () -> [UInt8]
    }

    let files: [File]
    /// Which files and folders are the site's own.
    let inventory: Inventory
    /// How many files there are.
    public var count: Int { files.count }

    /// - Throws: ``PublishingError/sharedRoute(_:)``, ``PublishingError/strayRoute(_:)`` or
    ///   ``PublishingError/routeInsideFile(_:folder:)``: mistakes in the planning, each of which would lose a page.
    public init(_ entries: [Entry]) throws(PublishingError) {
        var taken: Set<RelativePath> = [Inventory.marker]
        taken.reserveCapacity(entries.count + 1)
        var files: [File] = []
        files.reserveCapacity(entries.count)
        for entry in entries {
            guard let path = RelativePath(entry.route), path.isPortable else { throw .strayRoute(entry.route) }
            guard taken.insert(path).inserted else { throw .sharedRoute(entry.route) }
            files.append(File(folder: path.folder, name: RelativePath(path.name)!, bytes: entry.bytes))
        }
        taken.remove(Inventory.marker)
        inventory = Inventory(files: taken)
        if let folder = inventory.folders.first(where: { taken.contains($0) || $0 == Inventory.marker }) {
            let lost = taken.filter { $0.text.hasPrefix("\(folder)/") }.min() ?? folder
            throw .routeInsideFile(lost.text, folder: folder.text)
        }
        self.files = files
    }
}

extension RelativePath {
    /// Whether it holds nothing that a Windows disk or a list with one name a line would misread.
    fileprivate var isPortable: Bool {
        !text.utf8.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
    }
}
