import Foundation
import LessonDecoding
import LessonSyntax
import Testing

/// The vocabulary as others read it: the RELAX NG schema and the authors' reference.
struct SchemaTests {
    private static let schema = Shape.relaxNG()
    private static let reference = Shape.markdownReference()

    /// The lines of one definition, as they stand.
    private func definition(_ name: String) throws -> String {
        let start = try #require(Self.schema.firstRange(of: "  <define name=\"\(name)\">\n")?.lowerBound)
        let end = try #require(Self.schema[start...].firstRange(of: "  </define>\n")?.upperBound)
        return String(Self.schema[start..<end])
    }

    @Test func anElementHasItsAttributesAndItsChildren() throws {
        #expect(
            try definition("figure") == #"""
                  <define name="figure">
                    <element name="figure">
                      <a:documentation>A picture; without `src` it is announced as planned.</a:documentation>
                      <optional><attribute name="src"><a:documentation>A file in the media folder.</a:documentation><data type="string"><param name="pattern">[A-Za-z0-9_\-]+(\.[A-Za-z0-9_\-]+)+</param></data></attribute></optional>
                      <interleave>
                        <ref name="alt"/>
                        <ref name="caption"/>
                      </interleave>
                    </element>
                  </define>

                """#)
    }

    @Test(arguments: [
        ("redFlags", "<oneOrMore><ref name=\"flag\"/></oneOrMore>"),
        ("muscle", "<optional><ref name=\"anatomy\"/></optional>"),
        ("muscle", "<zeroOrMore><ref name=\"alias\"/></zeroOrMore>"),
        ("muscle", "        <ref name=\"name\"/>"),
        ("heading", #"<data type="string"><param name="pattern">[\s\S]*\S[\s\S]*</param></data>"#),
        ("objective", "<ref name=\"inline\"/>"),
        ("review", "<empty/>"),
        ("review", #"<choice><value type="string">unreviewed</value><value type="string">reviewed</value></choice>"#),
        ("review", #"<data type="date"><param name="pattern">[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}</param></data>"#),
        ("objective", #"<param name="maxLength">80</param><except><choice><value type="string">con</value>"#),
        ("lesson", #"<param name="minInclusive">"#),
        ("source", #"https?://[^\s&quot;&lt;&gt;]+"#),
    ])
    func everyKindOfContentAndValueIsWritten(name: String, part: String) throws {
        #expect(try definition(name).contains(part))
    }

    @Test func aRequiredAttributeIsNotOptional() throws {
        let review = try definition("review").split(separator: "\n").filter { $0.contains("<attribute") }
        let optional = review.filter { $0.contains("<optional>") }.compactMap { $0.firstMatch(of: /name="(\w+)"/)?.1 }
        #expect(review.count == 7 && optional == ["by", "role", "on", "of"])
    }

    @Test func everyReferenceIsDefinedOnceAndEveryDefinitionIsUsed() {
        let defined = Self.schema.matches(of: /<define name="(\w+)">/).map { String($0.1) }
        let used = Set(Self.schema.matches(of: /<ref name="(\w+)"\/>/).map { String($0.1) })
        #expect(defined.count == Shape.allCases.count + 1)
        #expect(Set(defined).count == defined.count)
        #expect(used == Set(defined))
    }

    @Test func theReferenceExplainsEveryElementAndItsLinksLead() {
        let headings = Self.reference.matches(of: /(?m)^### (.+)$/).map { String($0.1) }
        #expect(Set(headings).count == headings.count)
        let elements = Set(headings.map { String($0.prefix { $0 != " " }) })
        #expect(elements == Set(Shape.allCases.map(\.rule.element.rawValue)))
        let anchors = Set(headings.map { $0.replacing(" ", with: "-") })
        let links = Self.reference.matches(of: /\]\(#([\w-]+)\)/).map { String($0.1) }
        #expect(links.count > 100 && Set(links).subtracting(anchors).isEmpty)
    }

    @Test func theReferenceSaysWhatIsRequired() throws {
        let start = try #require(Self.reference.firstRange(of: "### review\n")?.lowerBound)
        let end = try #require(Self.reference[start...].firstRange(of: "\n### effect\n")?.lowerBound)
        #expect(
            Self.reference[start..<end] == """
                ### review

                Who reviewed the text, and when it is due again.

                Holds nothing.

                | Attribute | | Value | What it says |
                |---|---|---|---|
                | `status` | required | one of unreviewed, reviewed | Whether a clinician reviewed it. |
                | `written` | required | a day as YYYY-MM-DD | The day the text was written. |
                | `due` | required | a day as YYYY-MM-DD | The day of the next review. |
                | `by` | optional | some text | Who reviewed it. |
                | `role` | optional | some text | What qualifies the reviewer. |
                | `on` | optional | a day as YYYY-MM-DD | The day of the review. |
                | `of` | optional | the 16 letters and digits that 'spinewise review ID' prints | The facts that were reviewed, as `spinewise review` prints them. |

                """)
        #expect(Self.reference.contains("| [`flag`](#flag) | one or more |"))
        #expect(Self.reference.contains("| [`flag`](#flag-in-flags) | one or more |"))
        #expect(Self.reference.contains("| [`state`](#state-in-muscle) | any number |"))
        #expect(Self.reference.contains("| [`site`](#site) | `site.xml` | What the site says about itself. |"))
    }

    @Test(arguments: [("content/schema/spinewise.rng", schema), ("content/schema/REFERENCE.md", reference)])
    func theCopyInTheRepositoryIsUpToDate(path: String, text: String) throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        #expect(try String(contentsOf: root.appending(path: path), encoding: .utf8) == text)
    }
}
