import Templates

/// What the preview adds to a page as it serves it, and never to a file: a script, and a policy that lets the script listen.
enum PreviewScript {
    /// Addresses that no file of a site has, and what lies there.
    static let files: [String: (type: String, bytes: [UInt8])] = [
        "/spinewise-preview.js": (MediaType.script, PackageResources.preview_js),
        "/spinewise-preview.css": (MediaType.style, PackageResources.preview_css),
    ]
    /// Where pages listen for ``News``.
    static let newsAddress = "/spinewise-reload"

    /// The page with the preview's policy for its own, and one line before its last `</body>`; a page without one gets that at
    /// its end.
    ///
    /// - Parameter edition: The page's own; letters, digits and hyphens.
    static func added(to page: [UInt8], edition: String) -> [UInt8] {
        let line = Array("<script src=\"/spinewise-preview.js\" data-edition=\"\(edition)\"></script>\n".utf8)
        let place = lastStart(of: "</body>", in: page) ?? page.count
        return allowed(page[..<place]) + line + page[place...]
    }

    private static func allowed(_ page: ArraySlice<UInt8>) -> [UInt8] {
        let before = Array("<meta http-equiv=\"Content-Security-Policy\" content=\"".utf8)
        // Behind the doctype, the language and the encoding; a text further down may speak of policies.
        guard let start = page.prefix(512).indices.first(where: { page[$0...].starts(with: before) }) else {
            return Array(page)
        }
        let policy = start + before.count
        let end = page[policy...].firstIndex(of: UInt8(ascii: "\"")) ?? policy
        return page[..<policy] + Array(String(describing: PagePolicy.previewed.text).utf8) + page[end...]
    }

    private static func lastStart(of text: StaticString, in page: [UInt8]) -> Int? {
        let text = Array(String(describing: text).utf8)
        var start = page.count - text.count
        while start >= 0, !page[start...].starts(with: text) { start -= 1 }
        return start >= 0 ? start : nil
    }
}
