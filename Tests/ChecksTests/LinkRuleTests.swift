import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// What may stand as a link, and with what grade.
struct LinkRuleTests {
    private static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    private static func link(to effect: String, _ relation: String, _ grade: String, _ inner: String) -> String {
        "<effect on=\"\(effect)\" relation=\"\(relation)\" grade=\"\(grade)\"><because>So.</because>\(inner)</effect>"
    }

    private static func file(_ kind: String, _ id: String, _ attributes: String = "", _ inner: String) -> String {
        "<\(kind) id=\"\(id)\"\(attributes)><name>N</name><summary>S.</summary>\(inner)\(review)</\(kind)>"
    }

    /// Headlines of one rule.
    private func told(_ rule: String, _ files: [String: String]) -> [String] {
        let lessons = Lessons(files)
        #expect(lessons.reading.findings == [])
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter { $0.rule == rule }.map(
            \.headline)
    }

    // MARK: - Emergencies

    private func emergency(_ kind: String, _ relation: String, reversed: Bool = false) -> [String] {
        let cite = "<cite source=\"doe-2009\" stance=\"supports\"/>"
        let (there, back) = reversed ? ("", "thing") : ("loss", "")
        func to(_ target: String) -> String { target.isEmpty ? "" : Self.link(to: target, relation, "limited", cite) }
        let attributes = ["muscle": " region=\"hip\"", "exercise": " kind=\"stretch\""][kind, default: ""]
        let inner =
            kind == "exercise"
            ? "<start-position>A.</start-position><steps><item>B.</item></steps><dose><hold>1</hold></dose>"
                + "<contraindications><item>C.</item></contraindications><stop-rules><item>D.</item></stop-rules>" : ""
        let folder = kind == "muscle" ? "muscles" : "\(kind)s"
        let flag = "<red-flags><flag to=\"saddle\"/></red-flags>"
        let loss = "<definition>L.</definition>\(flag)<seek-help>Now.</seek-help>\(to(back))"
        return told(
            "treatment-to-emergency",
            [
                "\(folder)/thing.xml": Self.file(kind, "thing", attributes, inner + to(there)),
                "conditions/loss.xml": Self.file("condition", "loss", " urgency=\"emergency\"", loss),
            ])
    }

