import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// A text quotes a number that its source has not.
struct UnknownEstimate: Check {
    static let guide = RuleGuide(
        id: "unknown-estimate", family: .references, severity: .error, leeway: .none,
        summary: "A text quotes an estimate that the source does not have.",
        why: "the page would have a gap in the middle of a sentence, where its number belongs",
        flagged: page(quoting: "yaer"), accepted: page(quoting: "year"),
        beside: [Sample.estimates(Sample.estimate()), Sample.wear])

    private static func page(quoting estimate: String) -> RuleGuide.Sample {
        Sample.mechanism(
            holding: Sample.section("<p>It was <number of=\"twins-2009\" is=\"\(estimate)\"/>.</p>")
                + Sample.link(to: "wear"))
    }

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        if reading.quotations.isEmpty { return [] }
        let estimates = Estimates(reading.atlas.sources)
        var names: [Source.ID: KnownNames] = [:]
        return reading.quotations.compactMap { quotation in
            // A source that is not there, or is not whole, is another rule's business.
            guard let source = reading.atlas[quotation.source.id], reading.damage[source.range.file] == nil,
                estimates[source.id, quotation.estimate] == nil
            else { return nil }
            let meant = names[source.id, default: KnownNames(source.estimates.map(\.id))]
                .nearest(to: quotation.estimate)
            return Self.guide.finding(
                "'\(source.id)' has no estimate '\(quotation.estimate)'"
                    + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: quotation.range, fixes: [fix(quotation, meaning: meant, in: source)])
        }
    }

    private func fix(_ quotation: Quotation, meaning meant: String?, in source: Source) -> Fix {
        if let meant {
            return Fix("replace with '\(meant)'", replacing: quotation.range, holding: quotation.estimate, with: meant)
        }
        let known = source.estimates.prefix(8).map(\.id).joined(separator: ", ")
        if known.isEmpty { return Fix("add the <estimate> to the source") }
        return Fix("choose one of \(known)\(source.estimates.count > 8 ? " …" : "")")
    }
}
