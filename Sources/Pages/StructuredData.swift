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
            json += Self.quoted(value)
        }
        add("@type", type)
        add("name", name)
        add("description", description)
        if !alternateNames.isEmpty {
            json += ",\"alternateName\":[\(alternateNames.map(Self.quoted).joined(separator: ","))]"
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

    private static func quoted(_ text: String) -> String {
        // Most texts hold nothing that must be written otherwise.
        if !text.utf8.contains(where: { $0 < 0x20 || $0 >= 0xE2 || [0x22, 0x26, 0x3C, 0x3E, 0x5C].contains($0) }) {
            return "\"\(text)\""
        }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "<", ">", "&", "\u{2028}", "\u{2029}", "\u{0}"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
