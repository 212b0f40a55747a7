import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Red flags: described once in flags.xml, named on pages.
struct FlagRuleTests {
    private static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    /// Every finding but those about a missing site, as "rule: headline", in telling order.
    private func told(_ files: [String: String]) -> [String] {
        let lessons = Lessons(files.merging(["sources.xml": Self.sources]) { own, _ in own })
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).map { "\($0.rule): \($0.headline)" }
    }

    private static let sources = """
        <sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>T</title><author>Doe J</author>\
        <finding>F.</finding></source></sources>
        """

    private static func library(_ ids: String...) -> String {
        let flags = ids.map {
            "<flag id=\"\($0)\" urgency=\"same-day\"><sign>S.</sign><cite source=\"doe-2009\"/></flag>"
        }
        return "<flags>\(flags.joined())</flags>"
    }

    private static func condition(
        _ id: String, _ flags: String..., attributes: String = " at=\"disc\"", inner: String = ""
    ) -> String {
        let named = flags.map { "<flag to=\"\($0)\"/>" }.joined()
        return """
            <condition id="\(id)"\(attributes)><name>N \(id)</name><summary>S.</summary><definition>D.</definition>\
            <red-flags>\(named)</red-flags><seek-help>H.</seek-help>\(inner)\(review)</condition>
            """
    }

    private static let disc = """
        <structure id="disc"><name>Disc</name><summary>A pad.</summary>\(review)</structure>
        """

    private func sisters(_ conditions: [String: String]) -> [String] {
        var files = ["flags.xml": Self.library("fever", "numb"), "structures/disc.xml": Self.disc]
        for (id, text) in conditions { files["conditions/\(id).xml"] = text }
        return told(files).filter { $0.hasPrefix("flags-differ") }
    }

    @Test func suggestsTheFlagThatWasMeant() {
        #expect(
            told([
                "flags.xml": Self.library("fever", "numb-saddle"),
                "conditions/a.xml": Self.condition("a", "fever", "numb-sadle", attributes: ""),
            ]) == ["unknown-target: flags.xml has no red flag 'numb-sadle'; did you mean 'numb-saddle'?"])
    }

    @Test func aMissingLibraryIsOneFault() {
        #expect(
            told([
                "conditions/a.xml": Self.condition("a", "fever", "numb", attributes: ""),
                "conditions/b.xml": Self.condition("b", "fever", attributes: ""),
                "sources.xml": Self.sources.replacing("<title>", with: "<title>"),
            ]).filter { !$0.hasPrefix("unused-source") }
                == ["unknown-target: there is no flags.xml with red flags, though 3 places name a flag of it"])
    }

    @Test func aLibraryThatIsCutOffIsNotCalledMissing() {
        #expect(
            told([
                "conditions/a.xml": Self.condition("a", "fever", attributes: ""),
                "flags.xml": "<flags><flag id=\"numb\" urgency=\"same-day\"><sign>S",
            ]).filter { $0.hasPrefix("unknown-target") } == [])
    }

    @Test func aFlagThatNobodyNamesIsUnused() {
        let files = [
            "flags.xml": Self.library("fever", "numb"),
            "conditions/a.xml": Self.condition("a", "fever", attributes: ""),
        ]
        #expect(told(files) == ["unused-flag: no page names the red flag 'numb'"])
    }

    @Test func anExerciseNamesFlagsToo() {
        let bow = """
            <exercise id="bow" kind="stretch"><name>Bow</name><summary>S.</summary><start-position>Stand.</start-position>
            <steps><item>Bend.</item></steps><dose><hold>5 s</hold></dose><contraindications><item>A fracture.</item>
            <flag to="numb"/></contraindications><stop-rules><item>Pain.</item></stop-rules>\(Self.review)</exercise>
            """
        #expect(told(["flags.xml": Self.library("numb"), "exercises/bow.xml": bow]) == [])
    }

    @Test func twoFlagsOfOneIDAreTold() {
        #expect(
            told([
                "flags.xml": Self.library("fever", "fever"),
                "conditions/a.xml": Self.condition("a", "fever", attributes: ""),
            ]) == ["duplicate-id: the id 'fever' is already taken by a red flag"])
    }

    @Test(arguments: [
        "<flag urgency=\"urgent\">Fever.</flag>",
        "<flag urgency=\"emergency\">Fever.<cite source=\"doe-2009\"/></flag>",
        "<flag>Fever.</flag>", "<flag urgency=\"urgent\"/>",
    ])
    func aFlagAsItWasOnceWrittenIsOneFault(flag: String) {
        let text = Self.condition("a", attributes: "").replacing("<red-flags>", with: "<red-flags>\(flag)")
        #expect(
            told(["conditions/a.xml": text]).filter { !$0.hasPrefix("unused-source") }
                == ["missing-attribute: this red flag is described where it stands, and not in flags.xml"])
    }

    @Test func theUrgencyThatIsNoLongerOneIsExplained() {
        let library = Self.library("fever").replacing("same-day", with: "urgent")
        let lessons = Lessons(["flags.xml": library, "conditions/a.xml": Self.condition("a", "fever", attributes: "")])
        let found = lessons.reading.findings
        #expect(found.map(\.headline) == ["'urgent' cannot be the urgency: it does not say how long a person may wait"])
        #expect(found.flatMap(\.fixes).map(\.title).allSatisfy { $0.hasPrefix("write urgency=") })
    }

    // MARK: - Sisters

    @Test func whatAllSistersHaveIsMissed() {
        #expect(
            sisters([
                "a": Self.condition("a", "numb"), "b": Self.condition("b", "fever", "numb"),
                "c": Self.condition("c", "numb", "fever"),
            ]) == ["flags-differ: 'a' lacks the red flag 'fever', which all 2 of its sisters have"])
    }

    @Test func oneSisterIsNoMeasureAndNeitherIsWhatOneOfThemLacks() {
        #expect(sisters(["a": Self.condition("a", "numb"), "b": Self.condition("b", "fever", "numb")]) == [])
        #expect(
            sisters([
                "a": Self.condition("a", "numb"), "b": Self.condition("b", "fever", "numb"),
                "c": Self.condition("c", "numb"),
            ]) == [])
    }

    @Test func anEmergencyIsNobodysSister() {
        let emergency = Self.condition("c", "fever", "numb", attributes: " at=\"disc\" urgency=\"emergency\"")
        #expect(
            sisters(["a": Self.condition("a", "numb"), "b": Self.condition("b", "fever", "numb"), "c": emergency]) == []
        )
    }

    @Test(arguments: [("limited", 1), ("refuted", 0)])
    func whatGoesOverIntoAnotherIsItsSister(grade: String, count: Int) {
        func progress(to other: String) -> String {
            """
            <effect on="\(other)" relation="can-progress-to" grade="\(grade)"><because>B.</because>\
            <cite source="doe-2009" stance="supports"/></effect>
            """
        }
        #expect(
            sisters([
                "a": Self.condition("a", "numb", attributes: "", inner: progress(to: "b")),
                "b": Self.condition("b", "fever", "numb", attributes: ""),
                "c": Self.condition("c", "fever", "numb", attributes: "", inner: progress(to: "a")),
            ]).count == count)
    }

    @Test func aMisspeltFlagIsOneFault() {
        #expect(
            told([
                "flags.xml": Self.library("fever", "numb"), "structures/disc.xml": Self.disc,
                "conditions/a.xml": Self.condition("a", "numb", "fevre"),
                "conditions/b.xml": Self.condition("b", "fever", "numb"),
                "conditions/c.xml": Self.condition("c", "fever", "numb"),
            ]) == ["unknown-target: flags.xml has no red flag 'fevre'; did you mean 'fever'?"])
    }

    // MARK: - Contraindicated, and recommended

    private func contradictions(_ item: String, effect: String = "", condition inner: String = "") -> [String] {
        let bow = """
            <exercise id="bow" kind="stretch"><name>Bow</name><summary>S.</summary><start-position>Stand.</start-position>
            <steps><item>Bend.</item></steps><dose><hold>5 s</hold></dose><contraindications><item>\(item)</item>\
            </contraindications><stop-rules><item>Pain.</item></stop-rules>\(effect)\(Self.review)</exercise>
            """
        return told([
            "flags.xml": Self.library("numb"), "exercises/bow.xml": bow,
            "conditions/ache.xml": Self.condition("ache", "numb", attributes: "", inner: inner),
        ]).filter { $0.hasPrefix("contraindicated") }
    }

    private static let contradiction = [
        "contraindicated-and-recommended: 'bow' is contraindicated in 'ache' and recommended for it"
    ]

    private static func effect(_ relation: String, _ grade: String) -> String {
        """
        <effect on="ache" relation="\(relation)" grade="\(grade)"><because>B.</because>\
        <cite source="doe-2009" stance="mixed"/></effect>
        """
    }

    @Test(arguments: ["treats", "prevents", "reduces"])
    func whatHelpsAgainstAConditionIsNotForbiddenInIt(relation: String) {
        let item = "A fresh <ref to=\"ache\"/>"
        #expect(contradictions(item, effect: Self.effect(relation, "limited")) == Self.contradiction)
        #expect(contradictions(item, effect: Self.effect(relation, "refuted")) == [])
        #expect(contradictions("A fresh ache", effect: Self.effect(relation, "limited")) == [])
        #expect(contradictions(item, effect: Self.effect("associated-with", "limited")) == [])
    }

    @Test func whatAConditionsPageRecommendsIsNotForbiddenInIt() {
        let item = "<em>A fresh <ref to=\"ache\">ache</ref></em>"
        let pointer = "<ref to=\"bow\"/>"
        #expect(
            contradictions(item, condition: "<self-care><item>Try \(pointer).</item></self-care>") == Self.contradiction
        )
        #expect(
            contradictions(item, condition: "<treatment-overview>Mostly \(pointer).</treatment-overview>")
                == Self.contradiction)
        #expect(contradictions(item, condition: "<how-common>Before \(pointer).</how-common>") == [])
    }
}
