/// What a page says to search engines, in schema.org's words, and no more than it shows to people.
struct StructuredData {
    /// A type that schema.org knows: `MedicalCondition`.
    let type: String
    let name: String
    let description: String
    var alternateNames: [String] = []
    /// Further properties whose values are texts.
    var texts: [(name: String, value: String)] = []

    /// Fit to stand in a `script` element: no `<` is left that could end it.
    func json(url: String?, language: String) -> String {
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
        return json
    }

    private static let works: Set<String> = [
        "WebSite", "LearningResource", "Course", "MedicalWebPage", "CollectionPage",
    ]
}
