import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// What a site may say about rules.
struct SettingTests {
    private func site(_ lines: String) -> [Diagnostic] {
        let text = """
            <site language="en"><title>T</title><tagline>T</tagline><description>D</description><disclaimer>N.</disclaimer>
            <license>CC0</license><safety>S.</safety>\(lines)
            <review status="unreviewed" written="2025-11-23" due="2026-11-23"/></site>
            """
        let lessons = Lessons([
            "site.xml": text, "factors/a.xml": factor("a", to: "b"), "factors/b.xml": factor("b", to: "a"),
        ])
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas), today: "2028-01-01")
    }

    private func factor(_ id: String, to other: String) -> String {
        """
        <factor id="\(id)"><name>N \(id)</name><summary>See <ref to="\(other)">it</ref>.</summary>
        <review status="unreviewed" written="2026-11-23" due="2027-11-23"/></factor>
        """
    }

    @Test(arguments: ["off", "note", "warning"]) func whatBuildingReliesOnCannotBeTurnedDown(level: String) {
        let found = site("<featured to=\"nobody\"/><severity rule=\"unknown-target\" is=\"\(level)\"/>")
        #expect(found.filter { $0.severity == .error }.map(\.rule) == ["unknown-target"])
        #expect(found.map(\.headline).contains("what 'unknown-target' finds is always an error"))
    }

    @Test func whatDependsOnTheDayIsNeverAnError() {
        let found = site("<severity rule=\"overdue-review\" is=\"error\"/>")
        #expect(!stopsBuild(found))
        #expect(found.map(\.rule).contains("overdue-review"))
        #expect(
            found.map(\.headline).contains("what 'overdue-review' finds depends on the day, and so is never an error"))
        #expect(!site("<severity rule=\"overdue-review\" is=\"off\"/>").map(\.rule).contains("overdue-review"))
    }

    // MARK: Moves

    private func moves(_ lines: (from: String, to: String)...) -> [String] {
        site(lines.map { "<moved from=\"\($0.from)\" to=\"\($0.to)\"/>" }.joined())
            .filter { ["contradictory-move", "unknown-target"].contains($0.rule) }.map(\.headline)
    }

    @Test func whatMovesCannotBeThereMoveToItselfMoveTwiceOrMoveRound() {
        #expect(moves(("old", "a")) == [])
        #expect(moves(("a", "b")) == ["'a' has not moved: it is the id of a factor"])
        #expect(moves(("old", "old")) == ["'old' cannot move to itself"])
        #expect(moves(("a", "a")) == ["'a' cannot move to itself"])
        #expect(moves(("old", "a"), ("old", "b")) == ["'old' is said a second time to have moved"])
        #expect(
            moves(("old", "older"), ("older", "old"))
                == ["by these lines 'old' moves round in a circle", "by these lines 'older' moves round in a circle"])
        #expect(moves(("old", "nowhere")) == ["no file describes 'nowhere'"])
    }

    @Test func aComparisonIsOfTwoConditionsAndMadeOnce() {
        let found = site(
            "<compare this=\"a\" with=\"b\"/><compare this=\"b\" with=\"a\"/><compare this=\"a\" with=\"a\"/>")
        #expect(
            found.filter { $0.rule == "repeated-comparison" }.map(\.headline)
                == ["'b' and 'a' are compared already", "'a' is compared with itself"])
    }
}
