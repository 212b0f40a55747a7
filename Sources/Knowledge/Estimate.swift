public import Diagnostics

/// A number that a source found, with everything that a number needs in order to mean something.
public struct Estimate: Sendable, Hashable {
    /// The field's own terms. Shares and the accuracy of tests are in percent.
    public enum Measure: String, Sendable, CaseIterable {
        case oddsRatio = "odds-ratio"
        case riskRatio = "risk-ratio"
        case hazardRatio = "hazard-ratio"
        case rateRatio = "rate-ratio"
        case prevalenceRatio = "prevalence-ratio"
        case positiveLikelihoodRatio = "positive-likelihood-ratio"
        case negativeLikelihoodRatio = "negative-likelihood-ratio"
        case relativeRiskReduction = "relative-risk-reduction"
        case proportion, sensitivity, specificity, correlation
        case mean, median
        case meanDifference = "mean-difference"
        case standardisedMeanDifference = "standardised-mean-difference"
        case count

        /// "Odds ratio".
        public var label: String {
            rawValue.prefix(1).uppercased() + rawValue.dropFirst().replacing("-", with: " ")
        }

        /// Whether it compares how often or how soon something happens, so that it says nothing without what it is per or
        /// against, and is told with it. (A likelihood ratio is always one of a result against the other.)
        public var isComparison: Bool {
            switch self {
            case .oddsRatio, .riskRatio, .hazardRatio, .rateRatio, .prevalenceRatio: true
            default: false
            }
        }

        public var isRatio: Bool {
            isComparison || self == .positiveLikelihoodRatio || self == .negativeLikelihoodRatio
        }

        public var isPercentage: Bool {
            self == .proportion || self == .sensitivity || self == .specificity || self == .relativeRiskReduction
        }
    }

    /// A number as it is written: "1.20" stays so.
    public struct Figure: Sendable, Hashable {
        public let text: String
        public let value: Double
        public let range: SourceRange

        /// - Parameter text: `-?[0-9]+(\.[0-9]+)?`; `nil` for anything else.
        public init?(_ text: String, at range: SourceRange = .none) {
            guard let value = Double(text) else { return nil }
            (self.text, self.value, self.range) = (text, value, range)
        }

        /// With a minus sign instead of a hyphen.
        var told: String { text.utf8.first == 0x2D ? "−" + size : text }
        var size: String { text.utf8.first == 0x2D ? String(text.dropFirst()) : text }
    }

    /// Unique within its source.
    public let id: String
    public let range: SourceRange
    public let measure: Measure
    public let value: Figure
    /// The bounds of its interval; both or none in valid content.
    public let low: Figure?
    public let high: Figure?
    /// How sure the interval is, in percent.
    public let level: Int
    /// "days", "points of 100"; `nil` for ratios and percentages.
    public let unit: String?
    /// One unit of what it is a ratio or a difference of: "degree of lost range".
    public let per: String?
    /// Whom or what it compares with.
    public let against: String?
    /// In whom it was found.
    public let people: String
    public let outcome: String
    public let time: String?

    public init(
        id: String, range: SourceRange = .none, measure: Measure, value: Figure, low: Figure? = nil,
        high: Figure? = nil, level: Int = 95, unit: String? = nil, per: String? = nil, against: String? = nil,
        people: String, outcome: String, time: String? = nil
    ) {
        (self.id, self.range, self.measure, self.value) = (id, range, measure, value)
        (self.low, self.high, self.level, self.unit) = (low, high, level, unit)
        (self.per, self.against, self.people, self.outcome, self.time) = (per, against, people, outcome, time)
    }

    /// What a text shows of an estimate.
    public enum Part: String, Sendable, CaseIterable {
        /// With its interval: "1.04 per degree (95% interval 1.01 to 1.06)".
        case interval
        /// Without its sign, for a text that says which way it goes: "15 points of 100".
        case size
        /// Both: "7 points of 100 (95% interval 4 to 11)".
        case sizeAndInterval = "size-and-interval"
    }

    /// The number as it stands in a sentence, never without its unit or what it compares: "1.04 per degree of lost range".
    public func told(_ part: Part? = nil) -> String {
        let isSize = part == .size || part == .sizeAndInterval
        let bounds = part == .interval || part == .sizeAndInterval ? interval(ofSize: isSize) : nil
        return (isSize ? value.size : value.told) + percent + unitTold + comparison + (bounds.map { " (\($0))" } ?? "")
    }

    /// "Odds ratio 1.04 per degree of lost range (95% interval 1.01 to 1.06), in 502 adolescents, after a year. Outcome: new
    /// back pain."
    public var sentence: String {
        let whole = measure.isComparison ? told(.interval) : value.told + percent + unitTold
        let rest = measure.isComparison ? "" : (interval().map { " (\($0))" } ?? "") + difference
        let time = time.map { ", \($0)" } ?? ""
        return "\(measure.label) \(whole)\(rest), in \(people)\(time). Outcome: \(outcome)."
    }

    private var percent: String { measure.isPercentage ? "%" : "" }
    private var unitTold: String { unit.map { " \($0)" } ?? "" }
    private var difference: String { (per.map { " per \($0)" } ?? "") + (against.map { " against \($0)" } ?? "") }
    /// A ratio is told with what it compares; of anything else the sentence around it says so.
    private var comparison: String { measure.isComparison ? difference : "" }
    /// - Parameter ofSize: Without signs, from the smaller size to the larger; of bounds on both sides of zero the signs stay.
    private func interval(ofSize: Bool = false) -> String? {
        guard let low, let high else { return nil }
        if ofSize, high.value <= 0 {
            return "\(level)% interval \(high.size)\(percent) to \(low.size)\(percent)"
        }
        return "\(level)% interval \(low.told)\(percent) to \(high.told)\(percent)"
    }
}

/// An estimate as a text quotes it: by reference, so that it is the same wherever it stands.
public struct Quotation: Sendable, Hashable {
    public let source: Mention<Source>
    /// The estimate's id within the source, and where it is named.
    public let estimate: String
    public let range: SourceRange
    /// What the reader sees; ``unknown`` where no source has the estimate, which a finding says.
    public let words: String

    public static let unknown = "…"

    public init(of source: Mention<Source>, estimate: String, at range: SourceRange = .none, words: String) {
        (self.source, self.estimate, self.range, self.words) = (source, estimate, range, words)
    }
}

/// The estimates of all sources, for those who quote them.
public struct Estimates: Sendable {
    private let bySource: [Source.ID: [String: Estimate]]

    /// Of two sources with one id, or two numbers, the first counts.
    public init(_ sources: [Source] = []) {
        let numbered = sources.filter { !$0.estimates.isEmpty }.map { source in
            (source.id, Dictionary(source.estimates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
        }
        bySource = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    }

    public var isEmpty: Bool { bySource.isEmpty }

    public subscript(source: Source.ID, id: String) -> Estimate? { bySource[source]?[id] }
}
