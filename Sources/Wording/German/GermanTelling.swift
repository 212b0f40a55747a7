import Knowledge

/// The German sentence of each statement.
struct GermanTelling {
    let nouns: Nouns
    let german: German

    func text(_ statement: Statement) -> String {
        switch statement {
        case .link(let link): return clause(link).asSentence
        case .directly(let link): return "Direkte Verbindung: \(clause(link).asSentence)"
        case .belongs(let part, let whole, let belonging): return belongs(part, whole, belonging)
        case .overlap(let one, let other, let shared): return overlap(one, other, shared)
        case .claim(let chain): return claim(chain).asSentence
        case .story(let chain): return story(chain).asSentence
        case .because(let support, let reasons): return because(support, reasons)
        case .chains(let ends, let claims, let stories, let completeness):
            return chains(ends, claims, stories, completeness)
        case .disagreeing(let ends, let better): return disagreeing(ends.to, better)
        case .noChain(let ends, let isLimited): return noChain(ends, nil, isLimited, isUnbounded: true)
        case .onlyLonger(let ends, let links, let most, let isLimited): return onlyLonger(ends, links, most, isLimited)
        case .beyondLimits(let ends, let verdict):
            let what = verdict == .claim ? "eine Aussage" : "eine Geschichte"
            return "ohne diese Einschränkungen gibt es \(way(ends)) \(what)".asSentence
        case .notComposed(let ends):
            let be = plural(ends.to, "sind", "ist")
            return "\(noun(ends.to)) \(be) ein Notfall, und \(from(ends.from)) dorthin wird keine Kette gebildet"
                .asSentence
                + " Die Seite des Notfalls sagt, was direkt dorthin führt, welche Zeichen er hat und was zu tun ist."
        case .notComposedThrough(let ends, let emergencies): return notComposedThrough(ends, emergencies)
        case .otherWay(let statement): return otherWay(statement)
        case .commonCause(let cause, let ends):
            let both = "sowohl \(noun(ends.from)) als auch \(noun(ends.to))"
            let origin = "können auf \(nouns.forms(cause).accusative) zurückgehen"
            return "\(both) \(origin), und das macht keines von beiden zur Ursache des anderen".asSentence
        case .missingLink(let from, let to, let more): return missingLink(from, to, more)
        case .oneEnd(let id):
            return "eine Kette braucht zwei Enden, und diese Frage hat nur eines: \(noun(id))".asSentence
        case .around(let id, let direction, let direct, let claims, let stories):
            return around(id, direction, direct, claims, stories)
        case .heading(let group, let id, let direction): return heading(group, id, direction)
        case .onlyStories(let ids, let more): return "nur durch Geschichten verbunden: \(these(ids, more))".asSentence
        case .notComposedWith(let id, let emergencies): return notComposedWith(id, emergencies)
        case .applied(let id, let change, _): return applied(id, change)
        case .isOpen(let cause, let outcome): return isOpen(cause, outcome)
        case .lessSupported(let chain):
            return "Eine Aussage, die weniger wiegt, besagt das Gegenteil: \(claim(chain).asSentence)"
        case .remaining(let taken, let outcome, let sign, let others, let best):
            return remaining(taken, outcome, sign, others, best)
        case .hasLinks(let id, let effects):
            let have = "\(noun(id)) \(plural(id, "haben", "hat")) Verbindungen \(und.list(effects.map(to)))"
            return "\(have), aber keine Aussage führt von dort zu dem, wonach gefragt ist".asSentence
        case .hasNoLinks(let id): return "keine hier bekannte Verbindung geht \(from(id)) aus".asSentence
        case .hasNoClaims(let id):
            return "nichts, was hier bekannt ist, führt \(from(id)) zu dem, wonach gefragt ist".asSentence
        case .untouched(let number, let isAll): return untouched(number, isAll)
        case .cutClaims(let outcome, let lost, let sign): return cutClaims(outcome, lost, sign)
        case .shared(let ends, let claims, let stories): return shared(ends, claims, stories)
        case .compared(let comparison, let ends): return compared(comparison, ends)
        case .company(let cause, let claimed, let other):
            let lead = "\(noun(cause)) \(plural(cause, "können", "kann")) \(to(claimed)) führen"
            let found = "damit zusammen \(plural(other, "kommen", "kommt")) \(noun(other)) vor"
            return "\(lead), und \(found); keine Ursachenkette führt von dort \(to(other))".asSentence
        case .byStories(let ids, let more):
            return "wo mindestens ein Weg eine Geschichte ist: \(these(ids, more))".asSentence
        case .leftOut(let ids, let more):
            return "mit einem Notfall wird hieraus nichts verkettet: \(these(ids, more))".asSentence
        case .noDiagnosis:
            return
                "Das sagt, was über jedes von beiden bekannt ist; welches davon jemand hat, lässt sich so nicht herausfinden."
        case .loop(let start, let by, let isReinforcing, let support): return loop(start, by, isReinforcing, support)
        case .loops(let told, let completeness, let longest, let mayBeLonger):
            return loops(told, completeness, longest, mayBeLonger)
        case .keystones(let ends, let number, let bound): return keystones(ends, number, bound)
        case .noWay(let ends, let bound, let isLimited):
            return noChain(ends, bound, isLimited, isUnbounded: bound == nil)
        case .question(let id): return "Was davon kann nach den Verbindungen auf dieser Website \(to(id)) führen?"
        case .unconnected(let one, let other):
            return "keine Verbindung auf dieser Website führt \(from(one)) \(to(other)) oder zurück".asSentence
        }
    }

