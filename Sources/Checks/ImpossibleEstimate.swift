import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// An estimate cannot be: it lies outside its own interval, or where its measure has no values.
struct ImpossibleEstimate: Check {
    static let guide = RuleGuide(
        id: "impossible-estimate", family: .evidence, severity: .error,
        summary: "An estimate lies outside its interval, or where its measure has no values.",
        why: "somebody copied it wrongly, and every page that quotes it would say so too",
        flagged: Sample.estimates(Sample.estimate(low: "1.05")),
        accepted: Sample.estimates(Sample.estimate(low: "1.01")),
        beside: [Sample.citing])

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        reading.atlas.sources.flatMap(\.estimates).compactMap { estimate in
            guard let (figure, fault) = estimate.fault else { return nil }
            return Self.guide.finding(fault, at: figure.range, fixes: [Fix("write the number as the source has it")])
        }
    }
}

extension Estimate {
    /// The first number that cannot be, and why.
    fileprivate var fault: (figure: Figure, words: String)? {
        let name = measure.label.lowercased()
        for figure in [value, low, high].compactMap(\.self) {
            if measure.isRatio, figure.value < 0 || (figure.value == 0 && figure == value) {
                return (figure, "the \(name) \(figure.text) is not above 0")
            }
            if measure.isPercentage, !(0...100).contains(figure.value) {
                return (figure, "the \(name) \(figure.text) is no percentage from 0 to 100")
            }
            if measure == .correlation, !(-1...1).contains(figure.value) {
                return (figure, "the correlation \(figure.text) does not lie between -1 and 1")
            }
        }
        guard let low, let high else {
            return (low ?? high).map { ($0, "the interval has one end only, \($0.text)") }
        }
        if low.value > high.value {
            return (low, "the interval begins at \(low.text) and ends below it, at \(high.text)")
        }
        if !(low.value...high.value).contains(value.value) {
            return (value, "\(value.text) lies outside its interval, \(low.text) to \(high.text)")
        }
        return nil
    }
}
