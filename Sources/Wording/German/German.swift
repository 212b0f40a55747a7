public import Knowledge

/// How answers are told in German.
public struct German: Language {
    public init() {}

    public var code: String { "de" }

    /// Names without a declension stand as they are. Of several words the first is an adjective as often as not, which
    /// would want an ending; in quotation marks it stands as a name and wants none.
    public func inSentence(_ noun: Noun) -> Declension {
        if let declension = noun.declension { return declension }
        let name = noun.name.text
        let isOneWord = noun.isFixed || !name.contains(" ") || name.contains("„")
        let text = isOneWord ? name : "„\(name)“"
        return Declension(
            nominative: text, accusative: text, dative: text, genitive: noun.isFixed ? text : "von \(text)")
    }

    public func verbPhrase(of link: Statement.LinkClause, _ nouns: Nouns) -> (verb: String, tail: String) {
        let clause = GermanClause(link, nouns)
        if link.grade != .refuted { return (clause.opening, clause.close + tail(link)) }
        // The cause stands before it, where a whole sentence would put "Früher nahm man an, dass".
        let thought = clause.with(modal: .said, adverb: "früheren Annahmen nach")
        return (thought.opening, thought.close + tail(link))
    }

    public func object(of link: Statement.LinkClause, _ nouns: Nouns) -> String { GermanClause(link, nouns).object }

    /// What keeps a contested or a refuted link honest.
    func tail(_ link: Statement.LinkClause) -> String {
        switch (link.grade, link.contention) {
        case (.refuted, _): "; das ist widerlegt"
        case (_, .bothSides): "; die Studien sind sich nicht einig"
        case (_, .onlyDisputed): "; Studien bestätigen das nicht"
        case (_, .untested): "; gut geprüft hat das noch niemand"
        case (.contested, nil): "; das ist umstritten"
        case (_, nil): ""
        }
    }

    public func text(of statement: Statement, _ nouns: Nouns) -> String {
        GermanTelling(nouns: nouns, german: self).text(statement)
    }

    public func label(_ grade: EvidenceGrade) -> String {
        switch grade {
        case .strong: "Gut belegt"
        case .moderate: "Mäßig belegt"
        case .limited: "Schwach belegt"
        case .contested: "Umstritten"
        case .refuted: "Widerlegt"
        }
    }

    public func meaning(_ grade: EvidenceGrade) -> String {
        switch grade {
        case .strong: "Anatomie, eine Definition oder übereinstimmende gute Studien stehen dahinter."
        case .moderate: "Gute Belege, aber indirekte oder lückenhafte."
        case .limited: "Wenige, kleine oder einzelne Studien oder nur der Rat von Fachleuten."
        case .contested:
            "Studien sind sich nicht einig, sie bestätigen es nicht, oder es hat noch niemand gut geprüft."
        case .refuted: "Die Belege sprechen dagegen."
        }
    }

    public func label(_ support: Support) -> String {
        switch support {
        case .strong: "Als Ganzes gut belegt"
        case .moderate: "Als Ganzes mäßig belegt"
        case .limited: "Als Ganzes schwach belegt"
        case .speculative: "Eine Geschichte"
        }
    }

    public func meaning(_ support: Support) -> String {
        switch support {
        case .strong: "Jedes Glied ist gut belegt, und es sind nur zwei."
        case .moderate: "Die Glieder tragen, und nichts, was direkt untersucht wurde, besagt weniger."
        case .limited: "Die Kette trägt als Ganzes, aber nur knapp."
        case .speculative:
            "Jeder Schritt ist für sich eingestuft; zusammengenommen zeigen sie nichts über die beiden Enden."
        }
    }

    public func label(_ verdict: Verdict) -> String {
        switch verdict {
        case .claim: "Aussage"
        case .story: "Geschichte"
        case .connection: "Zusammen beobachtet"
        case .refuted: "Widerlegt"
        case .notComposed: "Nicht verkettet"
        case .nothing: "Nichts bekannt"
        }
    }

    public func meaning(_ verdict: Verdict) -> String {
        switch verdict {
        case .claim:
            "Eine Verbindung oder eine Kette, die als Ganzes trägt, besagt, dass das eine auf das andere wirken kann."
        case .story:
            "Man erzählt es Schritt für Schritt, und mindestens ein Schritt ist zu schwach, als dass das Ganze trüge."
        case .connection: "Beides kommt zusammen vor; eine Ursache ist nicht gezeigt."
        case .refuted: "Man nahm es an, und es ist widerlegt."
        case .notComposed:
            "Am Ende steht ein Notfall, und von einem Muskel, einer Übung oder einer Behandlung wird dorthin keine Kette gebildet. Die Seite des Notfalls sagt, was direkt dorthin führt, welche Zeichen er hat und was zu tun ist."
        case .nothing: "Keine Verbindung und keine Kette, die hier bekannt ist, führt vom einen zum anderen."
        }
    }

    public func label(_ urgency: RedFlag.Urgency) -> String {
        switch urgency {
        case .emergency: "Notfall"
        case .sameDay: "Heute"
        case .withinDays: "In den nächsten Tagen"
        case .seeSomeone: "Mit Termin"
        }
    }

    public func action(_ urgency: RedFlag.Urgency) -> String {
        switch urgency {
        case .emergency: "Rufen Sie den Notruf (etwa 112, 911 oder 999), oder gehen Sie sofort in eine Notaufnahme."
        case .sameDay: "Lassen Sie sich heute noch untersuchen: in Ihrer Praxis oder beim ärztlichen Notdienst."
        case .withinDays: "Bitten Sie um einen dringenden Termin in den nächsten Tagen."
        case .seeSomeone: "Vereinbaren Sie einen gewöhnlichen Termin."
        }
    }
}
