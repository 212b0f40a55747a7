import Diagnostics

/// What crawlers read.
enum MachineFiles {
    /// - Parameter urls: Every page's full address; `nil` without a base address, for a site map needs full ones.
    static func files(urls: [String]?, base: String?) -> [(route: String, text: String)] {
        let robots = "User-agent: *\nAllow: /\n" + (base.map { "Sitemap: \($0)sitemap.xml\n" } ?? "")
        guard let urls else { return [("robots.txt", robots)] }
        let entries = urls.map { "  <url><loc>\($0.xmlEscaped)</loc></url>\n" }.joined()
        let sitemap = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            \(entries)</urlset>

            """
        return [("robots.txt", robots), ("sitemap.xml", sitemap)]
    }
}

extension String {
    fileprivate var xmlEscaped: String { escaping { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : nil } }
}
