import Knowledge

/// A German verb in the forms that a clause needs.
struct GermanVerb {
    /// Without its particle: "trägt".
    let singular: String
    let plural: String
    /// "bei" of "beitragen", which stands last in a main clause and joins the verb in any other.
    let particle: String
    let infinitive: String
    let government: Government
    var isReflexive = false
    /// Only says what can happen, whatever the grade: "kann sich … entwickeln".
    var isPossibility = false
    /// Says outright what happens, so that it needs a "kann" even where the evidence is strong: that a thing is a cause
    /// is no evidence that it always is one.
    var isOutright = false

    /// What a verb does to its object.
    enum Government {
        case accusative(String = "")
        case dative(String = "")
        /// After a noun of its own: "die Belastung".
        case genitive(String)

        func applied(to noun: Declension) -> (lead: String, object: String) {
            switch self {
            case .accusative(let preposition): (preposition, noun.accusative)
            case .dative(let preposition): contracted(preposition, noun.dative)
            case .genitive(let head): (head, noun.genitive)
            }
        }
    }

    init(_ singular: String, _ plural: String, apart particle: String = "", _ government: Government) {
        self.singular = singular
        self.plural = plural
        self.particle = particle
        infinitive = particle + plural
        self.government = government
    }

    private func outright() -> GermanVerb {
        var verb = self
        verb.isOutright = true
        return verb
    }

    /// What a whole chain does.
    init(_ sign: Sign, to effect: EntityKind?) {
        self = sign == .raises ? Self(.contributesTo, to: effect) : Self(.reduces, to: effect)
    }

    /// What a link does to an effect of a kind; names of mechanisms already say what happens.
    init(_ relation: Relation, to effect: EntityKind?) {
        let isBodyPart = effect?.isBodyPart ?? false
        switch relation {
        case .causes: self = Self("verursacht", "verursachen", .accusative()).outright()
        case .contributesTo: self.init("trägt", "tragen", apart: "bei", .dative("zu"))
        case .leadsTo: self = Self("führt", "führen", .dative("zu")).outright()
        case .canProgressTo:
            self.init("entwickelt", "entwickeln", .dative("zu"))
            isReflexive = true
            isPossibility = true
        case .increasesLoadOn:
            self =
                isBodyPart
                ? Self("erhöht", "erhöhen", .genitive("die Belastung")) : Self("verstärkt", "verstärken", .accusative())
        case .compresses:
            self =
                isBodyPart
                ? Self("drückt", "drücken", .accusative("auf")).outright()
                : Self("führt", "führen", .dative("durch Druck zu")).outright()
        case .irritates:
            self =
                isBodyPart
                ? Self("reizt", "reizen", .accusative()).outright()
                : Self("löst", "lösen", apart: "aus", .accusative()).outright()
        case .reduces:
            switch effect {
            case .state, .symptom: self.init("hilft", "helfen", .accusative("gegen"))
            // Fewer or less of an illness is hardly said, and "hilft" would promise more.
            case .condition: self.init("wirkt", "wirken", apart: "entgegen", .dative())
            case .structure, .muscle, .nerveRoot: self.init("entlastet", "entlasten", .accusative())
            default: self.init("verringert", "verringern", .accusative())
            }
        case .treats: self.init("hilft", "helfen", .dative("bei"))
        case .prevents: self.init("beugt", "beugen", apart: "vor", .dative())
        case .associatedWith: self.init("geht", "gehen", apart: "einher", .dative("mit"))
        }
    }
}

/// "zu dem" becomes "zum", "zu der" "zur"; the article goes over to the preposition, the last word before it.
func contracted(_ lead: String, _ dative: String) -> (lead: String, object: String) {
    let contractions = [
        "zu": ["dem ": "zum", "der ": "zur"], "bei": ["dem ": "beim"], "von": ["dem ": "vom"],
    ]
    let words = lead.split(separator: " ")
    guard let preposition = words.last, let found = contractions[String(preposition)] else { return (lead, dative) }
    for (article, joined) in found where dative.hasPrefix(article) {
        return (
            (words.dropLast() + [Substring(joined)]).joined(separator: " "), String(dative.dropFirst(article.count))
        )
    }
    return (lead, dative)
}
