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
/// Kept in the pieces it is made of, as pages name the same places by the hundred thousand and would copy each name for it.
public struct Href: Hashable, Sendable {
    /// How many folders to climb first.
    let climb: Int
    let path: String
    let fragment: String?

    /// The whole address.
    public var text: String {
        String(repeating: "../", count: climb) + path + (fragment.map { "#\($0)" } ?? "")
    }

    /// The way from one page to another, relative, so that it works on any host, under any path, and from disk.
    public init(_ route: SiteRoute, from page: SiteRoute) {
        fragment = route.fragment
        let isHere = fragment != nil && route.path == page.path
        (climb, path) = isHere ? (0, "") : (page.depth, route.path)
    }

    /// The full address of a page.
    ///
    /// - Parameter base: Absolute, ending in `/`.
    public init(_ route: SiteRoute, base: String) { self.init(whole: base + route.path, fragment: route.fragment) }

    /// The way from the root of the host, which is the same from any address there, however deep.
    ///
    /// - Parameter base: The site's address, absolute, ending in `/`.
    public init(_ route: SiteRoute, fromRootOf base: String) {
        // Behind the scheme's two slashes, the next slash begins the path.
        let host = base.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
        let path = host.count > 3 ? String(Substring(host[3])) : ""
        self.init(whole: "/\(path)\(route.path)", fragment: route.fragment)
    }

    /// - Returns: `nil` for anything that is not an `http:` or `https:` address.
    public init?(external address: String) {
        guard address.hasPrefix("https://") || address.hasPrefix("http://") else { return nil }
        self.init(whole: address)
    }

    private init(whole path: String, fragment: String? = nil) {
        climb = 0
        self.path = path
        self.fragment = fragment
    }
}
