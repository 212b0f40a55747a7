import Diagnostics
import LessonDecoding
import TestSupport
import Testing

struct VocabularyTests {
    @Test(arguments: Shape.allCases)
    func everyElementIsExplainedAndWithinTheSchemasLimits(shape: Shape) {
        #expect(shape.rule.about.hasSuffix("."))
        // libxml2's RELAX NG is exponential in the optional attributes of one element.
        #expect(shape.rule.attributes.count(where: { !$0.isRequired }) <= 6)
        #expect(Set(shape.rule.attributes.map(\.name)).count == shape.rule.attributes.count)
        let children = shape.rule.children.map(\.shape.rule.element)
        #expect(Set(children).count == children.count)
    }

    @Test(arguments: Shape.roots.filter { !$0.folder.isEmpty })
    func aNewFileLacksOnlyWhatItsAuthorMustSay(shape: Shape) {
        let path = "\(shape.folder)/first-try.xml"
        let lessons = Lessons([path: shape.skeleton(id: "first-try", day: "2026-11-23")])
        let rules = Set(lessons.reading.findings.map(\.rule))
        #expect(
            rules.isSubset(of: ["bad-value", "unfinished-text"]),
            "\(lessons.reading.findings.map { $0.line(in: lessons.files) })")
        #expect(rules.contains("unfinished-text"))
        #expect(lessons.reading.declarations.contains { $0.id == "first-try" })
    }
}
