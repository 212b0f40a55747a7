/// A place on the site: a file, and perhaps a fragment in it.
public struct SiteRoute: Hashable, Sendable, Comparable {
    /// Relative to the site's root, always a file: `muscles/hamstrings.html`.
    public let path: String
    public let fragment: String?
    /// How many folders deep the file lies.
    public let depth: Int

    public init(_ path: String, fragment: String? = nil) {
        self.path = path
        self.fragment = fragment
        depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    }

    public func at(_ fragment: String?) -> SiteRoute { SiteRoute(path, fragment: fragment) }

    public static func < (a: SiteRoute, b: SiteRoute) -> Bool {
        (a.path, a.fragment ?? "") < (b.path, b.fragment ?? "")
    }
}

/// An address as it stands in `href` or `src`.
///
/// It is made from a ``SiteRoute`` or from an `http(s)` address and from nothing else, so no script can hide in one.
public struct Href: Hashable, Sendable {
    public let text: String

    /// The way from one page to another, relative, so that it works on any host, under any path, and from disk.
    public init(_ route: SiteRoute, from page: SiteRoute) {
        let fragment = route.fragment.map { "#\($0)" } ?? ""
        if route.path == page.path, !fragment.isEmpty {
            text = fragment
        } else {
            text = String(repeating: "../", count: page.depth) + route.path + fragment
        }
    }

    /// The full address of a page.
    ///
    /// - Parameter base: Absolute, ending in `/`.
    public init(_ route: SiteRoute, base: String) {
        text = base + route.path + (route.fragment.map { "#\($0)" } ?? "")
    }

    /// The way from the root of the host, which is the same from any address there, however deep.
    ///
    /// - Parameter base: The site's address, absolute, ending in `/`.
    public init(_ route: SiteRoute, fromRootOf base: String) {
        // Behind the scheme's two slashes, the next slash begins the path.
        let host = base.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
        let path = host.count > 3 ? String(Substring(host[3])) : ""
        text = "/\(path)\(route.path)" + (route.fragment.map { "#\($0)" } ?? "")
    }

    /// - Returns: `nil` for anything that is not an `http:` or `https:` address.
    public init?(external address: String) {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
        text = address
    }
}
