/// How well a link is supported, best first.
///
/// - Source: the grading used in the evidence data: *strong* is anatomy, definition or consistent
///   high-quality evidence; *moderate* good but indirect, or consistent with gaps; *limited* few, small or
///   cross-sectional studies, or expert advice; *contested* conflicting or untested; *refuted* contradicted.
public enum EvidenceGrade: String, Sendable, Hashable, CaseIterable, Comparable {
    case strong, moderate, limited, contested, refuted

    /// `strong < refuted`: the better supported one sorts first.
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

    /// 0 for strong … 4 for refuted.
    public var rank: Int {
        switch self {
        case .strong: 0
        case .moderate: 1
        case .limited: 2
        case .contested: 3
        case .refuted: 4
        }
    }

    /// "Limited evidence", as a label beside a link.
    public var label: String {
        switch self {
        case .strong: "Strong evidence"
        case .moderate: "Moderate evidence"
        case .limited: "Limited evidence"
        case .contested: "Contested"
        case .refuted: "Refuted"
        }
    }

    /// What the grade tells a reader, in one sentence.
    public var meaning: String {
        switch self {
        case .strong: "Anatomy, definition or consistent good studies stand behind it."
        case .moderate: "Good evidence, but indirect or with gaps."
        case .limited: "Few, small or one-off studies, or expert advice only."
        case .contested: "Studies disagree, do not bear it out, or nobody has tested it well."
        case .refuted: "The evidence speaks against it."
        }
    }
}
