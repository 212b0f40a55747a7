import Knowledge

/// Everything around one thing, and what changes when it is applied or taken away.
extension GermanTelling {
    func around(
        _ id: Entity.ID, _ direction: Statement.Direction, _ direct: Int, _ claims: Int, _ stories: Int
    ) -> String {
        func straight(_ what: String, _ isPlural: Bool, _ adverb: String) -> String {
            switch direction {
            case .upstream: "\(what) \(isPlural ? "wirken" : "wirkt") \(adverb)auf \(nouns.forms(id).accusative)"
            case .downstream: "\(what) \(isPlural ? "gehen" : "geht") \(adverb)\(from(id)) aus"
            }
        }
        if direct + claims + stories == 0 {
            return straight("keine Verbindung von Ursache und Wirkung", false, "").asSentence
        }
        let links = direct == 0 ? "keine Verbindung" : direct == 1 ? "eine Verbindung" : "\(count(direct)) Verbindungen"
        var told = [straight(links, direct > 1, "direkt ")]
        func connected(_ number: Int, _ by: String) {
            if number == 0 { return }
            let more = direct == 0 && told.count == 1 ? "" : " weitere"
            told.append("\(count(number))\(more) \(number == 1 ? "Sache ist" : "Dinge sind") \(by)")
        }
        connected(claims, "durch eine Kette verbunden, die als Ganzes trägt")
        connected(stories, "nur durch Geschichten verbunden")
        return told.joined(separator: "; ").asSentence
    }

    /// No pronoun stands for the thing, whose gender nobody told us.
    func heading(_ group: Statement.Group, _ id: Entity.ID, _ direction: Statement.Direction) -> String {
        let kind = nouns.kind(id)
        switch (group, direction) {
        case (.together, _): return "Was damit zusammen vorkommt"
        case (.refuted, _): return "Wogegen die Belege sprechen"
        case (.raises, .upstream): return isBodyPart(id) ? "Was darauf wirken kann" : "Was dazu führen kann"
        case (.raises, .downstream): return isBodyPart(id) ? "Worauf das wirken kann" : "Wozu das führen kann"
        case (.lowers, .upstream):
            if isBodyPart(id) { return "Was entlasten kann" }
            return kind == .condition || kind == .symptom || kind == .state
                ? "Was helfen kann" : "Wodurch das geringer werden kann"
        case (.lowers, .downstream):
            return kind == .exercise || kind == .treatment
                ? "Wobei das helfen kann" : "Was dadurch geringer werden kann"
        }
    }

    func applied(_ id: Entity.ID, _ change: Statement.Change) -> String {
        switch change {
        case .likelier: "Was durch \(nouns.forms(id).accusative) wahrscheinlicher werden kann"
        case .lessLikely: "Was durch \(nouns.forms(id).accusative) weniger wahrscheinlich werden kann"
        case .ambiguous: "Wo offen ist, was \(noun(id)) \(plural(id, "bewirken", "bewirkt"))"
        case .stories: "Was nur Geschichten mit \(nouns.forms(id).dative) verbinden"
        }
    }

    func isOpen(_ cause: Entity.ID, _ outcome: Entity.ID) -> String {
        let raises = GermanVerb(.raises, to: nouns.kind(outcome))
        let whether = GermanClause(
            subject: noun(cause), isPlural: nouns.isPlural(cause), raises, nouns.forms(outcome))
        let works = plural(cause, "entgegenwirken", "entgegenwirkt")
        return
            "ob \(whether.subordinate) oder dem \(works), ist offen, weil sich zwei Aussagen von gleichem Gewicht widersprechen"
            .asSentence
    }

    func remaining(
        _ taken: [Entity.ID], _ outcome: Entity.ID, _ sign: Sign, _ others: Int, _ best: Support?
    ) -> String {
        let without = "ohne \(und.list(taken.map { nouns.forms($0).accusative }))"
        let (one, several) =
            switch sign {
            case .raises:
                (
                    "eine andere mögliche Ursache \(nouns.forms(outcome).genitive)",
                    "andere mögliche Ursachen \(nouns.forms(outcome).genitive)"
                )
            case .lowers:
                ("eine andere Sache, die \(lowering(outcome)) kann", "andere Dinge, die \(lowering(outcome)) können")
            }
        guard others > 0, let best else { return "\(without) bleibt, von Geschichten abgesehen, k\(one)".asSentence }
        let remain =
            others == 1
            ? "bleibt, von Geschichten abgesehen, \(one)"
            : "bleiben, von Geschichten abgesehen, \(count(others)) \(several)"
        return "\(without) \(remain); \(others == 1 ? "sie ist" : "das beste davon ist") \(supported(best))".asSentence
    }

    /// "gegen Beinschmerzen helfen"
    private func lowering(_ outcome: Entity.ID) -> String {
        let verb = GermanVerb(.lowers, to: nouns.kind(outcome))
        let (lead, object) = verb.government.applied(to: nouns.forms(outcome))
        return (lead.isEmpty ? "" : "\(lead) ") + "\(object) \(verb.infinitive)"
    }

    func untouched(_ number: Int, _ isAll: Bool) -> String {
        if isAll {
            return
                "Nichts, was hier bekannt ist, sagt etwas über die Erkrankungen und Beschwerden, nach denen gefragt ist."
        }
        let things =
            number == 1
            ? "eine andere Erkrankung oder Beschwerde, nach der gefragt ist"
            : "\(count(number)) andere Erkrankungen und Beschwerden, nach denen gefragt ist"
        return "über \(things), sagt das nichts".asSentence
    }

    func cutClaims(_ outcome: Entity.ID, _ lost: [Entity.ID], _ sign: Sign) -> String {
        let clause = GermanClause(
            subject: und.list(lost.map(noun)), isPlural: lost.count > 1 || lost.contains(where: nouns.isPlural),
            GermanVerb(sign, to: nouns.kind(outcome)), nouns.forms(outcome), modal: .can)
        return "nichts würde hier mehr besagen, dass \(clause.subordinate)".asSentence
    }
}
