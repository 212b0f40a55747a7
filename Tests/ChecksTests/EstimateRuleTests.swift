import Causality
import Checks
import Diagnostics
import LessonDecoding
import TestSupport
import Testing

/// Numbers in texts, held against those of their sources.
struct EstimateRuleTests {
    private static let estimates = """
        <estimate id="year" measure="odds-ratio" value="1.04" low="1.01" high="1.06"><per>year</per>
        <in>500 twins</in><outcome>dry discs</outcome></estimate>
        <estimate id="seen" measure="proportion" value="43.2"><in>500 twins</in><outcome>dry discs</outcome></estimate>
        <estimate id="found" measure="sensitivity" value="84"><in>500 twins</in><outcome>dry discs</outcome></estimate>
        """
    private static let sources = """
        <sources><source id="twins-2009" type="cohort" year="2009" pmid="12345"><title>T</title><author>Doe J</author>
        <finding>Seen in 12%.</finding>\(estimates)</source>
        <source id="scan-2010" type="cohort" year="2010" pmid="12346"><title>T</title><author>Doe J</author>
        <finding>F.</finding></source></sources>
        """
    private static let cite = "<cite source=\"1️⃣twins-2009\"/>"

    private func expectNumber(_ says: String?, in sentence: String, cite: String = Self.cite) {
        expect(
            says: says.map { ["1️⃣": $0] } ?? [:],
            in: "<section id=\"s\"><heading>H</heading><p>\(sentence)\(cite) More.</p></section>"
                + effect(on: "wear", source: "scan-2010"),
            beside: ["sources.xml": Self.sources])
    }

    @Test(arguments: [
        ("An odds ratio of 1.2 was found.", "an odds ratio of 1.2", "1.04 per year"),
        ("The odds ratio was only about 1.4.", "an odds ratio of 1.4", "1.04 per year"),
        ("It is common (odds ratio 2).", "an odds ratio of 2", "1.04 per year"),
        ("It was seen in 44%.", "44%", "43.2%"), ("It was seen in 44 per cent.", "44%", "43.2%"),
        ("Its sensitivity is 0.94.", "a sensitivity of 0.94", "84%"),
    ])
    func aNumberThatTheSourceHasNotIsTold(sentence: String, said: String, has: String) {
        expectNumber("the text says \(said), and 'twins-2009' has \(has)", in: sentence)
    }

    @Test(arguments: [
        "An odds ratio of 1.04 was found.", "An odds ratio of about 1.0 was found.", "An odds ratio of 1.01 to 1.06.",
        "It was seen in 43%.", "It was not seen in 57%.", "It was seen in 12%.", "The sensitivity was 0.84.",
        // Limits, intervals and other measures are not judged.
        "It was seen in over 40%.", "The 95% interval was narrow.", "It was seen in 20–30%.", "The hazard ratio was 3.",
        "An odds ratio of over 3.", "The odds ratio was small in 502 twins.", "It had an odds ratio; 65 fell ill.",
        // Nothing stands before the number.
        "9 fell ill.", "9", "– 9 of 10.",
        "It was <number of=\"twins-2009\" is=\"year\"/>.",
    ])
    func aNumberThatHoldsOrIsNotJudgedIsNot(sentence: String) { expectNumber(nil, in: sentence) }

    @Test func aNumberOfTwoSourcesMayBeTheOthers() {
        expectNumber(nil, in: "An odds ratio of 1.2.", cite: "\(Self.cite)<cite source=\"scan-2010\"/>")
    }

    @Test func onlyTheSentenceBeforeTheCitationIsJudged() {
        expectNumber(nil, in: "An odds ratio of 1.2 is much. It was found here.")
    }

    @Test func aLinksReasonsRestOnWhatTheLinkCites() {
        let link = effect(on: "wear", source: "1️⃣twins-2009", because: "The odds ratio was 1.5.")
        expect(
            says: ["1️⃣": "the text says an odds ratio of 1.5, and 'twins-2009' has 1.04 per year"],
            in: link + "<section id=\"s\"><heading>H</heading><p>So.<cite source=\"scan-2010\"/></p></section>",
            beside: ["sources.xml": Self.sources])
    }

