public import Knowledge

/// How answers are told in English.
public struct English: Language {
    public init() {}

    public var code: String { "en" }

    public func inSentence(_ noun: Noun) -> Declension {
        if let declension = noun.declension { return declension }
        let text =
            noun.isFixed ? noun.name.text : Article(for: noun.name, kind: noun.kind).rawValue + noun.name.midSentence
        return Declension(nominative: text, accusative: text, dative: text, genitive: text)
    }

    public func verbPhrase(of link: Statement.LinkClause, _ nouns: Nouns) -> (verb: String, tail: String) {
        let verb = Verb(link.relation, to: nouns.kind(link.effect))
        return (verb.phrase(link.grade, isPlural: nouns.isPlural(link.cause)), tail(link))
    }

    public func object(of link: Statement.LinkClause, _ nouns: Nouns) -> String { nouns.forms(link.effect).accusative }

    private func tail(_ link: Statement.LinkClause) -> String {
        switch (link.grade, link.contention) {
        case (.refuted, _): "; the evidence says no"
        case (_, .bothSides): ", but studies disagree"
        case (_, .onlyDisputed): ", but studies do not bear it out"
        case (_, .untested): ", but nobody has tested it well"
        case (.contested, nil): ", but that is contested"
        case (_, nil): ""
        }
    }

    public func text(of statement: Statement, _ nouns: Nouns) -> String {
        EnglishTelling(nouns: nouns, english: self).text(statement)
    }

    public func label(_ grade: EvidenceGrade) -> String {
        switch grade {
        case .strong: "Strong evidence"
        case .moderate: "Moderate evidence"
        case .limited: "Limited evidence"
        case .contested: "Contested"
        case .refuted: "Refuted"
        }
    }

    public func meaning(_ grade: EvidenceGrade) -> String {
        switch grade {
        case .strong: "Anatomy, definition or consistent good studies stand behind it."
        case .moderate: "Good evidence, but indirect or with gaps."
        case .limited: "Few, small or one-off studies, or expert advice only."
        case .contested: "Studies disagree, do not bear it out, or nobody has tested it well."
        case .refuted: "The evidence speaks against it."
        }
    }

    public func label(_ support: Support) -> String {
        switch support {
        case .strong: "Strong as a whole"
        case .moderate: "Moderate as a whole"
        case .limited: "Limited as a whole"
        case .speculative: "A story"
        }
    }

    public func meaning(_ support: Support) -> String {
        switch support {
        case .strong: "Every link has strong evidence, and there are two of them."
        case .moderate: "The links hold, and nothing that was studied directly says less."
        case .limited: "The chain holds as a whole, but only just."
        case .speculative: "Each step has its own grade; taken together they show nothing about the two ends."
        }
    }

    public func label(_ verdict: Verdict) -> String {
        switch verdict {
        case .claim: "Claim"
        case .story: "Story"
        case .connection: "Found together"
        case .refuted: "Refuted"
        case .notComposed: "Not composed"
        case .nothing: "Nothing known"
        }
    }

    public func meaning(_ verdict: Verdict) -> String {
        switch verdict {
        case .claim: "A link, or a chain that holds as a whole, says that the one may act on the other."
        case .story: "People tell it step by step, and at least one step is too weak for the whole to hold."
        case .connection: "The two are found together; no cause is shown."
        case .refuted: "It was thought, and the evidence says no."
        case .notComposed:
            "It ends in an emergency, and no chain is made to one from a muscle, an exercise or a treatment. Its own page says what leads there directly, what its signs are and what to do."
        case .nothing: "No link and no chain known here leads from the one to the other."
        }
    }

    public func label(_ urgency: RedFlag.Urgency) -> String {
        switch urgency {
        case .emergency: "Emergency"
        case .sameDay: "Today"
        case .withinDays: "Within days"
        case .seeSomeone: "See someone"
        }
    }

    public func action(_ urgency: RedFlag.Urgency) -> String {
        switch urgency {
        case .emergency:
            "Call your emergency number (such as 112, 911 or 999), or go to an emergency department now."
        case .sameDay: "Get seen today: by your doctor, or by an out-of-hours service."
        case .withinDays: "Ask for an urgent appointment, to be seen within days."
        case .seeSomeone: "Book an ordinary appointment."
        }
    }
}