    @Test(arguments: ["muscle", "state", "treatment"], ["reduces", "causes", "prevents", "associated-with"])
    func keepsThingsToDoAwayFromEmergencies(kind: String, relation: String) {
        let noun = kind == "state" ? "muscle state" : kind
        #expect(
            emergency(kind, relation)
                == ["the \(noun) 'thing' is linked to the emergency 'loss' by '\(relation)'"])
    }

    @Test func whatTreatsAnEmergencyAndWhatCausesItMayBeSaid() {
        #expect(emergency("treatment", "treats") == [])
        #expect(emergency("factor", "causes") == [])
        #expect(emergency("mechanism", "associated-with") == [])
    }

    @Test func anAssociationIsOneFromEitherEnd() {
        #expect(
            emergency("treatment", "associated-with", reversed: true)
                == ["the treatment 'thing' is linked to the emergency 'loss' by 'associated-with'"])
        #expect(emergency("treatment", "causes", reversed: true) == [])
    }

    @Test func stopsTheBuildWhateverTheSiteSays() throws {
        let guide = try #require(RuleRegistry["treatment-to-emergency"])
        #expect(guide.leeway == .none)
        let lessons = Lessons([guide.flagged] + guide.beside)
        #expect(stopsBuild(examine(lessons.reading, along: CauseGraph(lessons.reading.atlas))))
    }

    // MARK: - Contested

    private func contested(_ stances: [String], saying inner: String = "", _ more: [String: String] = [:]) -> [String] {
        let cites = stances.enumerated().map { "<cite source=\"s\($0)\" stance=\"\($1)\"/>" }.joined()
        let files = [
            "mechanisms/drying.xml": Self.file(
                "mechanism", "drying", "", Self.link(to: "wear", "causes", "contested", inner + cites)),
            "mechanisms/wear.xml": Self.file("mechanism", "wear", "", ""),
        ]
        return told("contested-without-support", files.merging(more) { $1 })
    }

    @Test func namesTheKindOfAContestedLinkThatNothingSupports() {
        #expect(contested(["disputes"]) == ["'contested', but studies do not bear it out, and none supports it"])
        #expect(
            contested(["mixed", "disputes"]) == [
                "'contested', but no study supports it outright; the mixed ones alone stand on both sides"
            ])
        #expect(
            contested(["supports"]) == [
                "'contested', but nobody has tested it: no source that it cites is a test of it"
            ])
        #expect(contested(["supports", "disputes"]) == [])
    }

    @Test func isSilentWhereTheReaderIsToldWhoClaimsIt() {
        #expect(contested(["disputes"], saying: "<common-claim>People say so.</common-claim>") == [])
        let claim = """
            <claim id="dry" verdict="contested"><statement>S.</statement><answer>A.</answer>\
            <concerns link="drying--causes--wear"/><cite source="s0" stance="disputes"/>\(Self.review)</claim>
            """
        #expect(contested(["disputes"], ["claims/dry.xml": claim]) == [])
    }

    // MARK: - Stances and grades

    /// Headlines of the three rules that hold a link's grade against what its sources do for it.
    private func graded(_ grade: String, _ stances: String...) -> [String] {
        let cites = stances.enumerated().map { "<cite source=\"s\($0)\" stance=\"\($1)\"/>" }.joined()
        let files = [
            "mechanisms/drying.xml": Self.file(
                "mechanism", "drying", "", Self.link(to: "wear", "causes", grade, cites)),
            "mechanisms/wear.xml": Self.file("mechanism", "wear", "", ""),
        ]
        return ["only-disputed", "stance-against-grade", "strong-without-support"].flatMap { told($0, files) }
    }

    @Test(arguments: ["strong", "moderate"]) func asksForASupportingSource(grade: String) {
        #expect(graded(grade, "mixed") == ["graded '\(grade)', but its one source is mixed"])
        #expect(graded(grade, "mixed", "mixed") == ["graded '\(grade)', but no source supports it outright"])
        #expect(graded(grade, "mixed", "disputes") == ["graded '\(grade)', but no source supports it outright"])
        #expect(graded(grade, "mixed", "supports") == [])
    }

    @Test func aLimitedLinkMayRestOnAMixedSource() {
        #expect(graded("limited", "mixed") == [])
    }

    @Test func countsTheSidesOfWhatIsGradedHighly() {
        let told = "graded 'strong', but more sources dispute it than support it"
        #expect(graded("strong", "supports", "disputes", "disputes") == [told])
        #expect(graded("strong", "supports", "disputes", "mixed") == [])
        #expect(graded("limited", "supports", "disputes", "disputes") == [])
    }

    @Test func whatIsRefutedHasASourceThatDisputesIt() {
        #expect(graded("refuted", "supports") == ["graded 'refuted', but no source disputes it"])
        #expect(graded("refuted", "mixed") == ["graded 'refuted', but no source disputes it"])
        #expect(graded("refuted", "mixed", "disputes") == [])
    }

    @Test func oneCauseIsToldOnce() {
        #expect(graded("strong", "disputes", "disputes") == ["graded 'strong', but every source disputes it"])
    }

    /// Headlines about a claim whose sources have these stances.
    private func verdict(_ verdict: String, _ stances: String...) -> [String] {
        let cites = stances.enumerated().map { "<cite source=\"s\($0)\" stance=\"\($1)\"/>" }.joined()
        let claim = """
            <claim id="dry" verdict="\(verdict)"><statement>S.</statement><answer>A.</answer>\(cites)\(Self.review)</claim>
            """
        return told("stance-against-grade", ["claims/dry.xml": claim])
    }

    @Test func aVerdictAgreesWithTheSourcesOfTheClaim() {
        #expect(verdict("refuted", "supports") == ["the verdict is 'refuted', but its sources support it"])
        #expect(verdict("supported", "disputes") == ["the verdict is 'supported', but its sources dispute it"])
        #expect(verdict("supported", "disputes", "supports") == [])
        #expect(verdict("refuted", "mixed") == [])
        #expect(verdict("contested", "supports") == [])
    }

    // MARK: - Put together

    /// Headlines about a claim on drying to wear to pain, with the grades of both steps.
    private func claim(
        _ verdict: String, _ grades: (String, String),
        concerns: [String] = ["drying--causes--wear", "wear--causes--pain"]
    )
        -> [String]
    {
        func to(_ target: String, _ grade: String) -> String {
            Self.link(to: target, "causes", grade, "<cite source=\"doe-2009\" stance=\"supports\"/>")
        }
        let links = concerns.map { "<concerns link=\"\($0)\"/>" }.joined()
        return told(
            "claim-against-story",
            [
                "mechanisms/drying.xml": Self.file("mechanism", "drying", "", to("wear", grades.0)),
                "mechanisms/wear.xml": Self.file("mechanism", "wear", "", to("pain", grades.1)),
                "symptoms/pain.xml": Self.file("symptom", "pain", "", ""),
                "claims/dry.xml": """
                <claim id="dry" verdict="\(verdict)"><statement>S.</statement><answer>A.</answer>\(links)\
                <cite source="doe-2009" stance="mixed"/>\(Self.review)</claim>
                """,
            ])
    }

    @Test func aSupportedClaimIsMoreThanAStory() {
        #expect(
            claim("supported", ("strong", "contested"))
                == ["the verdict is 'supported', but its links give only a story from 'drying' to 'pain'"])
        #expect(claim("supported", ("strong", "limited")) == [])
        #expect(claim("supported", ("strong", "contested"), concerns: ["drying--causes--wear"]) == [])
        // What the grades say by themselves is told by another rule.
        #expect(claim("supported", ("contested", "contested")) == [])
    }

    @Test func aClaimThatIsPartlyTrueHasATrueCore() {
        #expect(
            claim("partly", ("contested", "refuted"))
                == ["the verdict is 'partly', but none of its links is more than contested"])
        #expect(claim("partly", ("limited", "contested")) == [])
        #expect(claim("contested", ("contested", "contested")) == [])
    }

    @Test func whatIsRefutedDoesNotHold() {
        #expect(
            claim("refuted", ("limited", "moderate"))
                == ["the verdict is 'refuted', but its links hold: 'drying' and 'pain' are connected by a claim"])
        #expect(claim("refuted", ("limited", "refuted")) == [])
        #expect(claim("refuted", ("strong", "moderate")) == [])
    }

    // MARK: - Definitions and associations

    private func thigh(_ muscle: String = "", _ state: String = "", shared: String = "", group: String = "") -> [String]
    {
        let cite = "<cite source=\"doe-2009\" stance=\"supports\"/>"
        func to(_ target: String) -> String { target.isEmpty ? "" : Self.link(to: target, "causes", "limited", cite) }
        let nested = "<state id=\"tight\"><name>N</name><summary>S.</summary>\(to(state))</state>"
        return told(
            "definition-as-link",
            [
                "muscles/biceps.xml": Self.file(
                    "muscle", "biceps", " region=\"thigh\" part-of=\"hams\"", to(muscle) + nested),
                "muscles/hams.xml": Self.file("muscle", "hams", " region=\"thigh\" part-of=\"biceps\"", to(group)),
                "muscles/calf.xml": Self.file("muscle", "calf", " region=\"thigh\"", ""),
                "states/short.xml": Self.file("state", "short", " of=\"biceps\"", to(shared)),
            ])
    }

    @Test func findsWhatIsSoByDefinitionAlongEveryStep() {
        #expect(thigh("tight") == ["'tight' belongs to 'biceps' by definition"])
        #expect(thigh("", "biceps") == ["'tight' belongs to 'biceps' by definition"])
        #expect(thigh("", "hams") == ["'tight' belongs to 'hams' by definition"])
        #expect(thigh(shared: "biceps") == ["'short' belongs to 'biceps' by definition"])
        #expect(thigh(group: "short") == ["'short' belongs to 'hams' by definition"])
    }

    @Test func statesOfOneMuscleAndStrangersMayBeLinked() {
        #expect(thigh("", "short", shared: "tight") == [])
        #expect(thigh("calf", "calf", shared: "calf", group: "calf") == [])
    }

    private func together(_ one: String, _ other: String) -> [String] {
        let cite = "<cite source=\"doe-2009\" stance=\"supports\"/>"
        func file(_ id: String, _ target: String, _ grade: String) -> String {
            Self.file("mechanism", id, "", grade.isEmpty ? "" : Self.link(to: target, "associated-with", grade, cite))
        }
        return told(
            "one-sided-association",
            ["mechanisms/a.xml": file("a", "b", one), "mechanisms/b.xml": file("b", "a", other)])
    }

    @Test func anAssociationIsSaidOnce() {
        #expect(together("limited", "") == [])
        #expect(together("", "limited") == [])
        #expect(
            together("limited", "limited")
                == ["'a' and 'b' are said to be found together twice, once from either side"])
        #expect(
            together("limited", "strong")
                == ["'a' and 'b' are said to be found together 'limited' from here and 'strong' from there"])
    }
}
