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
        var told: [Source.ID: Set<String>] = [:]
        return atlas.citedTexts.flatMap(\.sentences).flatMap { sentence -> [Diagnostic] in
            guard let mention = sentence.sources.first, sentence.sources.allSatisfy({ $0.id == mention.id }),
                let source = atlas[mention.id], !source.estimates.isEmpty
            else { return [] }
            let figures = sentence.words.claimedFigures
            if figures.isEmpty { return [] }
            let inWords = told[source.id] ?? Set(source.finding.plainText.figures)
            told[source.id] = inWords
            var found: [Diagnostic] = []
            for figure in figures where found.count < DecodedFile.mostFindings {
                let known = source.estimates.filter { figure.measures.contains($0.measure) }
                guard let nearest = known.nearest(to: figure), !known.contains(where: figure.fits),
                    !inWords.contains(figure.text)
                else { continue }
                found.append(
                    Self.guide.finding(
                        "the text says \(figure.told), and '\(source.id)' has \(nearest.told())", at: mention.range,
                        fixes: [Fix("quote the number: <number of=\"\(source.id)\" is=\"\(nearest.id)\"/>")]))
            }
            return found
        }
    }
}

extension ClaimedFigure {
    private var value: Double { Double(text) ?? 0 }
    /// Half of the last place it has.
    private var slack: Double {
        var slack = 0.5
        for _ in text.drop(while: { $0 != "." }).dropFirst() { slack /= 10 }
        return slack * 1.000_001
    }

    fileprivate func fits(_ estimate: Estimate) -> Bool {
        [estimate.value, estimate.low, estimate.high].compactMap(\.self).contains { figure in
            let known = abs(figure.value)
            // The accuracy of a test is also told as a share of one.
            let same = estimate.measure.isPercentage ? [known, 100 - known, known / 100] : [known]
            return same.contains { abs($0 - value) <= slack }
        }
    }

    fileprivate func distance(to estimate: Estimate) -> Double { abs(abs(estimate.value.value) - value) }
}

extension [Estimate] {
    fileprivate func nearest(to figure: ClaimedFigure) -> Estimate? {
        self.min { figure.distance(to: $0) < figure.distance(to: $1) }
    }
}