    @Test func onlyAWrongAnswerMaySayWhatTheSourceDoesNot() {
        func question(_ right: String, _ wrong: String) -> String {
            """
            <quiz><question id="q" difficulty="easy"><stem>How many?</stem>
            <option correct="yes"><label>\(right)</label><feedback>Yes.</feedback></option>
            <option><label>\(wrong)</label><feedback>No.</feedback></option>
            <cite source="1️⃣twins-2009"/></question></quiz>\(effect(on: "wear", source: "scan-2010"))
            """
        }
        let told = ["1️⃣": "the text says 80%, and 'twins-2009' has 84%"]
        expect(says: [:], in: question("43%", "80%"), beside: ["sources.xml": Self.sources])
        expect(says: told, in: question("80%", "43%"), beside: ["sources.xml": Self.sources])
    }

    @Test(arguments: [
        (#"measure="odds-ratio" value="1.2" low="1.3" high="1.4""#, "1.2 lies outside its interval, 1.3 to 1.4"),
        (
            #"measure="odds-ratio" value="1.2" low="1.4" high="1.1""#,
            "the interval begins at 1.4 and ends below it, at 1.1"
        ),
        (#"measure="odds-ratio" value="0""#, "the odds ratio 0 is not above 0"),
        (#"measure="hazard-ratio" value="-1""#, "the hazard ratio -1 is not above 0"),
        (#"measure="proportion" value="101""#, "the proportion 101 is no percentage from 0 to 100"),
        (#"measure="correlation" value="1.1""#, "the correlation 1.1 does not lie between -1 and 1"),
        (#"measure="mean" value="5" low="4""#, "the interval has one end only, 4"),
    ])
    func anEstimateThatCannotBeIsTold(attributes: String, says: String) {
        #expect(findings(attributes, "<per>year</per>") == [says])
    }

    @Test(arguments: [
        #"measure="odds-ratio" value="1.2" low="1.2" high="1.2""#,
        #"measure="odds-ratio" value="0.5" low="0" high="2""#,
        #"measure="mean-difference" value="-15" low="-18" high="-12""#, #"measure="proportion" value="100""#,
        #"measure="correlation" value="-1""#,
    ])
    func anEstimateAtItsEdgesIsNot(attributes: String) { #expect(findings(attributes, "<per>year</per>").isEmpty) }

    @Test(arguments: [
        "odds-ratio", "risk-ratio", "hazard-ratio", "rate-ratio", "prevalence-ratio", "relative-risk-reduction",
    ])
    func aRatioNeedsWhatItIsPerOrAgainst(measure: String) {
        let name = measure.replacing("-", with: " ")
        let attributes = "measure=\"\(measure)\" value=\"1.2\""
        #expect(findings(attributes, "") == ["the \(name) 1.2 does not say per what, or against whom"])
        #expect(findings(attributes, "<against>the others</against>").isEmpty)
    }

    @Test(arguments: ["positive-likelihood-ratio", "proportion", "mean-difference"])
    func whatIsNoSuchRatioNeedsNeither(measure: String) {
        #expect(findings("measure=\"\(measure)\" value=\"1.2\"", "").isEmpty)
    }

    private func findings(_ attributes: String, _ children: String) -> [String] {
        let estimate = "<estimate id=\"a\" \(attributes)>\(children)<in>twins</in><outcome>pain</outcome></estimate>"
        let lessons = Lessons([
            "sources.xml": """
            <sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>T</title><author>Doe J</author>
            <finding>F.</finding>\(estimate)</source></sources>
            """
        ])
        return examine(lessons.reading, along: CauseGraph(lessons.reading.atlas)).filter { $0.rule != "unused-source" }
            .map(\.headline)
    }
}
