import Diagnostics

/// Every element of the vocabulary, by name. What each one means is `LessonDecoding`'s business.
public enum ElementName: String, CaseIterable, Sendable {
    case action, alias, alt, anatomy, answer, author
    case because
    case bloodSupply = "blood-supply"
    case caption, cell, chain, cite, claim, claimed
    case commonClaim = "common-claim"
    case compare
    case concerns, condition, contraindications, course
    case definition, description, disclaimer, dose
    case easier, effect, em
    case evidenceNote = "evidence-note"
    case exercise
    case factor, featured, feedback, feel, figure, finding, flag, flags, frequency
    case harder, head, heading, hold
    case howCommon = "how-common"
    case insertion, item
    case journal
    case label, lesson, license, link, list
    case mechanism, mistakes, moved, muscle
    case name
    case naturalHistory = "natural-history"
    case nerve, note
    case objective, option, origin
    case p
    case pointsTo = "points-to"
    case publisher
    case question, quiz
    case rationale
    case redFlags = "red-flags"
    case ref, repetitions, review
    case riskFactors = "risk-factors"
    case row
    case safety, section, severity
    case seekHelp = "seek-help"
    case selfCare = "self-care"
    case sign, site, source, sources
    case startPosition = "start-position"
    case state, statement, stem, steps
    case stopRules = "stop-rules"
    case strong, structure, sub, summary, sup, symptom, symptoms
    case table, tagline, term, title, treatment
    case treatmentOverview = "treatment-overview"
    case unit, unread, use

    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

    /// Whether a start tag's name is no element's, and near to that of the end tag, which is one.
    static func isMisspelt(_ start: String, for end: String) -> Bool {
        byName[start] == nil && byName[end] != nil && [end].nearest(to: start) != nil
    }
}

/// Every attribute of the vocabulary, by name.
public enum AttributeName: String, CaseIterable, Sendable {
    case at, base, by
    case chainPages = "chain-pages"
    case correct, difficulty, doi, due, from, grade, group, href, id, kind, `is`, language, lesson, link, minutes
    case number, objective, of, on
    case partOf = "part-of"
    case pmid, question
    case readingGrade = "reading-grade"
    case region, relation, role, roots, rule
    case seenIn = "seen-in"
    case source, src, stance, status, targets, to, type
    case `this`
    case urgency, url, verdict, with, written, year

    static let byName = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
}
