import Diagnostics
import Knowledge
import LessonDecoding
import TestSupport
import Testing

/// Numbers of sources, and texts that quote them.
struct EstimateTests {
    private static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2027-11-23\"/>"

    /// The summary of a factor, and the source's first number in full.
    private func read(
        _ summary: String, _ attributes: String, _ children: String = "<per>hour</per>",
        in people: String = "502 pupils"
    ) throws -> (summary: Prose, sentence: String) {
        let estimate = """
            <estimate id="a" \(attributes)>\(children)<in>\(people)</in><outcome>new pain</outcome></estimate>
            """
        let source = """
            <sources><source id="doe-2009" type="cohort"><title>T</title><author>Doe J</author><finding>F.</finding>
            \(estimate)</source></sources>
            """
        let factor = "<factor id=\"a\"><name>A</name><summary>\(summary)</summary>\(Self.review)</factor>"
        let atlas = Lessons(["factors/a.xml": factor, "sources.xml": source]).reading.atlas
        return (
            try #require(atlas.entities.first).profile.summary,
            try #require(atlas.sources.first?.estimates.first).sentence
        )
    }

    private static let ratio = #"measure="odds-ratio" value="1.04" low="1.01" high="1.06""#

    @Test(arguments: [
        ("", "It was 1.04 per hour."), (#" show="interval""#, "It was 1.04 per hour (95% interval 1.01 to 1.06)."),
        (#" show="size""#, "It was 1.04 per hour."),
    ])
    func aRatioIsQuotedWithItsUnit(show: String, text: String) throws {
        #expect(try read("It was <number of=\"doe-2009\" is=\"a\"\(show)/>.", Self.ratio).summary.plainText == text)
    }

    @Test func aFallIsToldWithAMinusSignOrByItsSize() throws {
        let fall = #"measure="mean-difference" value="-15" unit="points of 100""#
        let text = "<number of=\"doe-2009\" is=\"a\"/> or <number of=\"doe-2009\" is=\"a\" show=\"size\"/>"
        let read = try read(text, fall, "<against>rest</against>")
        #expect(read.summary.plainText == "−15 points of 100 or 15 points of 100")
        #expect(
            read.sentence == "Mean difference −15 points of 100 against rest, in 502 pupils. Outcome: new pain.")
    }

    @Test(arguments: [
        ("-15", "-18", "-12", "15 points (95% interval 12 to 18)"),
        ("-15", "-18", "2", "15 points (95% interval −18 to 2)"),
        ("15", "12", "18", "15 points (95% interval 12 to 18)"),
    ])
    func aSizeHasAnIntervalOfSizes(value: String, low: String, high: String, told: String) throws {
        let attributes = #"measure="mean-difference" value="\#(value)" low="\#(low)" high="\#(high)" unit="points""#
        let text = "<number of=\"doe-2009\" is=\"a\" show=\"size-and-interval\"/>"
        #expect(try read(text, attributes, "<against>rest</against>").summary.plainText == told)
    }

    @Test func aSourceTellsANumberInFull() throws {
        #expect(
            try read("So.", Self.ratio, "<per>hour</per><at>after a year</at>").sentence
                == "Odds ratio 1.04 per hour (95% interval 1.01 to 1.06), in 502 pupils, after a year. Outcome: new pain."
        )
        let share = #"measure="sensitivity" value="84" low="70" high="92" interval="90""#
        #expect(
            try read("So.", share, "<against>scans</against>").sentence
                == "Sensitivity 84% (90% interval 70% to 92%) against scans, in 502 pupils. Outcome: new pain.")
    }

    @Test func aNumberThatNoSourceHasLeavesAGap() throws {
        #expect(try read("It was <number of=\"doe-2009\" is=\"b\"/>.", Self.ratio).summary.plainText == "It was ….")
    }

    @Test func anIdIsOnesOwnWithinItsSource() {
        func source(_ id: String, _ estimates: String...) -> String {
            let all = estimates.map {
                "<estimate id=\"\($0)\" measure=\"median\" value=\"1\"><in>us</in><outcome>days</outcome></estimate>"
            }
            return """
                <source id="\(id)" type="cohort"><title>T</title><author>Doe J</author><finding>F.</finding>\
                \(all.joined())</source>
                """
        }
        let text = "<sources>\(source("doe-2009", "a", "a", "b"))\(source("roe-2010", "a"))</sources>"
        let findings = Lessons(["sources.xml": text]).reading.findings
        #expect(findings.map(\.headline) == ["the id 'a' is used twice in this source"])
    }

    @Test(arguments: ["1.04", "-15", "0", "100", "0.001"]) func readsANumber(text: String) {
        #expect(ValueRule.decimal.accepts(text))
    }

    @Test(arguments: ["", "-", "1.", ".5", "1,5", "+1", "1e3", "half", "1.2.3", "--1", "−1", "9".repeated(21)])
    func readsNothingElseAsANumber(text: String) {
        #expect(!ValueRule.decimal.accepts(text))
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
