import Diagnostics
import LessonSyntax

extension Shape {
    /// The vocabulary as a RELAX NG schema in XML syntax, for authors' editors and for other validators.
    ///
    /// Derived from the same rules as our own findings, so the two cannot disagree about structure. What a schema
    /// cannot see stays with the findings: whether an id exists, and whether mixed text says anything.
    public static func relaxNG() -> String {
        var lines = [
            #"<?xml version="1.0" encoding="UTF-8"?>"#,
            "<!-- Derived from the vocabulary by `spinewise schema`. Do not edit. -->",
            #"<grammar xmlns="http://relaxng.org/ns/structure/1.0""#,
            #"         xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0""#,
            #"         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">"#,
            "  <start>",
            "    <choice>",
        ]
        lines += roots.map { "      <ref name=\"\($0.name)\"/>" }
        lines += ["    </choice>", "  </start>"]
        for shape in allCases { lines += shape.rule.relaxNG(named: shape.name) }
        lines += ["  <define name=\"inline\">", "    <interleave>", "      <text/>"]
        lines += ChildRule.inline.map { "      <zeroOrMore><ref name=\"\($0.shape.name)\"/></zeroOrMore>" }
        lines += ["    </interleave>", "  </define>", "</grammar>"]
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ElementRule {
    fileprivate func relaxNG(named name: String) -> [String] {
        let body = attributes.map(\.relaxNG) + contentPattern
        return [
            "  <define name=\"\(name)\">",
            "    <element name=\"\(element.rawValue)\">",
            "      <a:documentation>\(about.xmlEscaped)</a:documentation>",
        ] + body.map { "      " + $0 } + ["    </element>", "  </define>"]
    }

    private var contentPattern: [String] {
        switch content {
        case .empty: ["<empty/>"]
        case .text: [data(ValueRule.text.pattern!)]
        case .prose: ["<ref name=\"inline\"/>"]
        case .children(let children):
            ["<interleave>"]
                + children.map { child in
                    let reference = "<ref name=\"\(child.shape.name)\"/>"
                    return switch child.count {
                    case .one: "  " + reference
                    case .optional: "  <optional>\(reference)</optional>"
                    case .oneOrMore: "  <oneOrMore>\(reference)</oneOrMore>"
                    case .any: "  <zeroOrMore>\(reference)</zeroOrMore>"
                    }
                } + ["</interleave>"]
        }
    }
}

extension AttributeRule {
    fileprivate var relaxNG: String {
        let attribute = """
            <attribute name="\(name.rawValue)"><a:documentation>\(about.xmlEscaped)</a:documentation>\(value.relaxNG)\
            </attribute>
            """
        return isRequired ? attribute : "<optional>\(attribute)</optional>"
    }
}

extension ValueRule {
    fileprivate var relaxNG: String {
        switch self {
        case .choice(let words):
            "<choice>" + words.map { "<value type=\"string\">\($0)</value>" }.joined() + "</choice>"
        case .date: data("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}", type: "date")
        case .number(let range):
            """
            <data type="integer"><param name="pattern">[0-9]+</param>\
            <param name="minInclusive">\(range.lowerBound)</param>\
            <param name="maxInclusive">\(range.upperBound)</param></data>
            """
        case .id:
            """
            <data type="string"><param name="pattern">\(pattern!)</param>\
            <param name="maxLength">\(maxLength!)</param><except><choice>\
            \(exceptions.map { "<value type=\"string\">\($0)</value>" }.joined())</choice></except></data>
            """
        case .reference, .references, .linkID, .text, .address, .fileName, .roots, .doi, .pmid, .digest:
            data(pattern!, longest: maxLength)
        }
    }
}

private func data(_ pattern: String, type: String = "string", longest: Int? = nil) -> String {
    let bound = longest.map { "<param name=\"maxLength\">\($0)</param>" } ?? ""
    return "<data type=\"\(type)\"><param name=\"pattern\">\(pattern.xmlEscaped)</param>\(bound)</data>"
}

extension String {
    var xmlEscaped: String {
        escaping { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] }
    }
}
