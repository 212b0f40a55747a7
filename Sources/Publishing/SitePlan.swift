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

    public let entries: [Entry]
    /// Which files and folders are the site's own.
    let inventory: Inventory

    /// - Throws: ``PublishingError/sharedRoute(_:)``, ``PublishingError/strayRoute(_:)`` or
    ///   ``PublishingError/routeInsideFile(_:folder:)``: mistakes in the planning, each of which would lose a page.
    public init(_ entries: [Entry]) throws(PublishingError) {
        var files: Set<String> = [Inventory.marker]
        files.reserveCapacity(entries.count + 1)
        for entry in entries {
            guard Self.staysInside(entry.route) else { throw .strayRoute(entry.route) }
            guard files.insert(entry.route).inserted else { throw .sharedRoute(entry.route) }
        }
        files.remove(Inventory.marker)
        inventory = Inventory(files: files)
        if let folder = inventory.folders.first(where: { files.contains($0) || $0 == Inventory.marker }) {
            let lost = files.filter { $0.hasPrefix(folder + "/") }.min()!
            throw .routeInsideFile(lost, folder: folder)
        }
        self.entries = entries
    }

    /// No empty part, no `.` or `..`, and nothing that a Windows disk or a list with one name a line would misread.
    private static func staysInside(_ route: String) -> Bool {
        if route.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) { return false }
        return route.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
        }
    }
}
