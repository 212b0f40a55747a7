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
        reading.quotations.compactMap { quotation in
            // A source that is not there, or is not whole, is another rule's business.
            guard let source = reading.atlas[quotation.source.id], reading.damage[source.range.file] == nil,
                !source.estimates.contains(where: { $0.id == quotation.estimate })
            else { return nil }
            let known = source.estimates.map(\.id)
            let meant = known.nearest(to: quotation.estimate)
            return Self.guide.finding(
                "'\(source.id)' has no estimate '\(quotation.estimate)'"
                    + (meant.map { "; did you mean '\($0)'?" } ?? ""),
                at: quotation.range,
                fixes: [
                    meant.map {
                        Fix("replace with '\($0)'", replacing: quotation.range, holding: quotation.estimate, with: $0)
                    }
                        ?? Fix(
                            known.isEmpty
                                ? "add the <estimate> to the source" : "choose one of \(known.joined(separator: ", "))")
                ])
        }
    }
}
