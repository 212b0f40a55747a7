/// What a page says to search engines, in schema.org's words, and no more than it shows to people.
package struct StructuredData: Sendable {
    /// A type that schema.org knows: `MedicalCondition`.
    package let type: String
    package let name: String
    package let description: String
    package let alternateNames: [String]
    /// Further properties whose values are texts.
    package let texts: [(name: String, value: String)]

    package init(
        type: String, name: String, description: String, alternateNames: [String] = [],
        texts: [(name: String, value: String)] = []
    ) {
        (self.type, self.name, self.description, self.alternateNames) = (type, name, description, alternateNames)
        self.texts = texts
    }
}