    // MARK: - Pieces

    func noun(_ id: Entity.ID) -> String { nouns.subject(id) }

    /// "vom Faserring"
    func from(_ id: Entity.ID) -> String { prepositional("von", id) }

    /// "zur Nervenwurzel"
    func to(_ id: Entity.ID) -> String { prepositional("zu", id) }

    /// With a preposition that takes the dative.
    func prepositional(_ preposition: String, _ id: Entity.ID) -> String {
        let (lead, object) = contracted(preposition, nouns.forms(id).dative)
        return "\(lead) \(object)"
    }

    func plural(_ id: Entity.ID, _ plural: String, _ singular: String) -> String {
        nouns.isPlural(id) ? plural : singular
    }

    func isBodyPart(_ id: Entity.ID) -> Bool { nouns.kind(id)?.isBodyPart ?? false }

    func clause(_ link: Statement.LinkClause) -> String {
        let clause = GermanClause(link, nouns)
        if link.grade != .refuted { return clause.main + german.tail(link) }
        return "früher nahm man an, dass \(clause.subordinate)\(german.tail(link))"
    }

    func way(_ ends: Statement.Ends) -> String { "\(from(ends.from)) \(to(ends.to))" }

    /// What stands first puts the verb behind it.
    func under(_ isLimited: Bool, _ open: String, _ inverted: String) -> String {
        isLimited ? "unter diesen Einschränkungen \(inverted)" : open
    }

    /// "a, b und fünf weitere".
    func these(_ ids: [Entity.ID], _ more: Int = 0) -> String {
        und.list(ids.map(noun) + (more > 0 ? [more == 1 ? "eines mehr" : "\(count(more)) weitere"] : []))
    }

    let und = Joiner(plain: " und ", clear: " sowie ", heavy: "; sowie ")
    let oder = Joiner(plain: " oder ", clear: ", oder ", heavy: "; oder ")

    /// In the dative: "fünf Gliedern".
    func links(_ number: Int) -> String { number == 1 ? "einem Glied" : "\(count(number)) Gliedern" }

    func upTo(_ bound: Int?) -> String { bound.map { " mit bis zu \(links($0))" } ?? "" }

    /// "zwei" … "zwölf", then figures; one is "eine".
    func count(_ number: Int) -> String {
        let words = [
            "keine", "eine", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }

    /// How well something is supported, as a predicate: "schwach belegt".
    func supported(_ support: Support) -> String {
        switch support {
        case .strong: "gut belegt"
        case .moderate: "mäßig belegt"
        case .limited: "schwach belegt"
        case .speculative: "nicht belegt"
        }
    }
}
