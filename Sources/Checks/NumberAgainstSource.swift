import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A text says a number that its source does not have.
///
/// Judged are sentences that name a measure with its number ("an odds ratio of 1.2", "43%") and rest on one source, whose
/// estimates of that measure are known. A number holds if it is one of their values or bounds, rounded as the text rounds it,
/// or stands in the words about what the source found; a share holds if the rest up to 100 is one. Numbers told as a limit
/// ("over 5") are not judged, nor are those quoted by reference.
struct NumberAgainstSource: Check {
    static let guide = RuleGuide(
        id: "number-against-source", family: .evidence, severity: .warning,
        summary: "A text says a number that its source does not have.",
        why: "a number that changes on the way from the study to the page is worse than none, because it looks exact",
        flagged: page("1.4"), accepted: page("1.04"),
        beside: [Sample.estimates(Sample.estimate()), Sample.wear])

    private static func page(_ number: String) -> RuleGuide.Sample {
        Sample.mechanism(
            holding: Sample.section(
                "<p>It adds to <ref to=\"wear\"/>, by an odds ratio of \(number).<cite source=\"twins-2009\"/></p>")
                + Sample.link(to: "wear"))
    }

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let atlas = reading.atlas
        if atlas.sources.allSatisfy(\.estimates.isEmpty) { return [] }
        return atlas.citedTexts.flatMap(\.sentences).flatMap { sentence -> [Diagnostic] in
            guard let mention = sentence.sources.first, sentence.sources.allSatisfy({ $0.id == mention.id }),
                let source = atlas[mention.id], !source.estimates.isEmpty
            else { return [] }
            return sentence.words.claimedFigures.compactMap { figure in
                let known = source.estimates.filter { figure.measures.contains($0.measure) }
                guard let nearest = known.nearest(to: figure), !known.contains(where: figure.fits),
                    !source.finding.plainText.numbers.contains(figure.text)
                else { return nil }
                return Self.guide.finding(
                    "the text says \(figure.told), and '\(source.id)' has \(nearest.told())", at: mention.range,
                    fixes: [Fix("quote the number: <number of=\"\(source.id)\" is=\"\(nearest.id)\"/>")])
            }
        }
    }
}

/// A number that a sentence gives for a measure.
private struct ClaimedFigure {
    let measures: [Estimate.Measure]
    /// "1.2", without a sign.
    let text: String
    /// "an odds ratio of 1.2".
    let told: String

    private var value: Double { Double(text) ?? 0 }
    /// Half of the last place it has.
    private var slack: Double {
        var slack = 0.5
        for _ in text.drop(while: { $0 != "." }).dropFirst() { slack /= 10 }
        return slack * 1.000_001
    }

    func fits(_ estimate: Estimate) -> Bool {
        [estimate.value, estimate.low, estimate.high].compactMap(\.self).contains { figure in
            let known = abs(figure.value)
            // The accuracy of a test is also told as a share of one.
            let same = estimate.measure.isPercentage ? [known, 100 - known, known / 100] : [known]
            return same.contains { abs($0 - value) <= slack }
        }
    }

    func distance(to estimate: Estimate) -> Double { abs(abs(estimate.value.value) - value) }
}

extension [Estimate] {
    fileprivate func nearest(to figure: ClaimedFigure) -> Estimate? {
        self.min { figure.distance(to: $0) < figure.distance(to: $1) }
    }
}

extension String {
    /// Numbers with a measure, in the order of the measures.
    fileprivate var claimedFigures: [ClaimedFigure] {
        let words = lowercased()
        // Most sentences hold no number at all.
        guard words.utf8.contains(where: { 0x30...0x39 ~= $0 }) else { return [] }
        let named = Self.names.flatMap { name, measures -> [ClaimedFigure] in
            guard words.contains(name) else { return [] }
            return words.split(separator: name, omittingEmptySubsequences: false).dropFirst().flatMap { rest in
                guard let start = rest.prefixMatch(of: Self.lead) else { return [ClaimedFigure]() }
                let list = rest[start.range.upperBound...].prefixMatch(of: Self.list).map { String($0.0) } ?? ""
                return list.numbers.map {
                    ClaimedFigure(measures: measures, text: $0, told: "\(measures[0].article) \(name) of \($0)")
                }
            }
        }
        let shares = words.matches(of: Self.share).compactMap { match -> ClaimedFigure? in
            if words[..<match.range.lowerBound].suffix(12).contains(Self.limit) { return nil }
            if words[match.range.upperBound...].prefixMatch(of: Self.interval) != nil { return nil }
            let text = String(match.1)
            return ClaimedFigure(
                measures: [.proportion, .sensitivity, .specificity, .relativeRiskReduction], text: text,
                told: "\(text)%")
        }
        return named + shares
    }

    /// "1.04" of "(1.01-1.06)" too; a figure with a comma between thousands is one number.
    fileprivate var numbers: [String] {
        matches(of: /[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?/).map { String($0.0).replacing(",", with: "") }
    }

    private static let names: [(String, [Estimate.Measure])] = [
        ("odds ratio", [.oddsRatio]), ("risk ratio", [.riskRatio]), ("relative risk", [.riskRatio]),
        ("hazard ratio", [.hazardRatio]), ("rate ratio", [.rateRatio]), ("prevalence ratio", [.prevalenceRatio]),
        ("likelihood ratio", [.positiveLikelihoodRatio, .negativeLikelihoodRatio]),
        ("sensitivity", [.sensitivity]), ("specificity", [.specificity]),
    ]
    /// What may stand between a measure and its number.
    nonisolated(unsafe) private static let lead =
        /s?(?:[ (:=]|was|were|is|are|of|about|only|just|around|roughly|nearly|almost|some)*(?=[0-9])/
    /// One number, or from one to another.
    nonisolated(unsafe) private static let list =
        /[0-9]+(?:\.[0-9]+)?(?: ?(?:to|–|-) ?[0-9]+(?:\.[0-9]+)?)?(?![0-9]|\.[0-9]|%| ?per ?cent)/
    nonisolated(unsafe) private static let share = /([0-9]+(?:\.[0-9]+)?) ?(?:%|per ?cent\b)/
    nonisolated(unsafe) private static let limit =
        /(?:over|under|above|below|than|least|most|up to|between|from|[0-9] to|[0-9] ?[–-]) ?$/
    nonisolated(unsafe) private static let interval = /,? ?(?:confidence|credible|interval|ci\b)/
}

extension Estimate.Measure {
    fileprivate var article: String { self == .oddsRatio ? "an" : "a" }
}
