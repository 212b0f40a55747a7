import Knowledge

/// Chains between two things, and what is said where there is none.
extension GermanTelling {
    func belongs(_ part: Entity.ID, _ whole: Entity.ID, _ belonging: Statement.Belonging) -> String {
        let what = belonging == .state ? "ein Zustand" : "ein Teil"
        let belongs = "\(noun(part)) \(plural(part, "sind", "ist")) \(what) \(nouns.forms(whole).genitive)"
        return "\(belongs), daher ist keines von beiden eine Ursache des anderen".asSentence
    }

    func overlap(_ one: Entity.ID, _ other: Entity.ID, _ shared: [Entity.ID]) -> String {
        let more = max(0, shared.count - 6)
        let words = shared.prefix(6).map { nouns.forms($0).accusative } + (more > 0 ? ["\(count(more)) mehr"] : [])
        return
            "\(these([one, other])) haben \(und.list(words)) gemeinsam; über Ursache und Wirkung sagt das nichts"
            .asSentence
    }

    /// What does not hold as a whole is a story, whoever calls it a claim.
    func claim(_ chain: Statement.ChainClause) -> String {
        guard chain.support.isClaim else { return story(chain) }
        let whole = clause(
            chain.support, chain.from, GermanVerb(chain.sign, to: nouns.kind(chain.to)), nouns.forms(chain.to))
        return chain.links == 1 ? whole.main : "\(steps(chain.links)) \(whole.inverted)"
    }

    /// Of a whole chain. However strong its links are, what passes through several of them only can happen.
    func clause(_ support: Support, _ from: Entity.ID, _ verb: GermanVerb, _ object: Declension) -> GermanClause {
        let (modal, adverb): (GermanClause.Modal?, String?) =
            switch support {
            case .strong: (.can, nil)
            case .moderate: (nil, "wahrscheinlich")
            case .limited: (nil, "möglicherweise")
            case .speculative: (.said, nil)
            }
        return GermanClause(
            subject: noun(from), isPlural: nouns.isPlural(from), verb, object, modal: modal, adverb: adverb)
    }

    func steps(_ links: Int) -> String { links == 1 ? "in einem Schritt" : "in \(count(links)) Schritten" }

    func story(_ chain: Statement.ChainClause) -> String {
        let target = nouns.forms(chain.to).accusative
        switch chain.sign {
        case .raises:
            return "wie \(from(chain.from)) auf \(target) geschlossen wird und wo diese Geschichte schwach ist"
        case .lowers:
            guard nouns.kind(chain.from) == .exercise || nouns.kind(chain.from) == .treatment else {
                let relief = "\(isBodyPart(chain.to) ? "Entlastung" : "Linderung") \(nouns.forms(chain.to).genitive)"
                return "wie \(from(chain.from)) auf eine \(relief) geschlossen wird und wo diese Geschichte schwach ist"
            }
            let help = isBodyPart(chain.to) ? "\(target) entlasten" : "gegen \(target) helfen"
            let said = plural(chain.from, "sollen", "soll")
            return "wie \(noun(chain.from)) \(help) \(said) und wo diese Geschichte schwach ist"
        }
    }

    func because(_ support: Support, _ reasons: [Statement.Reason]) -> String {
        let whole = support.isClaim ? "ist das \(supported(support))" : "trägt das nicht"
        // Whole sentences, which "sowie" cannot join.
        let joiner = Joiner(plain: " und ", clear: ", und ", heavy: "; und ")
        return "als Ganzes \(whole): \(capitalized(first: joiner.list(reasons.map(reason))))".asSentence
    }

