import Knowledge

/// The English sentence of each statement.
struct EnglishTelling {
    let nouns: Nouns
    let english: English

    func text(_ statement: Statement) -> String {
        switch statement {
        case .link(let link): return clause(link).asSentence
        case .directly(let link): return "directly, \(clause(link))".asSentence
        case .belongs(let part, let whole, let belonging): return belongs(part, whole, belonging)
        case .overlap(let one, let other, let shared): return overlap(one, other, shared)
        case .claim(let chain): return claim(chain).asSentence
        case .story(let chain): return story(chain).asSentence
        case .because(let support, let reasons): return because(support, reasons)
        case .chains(let ends, let claims, let stories, let completeness):
            return chains(ends, claims, stories, completeness)
        case .disagreeing(let ends, let better): return disagreeing(ends.to, better)
        case .noChain(let ends, let isLimited):
            let limits = isLimited ? "under these limits" : "at any length"
            return "no chain of causes leads \(way(ends)) \(limits)".asSentence
        case .onlyLonger(let ends, let links, let most, let isLimited): return onlyLonger(ends, links, most, isLimited)
        case .beyondLimits(let ends, let verdict):
            return "without these limits, there is \(verdict == .claim ? "a claim" : "a story") \(way(ends))".asSentence
        case .notComposed(let ends): return notComposed(ends)
        case .notComposedThrough(let ends, let emergencies): return notComposedThrough(ends, emergencies)
        case .otherWay(let statement): return otherWay(statement)
        case .commonCause(let cause, let ends):
            return "\(both(ends)) may follow from \(noun(cause)), and that makes neither a cause of the other"
                .asSentence
        case .missingLink(let from, let to, let more): return missingLink(from, to, more)
        case .oneEnd(let id): return "a chain needs two ends, and this question has only one: \(noun(id))".asSentence
        case .around(let id, let direction, let direct, let claims, let stories):
            return around(id, direction, direct, claims, stories)
        case .heading(let group, let id, let direction): return heading(group, id, direction)
        case .onlyStories(let ids, let more): return "connected by stories only: \(these(ids, more))".asSentence
        case .notComposedWith(let id, let emergencies): return notComposedWith(id, emergencies)
        case .applied(let id, let change, _): return applied(id, change)
        case .isOpen(let cause, let outcome):
            let does = "what \(noun(cause)) \(plural(cause, "do", "does")) to \(noun(outcome))"
            return "\(does) is open, because two claims of equal standing disagree".asSentence
        case .lessSupported(let chain): return "a claim that weighs less says the opposite: \(claim(chain))".asSentence
        case .remaining(let taken, let outcome, let sign, let others, let best):
            return remaining(taken, outcome, sign, others, best)
        case .hasLinks(let id, let effects):
            let links = "\(noun(id)) \(plural(id, "have", "has")) links to \(these(effects))"
            return "\(links), but no claim leads from there to what was asked about".asSentence
        case .hasNoLinks(let id): return "no link known here leads on from \(noun(id))".asSentence
        case .hasNoClaims(let id): return "nothing known here leads from \(noun(id)) to what was asked about".asSentence
        case .untouched(let number, let isAll): return untouched(number, isAll)
        case .cutClaims(let outcome, let lost, let sign):
            let claim =
                "\(or.list(lost.map(noun))) may \(Verb(sign, to: nouns.kind(outcome)).infinitive) \(noun(outcome))"
            return "nothing here would say any more that \(claim)".asSentence
        case .shared(let ends, let claims, let stories): return shared(ends, claims, stories)
        case .compared(let comparison, let ends): return compared(comparison, ends)
        case .company(let cause, let claimed, let other):
            let found = "\(noun(claimed)), which \(plural(claimed, "are", "is")) found together with \(noun(other))"
            return "\(noun(cause)) may lead to \(found); no chain of causes leads from there to \(noun(other))"
                .asSentence
        case .byStories(let ids, let more): return "where at least one way is a story: \(these(ids, more))".asSentence
        case .leftOut(let ids, let more):
            return "nothing is composed of these and an emergency: \(these(ids, more))".asSentence
        case .noDiagnosis: return "This tells what is known of each; it is no way to find out which one somebody has."
        case .loop(let start, let by, let isReinforcing, let support): return loop(start, by, isReinforcing, support)
        case .loops(let told, let completeness, let longest, let mayBeLonger):
            return loops(told, completeness, longest, mayBeLonger)
        case .keystones(let ends, let number, let bound): return keystones(ends, number, bound)
        case .noWay(let ends, let bound, let isLimited):
            let limits = isLimited ? " under these limits" : bound == nil ? " at any length" : ""
            return "no chain of causes\(upTo(bound)) leads \(way(ends))\(limits)".asSentence
        case .question(let id): return "Going by the links on this site, which of these may bring on \(noun(id))?"
        case .unconnected(let one, let other):
            return "No links on this site lead from \(noun(one)) to \(noun(other)), or back."
        }
    }

    // MARK: - Pieces

    func noun(_ id: Entity.ID) -> String { nouns.subject(id) }

    func plural(_ id: Entity.ID, _ plural: String, _ singular: String) -> String {
        nouns.isPlural(id) ? plural : singular
    }

    func isBodyPart(_ id: Entity.ID) -> Bool { nouns.kind(id)?.isBodyPart ?? false }

    func clause(_ link: Statement.LinkClause) -> String {
        let (verb, tail) = english.verbPhrase(of: link, nouns)
        return "\(noun(link.cause)) \(verb) \(noun(link.effect))\(tail)"
    }

    func way(_ ends: Statement.Ends) -> String { "from \(noun(ends.from)) to \(noun(ends.to))" }

    func both(_ ends: Statement.Ends) -> String { "both \(these([ends.from, ends.to]))" }

    /// "a, b and five more".
    func these(_ ids: [Entity.ID], _ more: Int = 0) -> String {
        and.list(ids.map(noun) + (more > 0 ? ["\(count(more)) more"] : []))
    }

    let and = Joiner(plain: " and ", clear: ", and ", heavy: "; and ")
    let or = Joiner(plain: " or ", clear: ", or ", heavy: "; or ")

    func links(_ number: Int) -> String { number == 1 ? "one link" : "\(count(number)) links" }

    func upTo(_ bound: Int?) -> String { bound.map { " of up to \(links($0))" } ?? "" }

    /// "two" … "twelve", then figures.
    func count(_ number: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
