import HTML
import Knowledge

extension SiteMap {
    /// Whether a build can have written a file of that route, in this version or an earlier one.
    ///
    /// A publish asks before it takes a file away that the last site had and the next one has not. So whatever a build ever
    /// writes must fit here, and as little else as can be.
    ///
    /// - Parameter route: Relative to the site's root.
    public static func canHaveWritten(_ route: String) -> Bool {
        let parts = route.split(separator: "/", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return rootFiles.contains(route) || isExplorerFile(route)
        case 2 where parts[0] == "media": return !parts[1].hasPrefix(".")
        case 2: return pageFolders.contains(String(parts[0])) && isPage(parts[1])
        default: return false
        }
    }

    private static let rootFiles = Set(
        [
            Fixed.home, Fixed.lessons, Fixed.chains, Fixed.claims, Fixed.sources, Fixed.index, Fixed.loops,
            Fixed.musclesAndConditions,
            Fixed.redFlags, Fixed.keystones, Fixed.explore, Fixed.notFound, Fixed.stylesheet,
        ].map(\.path) + EntityKind.allCases.map { Fixed.listing($0).path } + ["robots.txt", "sitemap.xml"])

    private static let pageFolders = Set(
        EntityKind.allCases.map(\.folder) + ["chains", "claims", "compare", "courses", "lessons", "what-if"])

    /// `explore.js`, `explore-data.js`, `explore-details-7.js`.
    private static func isExplorerFile(_ name: String) -> Bool {
        name.hasPrefix("explore") && name.hasSuffix(".js") && name.dropLast(3).utf8.allSatisfy(isPlain)
    }

    /// An id, or two of them, and `.html`.
    private static func isPage(_ name: Substring) -> Bool {
        name.hasSuffix(".html") && name.utf8.count > 5 && name.dropLast(5).utf8.allSatisfy(isPlain)
    }

    private static func isPlain(_ byte: UInt8) -> Bool { 97...122 ~= byte || 48...57 ~= byte || byte == 45 }
}