    private func reason(_ reason: Statement.Reason) -> String {
        switch reason {
        case .weakest(let link, let isOnly):
            let which = isOnly ? "das schwächste Glied" : "das erste der schwächsten Glieder"
            return "\(which), \(way(Statement.Ends(link.cause, link.effect))), \(evidence(link))"
        case .length(let number, let lost):
            let steps = lost == 1 ? "eine Stufe" : "\(count(lost)) Stufen"
            return "eine Kette aus \(links(number)) gilt \(steps) weniger als ihr schwächstes Glied"
        case .outsidePeople(let from, let to, let witness):
            let seen =
                switch witness {
                case .people: "an Menschen"
                case .cadaver: "an Leichen, nicht an lebenden Menschen,"
                case .animal: "an Tieren, nicht an Menschen,"
                case .model: "an einem Modell, nicht an Menschen,"
                }
            return "das Glied \(way(Statement.Ends(from, to))) wurde \(seen) beobachtet"
        case .capped(let from, let to, let direct): return capped(Statement.Ends(from, to), direct)
        }
    }

    private func capped(_ ends: Statement.Ends, _ direct: Statement.Direct) -> String {
        let link = "die direkte Verbindung \(way(ends))"
        switch direct {
        case .graded(.contested): return "\(link) ist umstritten"
        case .graded(.refuted), .refuted: return "\(link) ist widerlegt"
        case .graded(let grade): return "\(link) ist nur \(supported(Support(grade)))"
        case .contradicts: return "\(link) besagt das Gegenteil"
        case .together(.contested), .together(.refuted):
            return "selbst dass \(these([ends.from, ends.to])) zusammen vorkommen, ist zweifelhaft"
        case .together(let grade):
            let both = und.list([from(ends.from), nouns.forms(ends.to).dative])
            return "\(both) ist nur bekannt, dass sie zusammen vorkommen, und das ist \(supported(Support(grade)))"
        }
    }

    private func evidence(_ link: Statement.LinkClause) -> String {
        switch (link.grade, link.contention) {
        case (.contested, .bothSides): "ist umstritten, weil sich die Studien nicht einig sind"
        case (.contested, .onlyDisputed): "ist umstritten, weil Studien es nicht bestätigen"
        case (.contested, .untested): "ist umstritten, weil es noch niemand gut geprüft hat"
        case (.contested, nil): "ist umstritten"
        case (.refuted, _): "ist widerlegt"
        default: "ist \(supported(Support(link.grade)))"
        }
    }

    func chains(
        _ ends: Statement.Ends, _ claims: Int, _ stories: Int, _ completeness: Statement.Completeness
    ) -> String {
        if claims + stories == 0 {
            switch completeness {
            case .all: return "Keine Kette mit mehr Gliedern führt dorthin."
            case .more: return "Es gibt Ketten mit mehr Gliedern, die nicht erzählt werden."
            case .stopped: return "keine Kette \(way(ends)) wurde gefunden, bevor die Suche enden musste".asSentence
            }
        }
        let hold = claims == 1 ? "eine Kette \(way(ends)) trägt" : "\(count(claims)) Ketten \(way(ends)) tragen"
        let sentence =
            switch (claims, stories) {
            case (_, 0): "\(hold) als Ganzes"
            case (0, 1): "keine Kette \(way(ends)) trägt als Ganzes; eine lässt sich als Geschichte erzählen"
            case (0, _):
                "keine Kette \(way(ends)) trägt als Ganzes; \(count(stories)) lassen sich als Geschichten erzählen"
            case (_, 1): "\(hold) als Ganzes, und eine weitere wird als Geschichte erzählt"
            default: "\(hold) als Ganzes, und \(count(stories)) weitere werden als Geschichten erzählt"
            }
        switch completeness {
        case .all:
            return sentence.asSentence
                + (claims + stories == 1
                    ? "" : " Das sind alle, es sei denn, es gibt längere, die nicht erzählt werden.")
        case .more: return sentence.asSentence + " Es gibt weitere, schlechter belegte oder längere."
        case .stopped:
            return sentence.asSentence + " Die Suche endete, bevor sie alle gesehen hatte; es kann also bessere geben."
        }
    }

