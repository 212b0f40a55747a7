import Publishing

extension SitePlan {
    /// A plan of small texts.
    init(_ pages: KeyValuePairs<String, String>) throws(PublishingError) {
        try self.init(pages.map { page in Entry(route: page.key) { Array(page.value.utf8) } })
    }
}
