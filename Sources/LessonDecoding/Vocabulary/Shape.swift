public import LessonSyntax

/// An element in one of the places where it may stand.
///
/// Most elements look the same wherever they stand. A few do not: a `cite` beside a link needs a stance, one in
/// running text does not; a `state` inside a muscle shares the muscle's review, one of its own needs one.
public enum Shape: UInt8, CaseIterable, Sendable {
    // Files.
    case muscle, state, structure, mechanism, factor, condition, symptom, exercise, treatment
    case lesson, course, claim, flags, sources, site
    // Shared by entities.
    case name, alias, summary, section, heading, review
    case effect, because, rationale, commonClaim, effectCite
    case redFlags, flag, seekHelp, item
    // Muscles.
    case anatomy, origin, insertion, action, nerve, bloodSupply, plainCite, muscleState
    // Conditions.
    case definition, symptoms, riskFactors, howCommon, naturalHistory, selfCare, treatmentOverview
    // Exercises.
    case startPosition, dose, hold, repetitions, frequency, feel, mistakes, easier, harder
    case contraindications, stopRules, claimed, evidenceNote
    // Lessons, courses, claims, sources, site.
    case title, objective, unit
    case statement, answer, concerns, claimCite
    case libraryFlag, sign, pointsTo, flagNote
    case source, author, journal, publisher, finding, unread
    case tagline, description, disclaimer, license, safety, featured, compare, severity, moved
    // Quizzes.
    case quiz, question, stem, option, label, feedback, use
    // Blocks.
    case p, list, steps, table, caption, row, head, cell, figure, alt, note, chain
    // Inline.
    case em, strong, term, sub, sup, ref, link, cite

    /// Shapes that may be the root of a file, in the order of the reference.
    public static let roots: [Shape] = [
        .muscle, .state, .structure, .mechanism, .factor, .condition, .symptom, .exercise, .treatment, .lesson, .course,
        .claim, .flags, .sources, .site,
    ]

    public static func root(_ name: ElementName) -> Shape? {
        roots.first { $0.rule.element == name }
    }

    public var rule: ElementRule { Self.rules[Int(rawValue)] }

    /// By raw value, because a rule is looked up for every element of every file.
    private static let rules = allCases.map { $0.makeRule() }

    /// "muscleState": its name in the schema.
    var name: String { String(describing: self) }
}
