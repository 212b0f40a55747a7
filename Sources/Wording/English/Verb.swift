import Knowledge

/// An English verb in the three forms a sentence needs.
struct Verb {
    let singular: String
    let plural: String
    let infinitive: String
    /// Says outright what happens, so that it needs a "can" even where the evidence is strong: that a thing is a cause is
    /// no evidence that it always is one. Most disc extrusions cause no cauda equina syndrome.
    let isOutright: Bool

    init(_ singular: String, _ plural: String, _ infinitive: String? = nil, isOutright: Bool = false) {
        self.singular = singular
        self.plural = plural
        self.infinitive = infinitive ?? plural
        self.isOutright = isOutright
    }

    /// As firm as the grade allows: "can cause", "probably causes", "may cause", "is said to cause", "was thought to
    /// cause". Contested and refuted verbs need what follows the object to be honest.
    func phrase(_ grade: EvidenceGrade, isPlural: Bool) -> String {
        let present = isPlural ? plural : singular
        switch grade {
        case .strong: return isOutright ? "can \(infinitive)" : present
        case .moderate: return Self.probably(present)
        case .limited: return "may \(infinitive)"
        case .contested: return "\(isPlural ? "are" : "is") said to \(infinitive)"
        case .refuted: return "\(isPlural ? "were" : "was") thought to \(infinitive)"
        }
    }

    /// Of a whole chain. However strong its links are, what passes through several of them only can happen.
    func phrase(_ support: Support, isPlural: Bool) -> String {
        switch support {
        case .strong: "can \(infinitive)"
        case .moderate: Self.probably(isPlural ? plural : singular)
        case .limited: "may \(infinitive)"
        case .speculative: "\(isPlural ? "are" : "is") only said to \(infinitive)"
        }
    }

    /// "probably causes", but "is probably connected with" and "can probably progress to".
    private static func probably(_ present: String) -> String {
        guard let auxiliary = ["is ", "are ", "can "].first(where: present.hasPrefix) else {
            return "probably \(present)"
        }
        return "\(auxiliary)probably \(present.dropFirst(auxiliary.count))"
    }
}

extension Verb {
    /// What a whole chain does.
    init(_ sign: Sign, to effect: EntityKind?) {
        switch sign {
        case .raises: self.init("contributes to", "contribute to")
        case .lowers: self.init(.reduces, to: effect)
        }
    }

    /// What a link does to an effect of a kind.
    ///
    /// The kind matters because names of mechanisms already say what happens: one presses on a nerve, but not on
    /// "nerve root compression"; one increases the load on a joint, but not on "load on the facet joints".
    init(_ relation: Relation, to effect: EntityKind?) {
        let isBodyPart = effect?.isBodyPart ?? false
        switch relation {
        case .causes: self.init("causes", "cause", isOutright: true)
        case .contributesTo: self.init("contributes to", "contribute to")
        case .leadsTo: self.init("leads to", "lead to", isOutright: true)
        case .canProgressTo: self.init("can progress to", "can progress to", "progress to")
        case .increasesLoadOn:
            if isBodyPart {
                self.init("increases the load on", "increase the load on")
            } else {
                self.init("adds to", "add to")
            }
        case .compresses:
            if isBodyPart {
                self.init("presses on", "press on", isOutright: true)
            } else {
                self.init("leads by pressure to", "lead by pressure to", isOutright: true)
            }
        case .irritates:
            if isBodyPart {
                self.init("irritates", "irritate", isOutright: true)
            } else {
                self.init("sets off", "set off", isOutright: true)
            }
        case .reduces:
            // "Reduces weak muscles" would mean fewer muscles, and "reduces a change" is hardly English.
            if effect == .state || effect == .symptom {
                self.init("helps against", "help against")
            } else if isBodyPart {
                self.init("relieves", "relieve")
            } else {
                self.init("reduces", "reduce")
            }
        case .treats: self.init("helps with", "help with")
        case .prevents: self.init("helps prevent", "help prevent")
        case .associatedWith: self.init("goes together with", "go together with")
        }
    }
}
