import Knowledge

/// Loops, and what every chain passes through.
extension GermanTelling {
    func loop(_ start: Entity.ID, _ by: [Entity.ID], _ isReinforcing: Bool, _ support: Support) -> String {
        let way = "über \(und.list(by.map { nouns.forms($0).accusative }))"
        guard support.isClaim else {
            let back = "zurück auf \(nouns.forms(start).accusative)"
            return "wie \(from(start)) \(way) \(back) geschlossen wird und wo diese Geschichte schwach ist".asSentence
                + " Dieser Kreis wäre \(isReinforcing ? "verstärkend" : "ausgleichend")."
        }
        let kind =
            isReinforcing ? "verstärkend: Er hält sich selbst in Gang" : "ausgleichend: Er hält sich selbst in Grenzen"
        let itself = Declension(nominative: "", accusative: "", dative: "sich selbst", genitive: "")
        let clause = clause(
            support, start, GermanVerb("führt", "führen", apart: "zurück", .dative("\(way) zu")), itself)
        return "\(steps(by.count + 1)) \(clause.inverted)".asSentence
            + " Dieser Kreis ist \(kind). Als Ganzes ist er \(supported(support))."
    }

    func loops(_ told: Int, _ completeness: Statement.Completeness, _ longest: Int, _ mayBeLonger: Bool) -> String {
        if told == 0 {
            if completeness == .stopped { return "Bis die Suche enden musste, wurde kein Kreis von Ursachen gefunden." }
            if !mayBeLonger { return "Der Graph hat keine Kreise von Ursachen." }
            return
                "Der Graph hat keinen Kreis von Ursachen\(upTo(longest)), aber einen längeren, der nicht erzählt wird."
        }
        var sentences: [String] = []
        switch completeness {
        case .more:
            let best =
                told == 1
                ? "das ist der am besten belegte Kreis" : "das sind die \(count(told)) am besten belegten Kreise"
            sentences.append("\(best); es gibt weitere")
        case .stopped:
            sentences.append("die Suche endete, bevor sie alle Kreise gesehen hatte; es kann also weitere geben")
        case .all:
            if !mayBeLonger {
                sentences.append(
                    told == 1 ? "das ist der einzige Kreis von Ursachen" : "das sind alle Kreise von Ursachen")
            }
        }
        if mayBeLonger { sentences.append("nach Kreisen mit mehr als \(links(longest)) wurde nicht gesucht") }
        return sentences.map(\.asSentence).joined(separator: " ")
    }

    func keystones(_ ends: Statement.Ends, _ number: Int, _ bound: Int?) -> String {
        number == 0
            ? "Kein Schritt liegt auf jeder Ursachenkette\(upTo(bound)) \(way(ends))."
            : "Jede Ursachenkette\(upTo(bound)) \(way(ends)) führt durch:"
    }
}
