import HTML
import PageModels

extension StructuredData {
    /// In the form that search engines read. Fit to stand in a `script` element: no `<` is left that could end it.
    func json(url: String?, language: String) -> RawMarkup {
        var json = "{\"@context\":\"https://schema.org\""
        json.reserveCapacity(description.utf8.count + 400)
        func add(_ name: String, _ value: String) {
            json += ",\""
            json += name
            json += "\":"
            json += value.quotedForJSON
        }
        add("@type", type)
        add("name", name)
        add("description", description)
        if !alternateNames.isEmpty {
            json += ",\"alternateName\":[\(alternateNames.map(\.quotedForJSON).joined(separator: ","))]"
        }
        // `inLanguage` belongs to creative works, not to muscles.
        if Self.works.contains(type) { add("inLanguage", language) }
        for text in texts { add(text.name, text.value) }
        if let url { add("url", url) }
        json += "}"
        return RawMarkup(vouchedFor: json)
    }

    private static let works: Set<String> = [
        "WebSite", "LearningResource", "Course", "MedicalWebPage", "CollectionPage",
    ]
}
