import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// What is wrong in very many places for one reason is told once.
struct OneCauseTests {
    private let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    private func factor(_ id: String, citing places: Int, allowing allowance: String = "") -> String {
        let text = String(repeating: "<p>\(allowance)Text.<cite source=\"twins-2008\"/></p>", count: places)
        return """
            <factor id="\(id)"><name>N</name><summary>S.</summary>
            <section id="a"><heading>A</heading>\(text)</section>\(review)</factor>
            """
    }

    private func unknownTargets(_ lessons: Lessons) -> [Diagnostic] {
        examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter { $0.rule == "unknown-target" }
    }

    private let sources = """
        <sources><source id="twins-2009" type="cohort" year="2009" pmid="1"><title>T</title><author>D</author>
        <finding>F.</finding></source></sources>
        """

    @Test func tellsTwentyPlacesOneByOne() {
        let lessons = Lessons(["factors/a.xml": factor("a", citing: 20), "sources.xml": sources])
        let headlines = unknownTargets(lessons).map(\.headline)
        #expect(
            headlines
                == Array(
                    repeating: "sources.xml has no source 'twins-2008'; did you mean 'twins-2009'?", count: 20))
    }

    @Test func countsWhatLeadsNowhereByTheThousand() {
        let words = (0..<10_250).map { "<ref to=\"m\($0)\"/>" }.joined()
        let lessons = Lessons([
            "factors/a.xml": "<factor id=\"a\"><name>A</name><summary>\(words)</summary></factor>"
        ])
        let found = unknownTargets(lessons)
        #expect(found.count == 10_001)
        #expect(found.filter { $0.headline == "250 more places in this file lead nowhere" }.count == 1)
    }

    @Test func tellsMorePlacesAsOneFindingAtTheFirstOfThem() throws {
        let lessons = Lessons([
            "factors/a.xml": factor("a", citing: 12), "factors/b.xml": factor("b", citing: 13), "sources.xml": sources,
        ])
        let found = unknownTargets(lessons)
        let finding = try #require(found.count == 1 ? found[0] : nil)
        #expect(
            finding.headline
                == "sources.xml has no source 'twins-2008', though 25 places name it; did you mean 'twins-2009'?")
        #expect(finding.identity == "sources.xml has no source 'twins-2008'")
        #expect(lessons.files[finding.range]?.path == "factors/a.xml")
        #expect(finding.notes.count == 24)
        #expect(finding.fixes.map(\.edits.count) == [25])
    }

    private func factor(_ id: String, embedding places: Int, allowing allowance: String = "") -> String {
        let text = String(repeating: "\(allowance)<chain from=\"a\" to=\"b\"/>", count: places)
        return """
            <factor id="\(id)"><name>N</name><summary>S.</summary>
            <section id="a"><heading>A</heading><p>T.</p>\(text)</section>\(review)</factor>
            """
    }

    private func unwalked(_ files: [String: String]) -> [Diagnostic] {
        let lessons = Lessons(files)
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter { $0.rule == "unwalked-chain" }
    }

    @Test func doesNotTakeAnAllowanceOfOnePlaceForOneOfAll() {
        let allowance = "<?spinewise allow unwalked-chain reason=\"to come\"?>"
        let found = unwalked([
            "factors/a.xml": factor("a", embedding: 1, allowing: allowance),
            "factors/b.xml": factor("b", embedding: 25),
        ])
        #expect(found.map(\.standing) == [.allowed(reason: "to come"), .new])
        #expect(found.last?.notes.count == 24)
    }

    @Test func keepsTheLastOfManyAllowancesOfOnePlace() {
        let allowances = (1...3).map { "<?spinewise allow unwalked-chain reason=\"reason \($0)\"?>" }.joined()
        let found = unwalked([
            "factors/a.xml": factor("a", embedding: 2, allowing: allowances),
            "factors/b.xml": factor("b", embedding: 0),
        ])
        #expect(found.map(\.standing) == [.allowed(reason: "reason 3"), .allowed(reason: "reason 3")])
    }

    @Test func whatBuildingReliesOnIsAllowedNowhere() {
        let allowance = "<?spinewise allow unknown-target reason=\"to come\"?>"
        let lessons = Lessons(["factors/a.xml": factor("a", citing: 1, allowing: allowance), "sources.xml": sources])
        #expect(unknownTargets(lessons).map(\.standing) == [.new])
        let all = examine(lessons.reading, along: CauseGraph(lessons.reading.atlas))
        #expect(
            all.filter { $0.rule == "fixed-rule" }.map(\.headline) == ["what 'unknown-target' finds cannot be allowed"])
        #expect(stopsBuild(all))
    }
}
