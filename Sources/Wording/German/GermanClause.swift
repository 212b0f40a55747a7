import Knowledge

/// A German clause, whose verb stands second, first or last, as the sentence around it wants it.
struct GermanClause {
    let subject: String
    let isPlural: Bool
    let verb: GermanVerb
    /// "kann", before an infinitive at the end.
    let modal: Modal?
    /// "wahrscheinlich"
    let adverb: String?
    /// The object's preposition, or whatever else stands before it: "zu", "die Belastung", or nothing.
    let lead: String
    let object: String

    enum Modal {
        case can, could, said

        func form(isPlural: Bool) -> String {
            switch self {
            case .can: isPlural ? "können" : "kann"
            case .could: isPlural ? "könnten" : "könnte"
            case .said: isPlural ? "sollen" : "soll"
            }
        }
    }

    init(
        subject: String, isPlural: Bool, _ verb: GermanVerb, _ object: Declension, modal: Modal? = nil,
        adverb: String? = nil
    ) {
        self.subject = subject
        self.isPlural = isPlural
        self.verb = verb
        self.modal = modal
        self.adverb = adverb
        (lead, self.object) = verb.government.applied(to: object)
    }

    /// As firm as the grade allows; of a refuted link, what was thought.
    init(_ link: Statement.LinkClause, _ nouns: Nouns) {
        let verb = GermanVerb(link.relation, to: nouns.kind(link.effect))
        let (modal, adverb): (Modal?, String?) =
            switch link.grade {
            case .strong: (verb.isOutright || verb.isPossibility ? .can : nil, nil)
            case .moderate: (verb.isPossibility ? .can : nil, "wahrscheinlich")
            case .limited: verb.isPossibility ? (.could, nil) : (nil, "möglicherweise")
            case .contested: (.said, nil)
            case .refuted: (verb.isPossibility ? .can : nil, nil)
            }
        self.init(
            subject: nouns.subject(link.cause), isPlural: nouns.isPlural(link.cause), verb, nouns.forms(link.effect),
            modal: modal, adverb: adverb)
    }

    func with(modal: Modal?, adverb: String?) -> GermanClause { GermanClause(self, modal, adverb) }

    private init(_ clause: GermanClause, _ modal: Modal?, _ adverb: String?) {
        (subject, isPlural, verb) = (clause.subject, clause.isPlural, clause.verb)
        (lead, object) = (clause.lead, clause.object)
        (self.modal, self.adverb) = (modal, adverb)
    }

    private var finite: String { modal?.form(isPlural: isPlural) ?? (isPlural ? verb.plural : verb.singular) }

    private var reflexive: String { verb.isReflexive ? "sich" : "" }

    /// "bei" of "trägt … bei", or the infinitive behind a modal.
    private var end: String {
        switch modal {
        case nil: verb.particle
        case .said? where verb.isPossibility: "\(verb.infinitive) können"
        default: verb.infinitive
        }
    }

    private func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }

    /// What stands between the subject and the object: "trägt wahrscheinlich zu".
    var opening: String { joined([finite, reflexive, adverb ?? "", lead]) }

    /// What follows the object, with its blank: " bei".
    var close: String { end.isEmpty ? "" : " \(end)" }

    /// "eine Ischialgie trägt wahrscheinlich zu Beinschmerzen bei"
    var main: String { "\(subject) \(opening) \(object)\(close)" }

    /// Behind something that stands first: "trägt eine Ischialgie wahrscheinlich zu Beinschmerzen bei".
    var inverted: String { joined([finite, reflexive, subject, adverb ?? "", lead, object]) + close }

    /// Behind "dass", "weil", "ob": "eine Ischialgie wahrscheinlich zu Beinschmerzen beiträgt".
    var subordinate: String {
        let last = modal == nil ? end + finite : joined([end, finite])
        return joined([reflexive, subject, adverb ?? "", lead, object, last])
    }
}
