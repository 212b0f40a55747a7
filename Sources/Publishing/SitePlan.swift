/// The finished pages could not be put on disk.
///
/// Nothing an author writes ends up here; that is what findings are for.
public enum PublishingError: Error, Equatable, CustomStringConvertible {
    /// Two pages ask for the same file. `route` is relative to the site's root.
    case sharedRoute(String)
    /// A route is empty, absolute, or leaves the site.
    case strayRoute(String)
    /// The output is a file, or a folder that holds something other than a site of ours.
    case notOurs(path: String)
    /// The folder refused a write. `reason` is the system's own wording.
    case unwritable(path: String, reason: String)

    public var description: String {
        switch self {
        case .sharedRoute(let route): "two pages ask for the same file '\(route)'"
        case .strayRoute(let route): "a page asks for the file '\(route)', which is not inside the site"
        case .notOurs(let path):
            "'\(path)' holds files that are not a site of Spinewise, so it is left alone; choose another folder with --output"
        case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
        }
    }
}

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
    /// Folders inside the site that the entries need, outer ones first.
    let folders: [String]

    /// - Throws: ``PublishingError/sharedRoute(_:)`` or ``PublishingError/strayRoute(_:)``: both are mistakes in the
    ///   planning, and both would lose a page.
    public init(_ entries: [Entry]) throws(PublishingError) {
        var seen: Set<String> = []
        var folders: Set<String> = []
        for entry in entries {
            let parts = entry.route.split(separator: "/", omittingEmptySubsequences: false)
            guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }), !entry.route.utf8.contains(0)
            else {
                throw .strayRoute(entry.route)
            }
            guard seen.insert(entry.route).inserted else { throw .sharedRoute(entry.route) }
            for depth in 1..<max(parts.count, 1) { folders.insert(parts.prefix(depth).joined(separator: "/")) }
        }
        self.entries = entries
        self.folders = folders.sorted()
    }
}