    func disagreeing(_ about: Entity.ID, _ better: Sign?) -> String {
        let (more, less) =
            isBodyPart(about) ? ("belastet", "entlastet") : ("wahrscheinlicher", "weniger wahrscheinlich")
        let sides =
            switch better {
            case .raises: "Nach den besser belegten wird das \(more), nach den anderen \(less)"
            case .lowers: "Nach den besser belegten wird das \(less), nach den anderen \(more)"
            case nil: "Nach einigen wird das \(more), nach anderen \(less), und beides ist gleich gut belegt"
            }
        return "über \(nouns.forms(about).accusative) sagen sie Gegensätzliches: \(sides)".asSentence
    }

    func onlyLonger(_ ends: Statement.Ends, _ links: Int, _ most: Int, _ isLimited: Bool) -> String {
        if links <= Support.longestClaim {
            let chain = "die kürzeste Kette \(way(ends))"
            let shortest = under(isLimited, "\(chain) hat", "hat \(chain)")
            return
                "\(shortest) \(count(links)) Glieder; nach Ketten aus mehr als \(self.links(most)) ist nicht gefragt"
                .asSentence
        }
        let story = under(isLimited, "\(way(ends)) gibt es", "gibt es \(way(ends))") + " nur eine Geschichte"
        return
            "\(story) aus \(self.links(links)); Geschichten aus mehr als \(self.links(most)) werden nicht erzählt"
            .asSentence
    }

    func noChain(_ ends: Statement.Ends, _ bound: Int?, _ isLimited: Bool, isUnbounded: Bool) -> String {
        let chain = "keine Ursachenkette\(upTo(bound))"
        if isLimited { return "unter diesen Einschränkungen führt \(chain) \(way(ends))".asSentence }
        return "\(way(ends)) führt \(chain)\(isUnbounded ? ", wie lang sie auch sein mag" : "")".asSentence
    }

    func notComposedThrough(_ ends: Statement.Ends, _ emergencies: [Entity.ID]) -> String {
        let connects =
            "was \(nouns.forms(ends.from).accusative) mit \(nouns.forms(ends.to).dative) verbindet, führt über"
        return emergencies.count == 1
            ? "\(connects) einen Notfall (\(these(emergencies))), und darüber wird keine Kette gebildet".asSentence
                + " Die Seite des Notfalls sagt, was dorthin führt und was zu tun ist."
            : "\(connects) Notfälle (\(these(emergencies))), und darüber wird keine Kette gebildet".asSentence
                + " Deren eigene Seiten sagen, was dorthin führt und was zu tun ist."
    }

    func notComposedWith(_ id: Entity.ID, _ emergencies: [Entity.ID]) -> String {
        let between = "zwischen \(nouns.forms(id).dative) und"
        return emergencies.count == 1
            ? "\(between) einem Notfall (\(these(emergencies))) wird keine Kette gebildet; dessen eigene Seite sagt, was dorthin führt und was zu tun ist"
                .asSentence
            : "\(between) Notfällen (\(these(emergencies))) wird keine Kette gebildet; deren eigene Seiten sagen, was dorthin führt und was zu tun ist"
                .asSentence
    }

    func otherWay(_ statement: Statement) -> String {
        switch statement {
        case .claim(let chain) where chain.support.isClaim: "Andersherum: \(claim(chain).asSentence)"
        case .claim(let chain), .story(let chain): "andersherum gibt es nur eine Geschichte: \(story(chain))".asSentence
        default: "Andersherum: \(text(statement))"
        }
    }

    func missingLink(_ from: Entity.ID, _ to: [Entity.ID], _ more: Int) -> String {
        let others = more == 0 ? "" : more == 1 ? "; es gibt eines mehr" : "; es gibt \(count(more)) weitere"
        let such = oder.list(to.map(noun))
        return
            "was fehlt, ist eine Verbindung \(self.from(from)) zu etwas, das dorthin führt, zum Beispiel \(such)\(others)"
            .asSentence
    }
}
