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
        case .overlap(let one, let other, let shared):
            let words = list(shared.prefix(6).map(noun), "and")
            return "\(noun(one)) and \(noun(other)) have \(words) in common, which says nothing about a cause".asSentence
        case .claim(let chain): return "\(steps(chain.links)), \(whole(chain))".asSentence
        case .story(let chain): return story(chain)
        case .because(let support, let reasons): return because(support, reasons)
        case .chains(let ends, let claims, let stories, let completeness):
            return chains(ends, claims, stories, completeness)
        case .disagreeing(_, let better):
            switch better {
            case .raises: return "They disagree: the better supported ones raise it, others lower it."
            case .lowers: return "They disagree: the better supported ones lower it, others raise it."
            case nil: return "They disagree: some raise it and some lower it, with equal support."
            }
        case .noChain(let ends, let isLimited):
            let limits = isLimited ? "under these limits" : "at any length"
            return "no chain of causes leads from \(noun(ends.from)) to \(noun(ends.to)) \(limits)".asSentence
        case .onlyLonger(let ends, let links, let most, let isLimited):
            let limits = isLimited ? "under these limits " : ""
            return
                "\(limits)only a story of \(count(links)) links connects \(noun(ends.from)) with \(noun(ends.to)); stories of more than \(self.links(most)) are not told".asSentence
        case .beyondLimits(let ends, let verdict):
            let what = verdict == .claim ? "something is claimed" : "there is a story"
            return "without the limits, \(what) from \(noun(ends.from)) to \(noun(ends.to))".asSentence
        case .notComposed(let ends):
            let it = noun(ends.to)
            return
                "\(it) is an emergency, and no chain is made from \(noun(ends.from)) to it".asSentence + " "
                + "its own page tells what leads there directly, its signs and what to do".asSentence
        case .otherWay(let statement): return "The other way round: \(text(statement))"
        case .commonCause(let cause, let ends):
            return "both may follow from \(noun(cause)): it has a claim to \(noun(ends.from)) and one to \(noun(ends.to))".asSentence
        case .missingLink(let from, let to, let more):
            let others = more > 0 ? "\(list(to.map(noun), "or")), or \(count(more)) more" : list(to.map(noun), "or")
            return "what is missing is a link from \(noun(from)) to something that leads there, such as \(others)".asSentence
        case .oneEnd(let id): return "a chain needs two ends, and this question has only one: \(noun(id))".asSentence
        case .around(let id, let direction, let direct, let claims, let stories):
            return around(id, direction, direct, claims, stories)
        case .heading(let group, let id, let direction): return heading(group, id, direction)
        case .onlyStories(let ids, let more):
            return "Only stories connect: \(list(ids.map(noun) + rest(more), "and"))."
        case .notComposedWith(let id, let emergencies):
            let them = list(emergencies.map(noun), "and")
            return "no chain is made between \(noun(id)) and an emergency (\(them)); the emergency's own page says what leads there and what to do".asSentence
        case .applied(let id, let change, let outcomes): return applied(id, change, outcomes)
        case .isOpen(let cause, let outcome):
            return "what \(noun(cause)) \(nouns.isPlural(cause) ? "do" : "does") to \(noun(outcome)) is open, because two claims of equal standing disagree".asSentence
        case .lessSupported(let chain): return "a less well supported chain says otherwise: \(whole(chain))".asSentence
        case .remaining(let taken, let outcome, let sign, let others, let best):
            return remaining(taken, outcome, sign, others, best)
        case .hasLinks(let id, let effects):
            return "\(noun(id)) \(nouns.isPlural(id) ? "have" : "has") links to \(list(effects.map(noun), "and")), and no claim to what was asked about".asSentence
        case .hasNoLinks(let id): return "no link known here leads on from \(noun(id))".asSentence
        case .hasNoClaims(let id):
            return "no link or chain known here leads from \(noun(id)) to what was asked about".asSentence
        case .untouched(let number, let isAll): return untouched(number, isAll)
        case .cutClaims(let outcome, let lost, let sign):
            let claim = sign == .raises ? "raise" : "lower"
            return "\(list(lost.map(noun), "and")) would lose \(lost.count == 1 ? "its" : "their") claim to \(claim) \(noun(outcome))".asSentence
        case .shared(let ends, let claims, let stories): return shared(ends, claims, stories)
        case .compared(let comparison, let ends): return compared(comparison, ends)
        case .company(let cause, let claimed, let other):
            return "\(noun(cause)) may lead to \(noun(claimed)), and that is found together with \(noun(other)); nothing causal leads on from there".asSentence
        case .byStories(let ids, let more): return "By stories only: \(list(ids.map(noun) + rest(more), "and"))."
        case .noDiagnosis: return "This tells what is known of each; it is no way to find out which one somebody has."
        case .loop(let start, let by, let isReinforcing, let support): return loop(start, by, isReinforcing, support)
        case .loops(let told, let completeness, let longest, let mayBeLonger):
            return loops(told, completeness, longest, mayBeLonger)
        case .keystones(let ends, let number, let bound):
            let which = bound.map { " of up to \(links($0))" } ?? ""
            let way = "from \(noun(ends.from)) to \(noun(ends.to))"
            return number == 0
                ? "Chains of causes\(which) \(way) share no step: there is a way round each of them."
                : "Every chain of causes\(which) \(way) passes through:"
        case .noWay(let ends, let bound, let isLimited):
            let which = bound.map { " of up to \(links($0))" } ?? ""
            let limits = isLimited ? " under these limits" : bound == nil ? " at any length" : ""
            return "no chain of causes\(which) leads from \(noun(ends.from)) to \(noun(ends.to))\(limits)".asSentence
        case .question(let id): return "Going by the links on this site, which of these may bring on \(noun(id))?"
        case .unconnected(let one, let other):
            return "No links on this site lead from \(noun(one)) to \(noun(other)), or back."
        }
    }

    // MARK: - Pieces

    private func noun(_ id: Entity.ID) -> String { nouns.subject(id) }

    private func rest(_ more: Int) -> [String] { more > 0 ? ["\(count(more)) more"] : [] }

    private func clause(_ link: Statement.LinkClause) -> String {
        let (verb, tail) = english.verbPhrase(of: link, nouns)
        return "\(noun(link.cause)) \(verb) \(noun(link.effect))\(tail)"
    }

    private func steps(_ links: Int) -> String { "in \(count(links)) steps" }

    private func whole(_ chain: Statement.ChainClause) -> String {
        let verb = Verb(chain.sign, to: nouns.kind(chain.to))
        return "\(noun(chain.from)) \(verb.phrase(chain.support, isPlural: nouns.isPlural(chain.from))) \(noun(chain.to))"
    }

    private func belongs(_ part: Entity.ID, _ whole: Entity.ID, _ belonging: Statement.Belonging) -> String {
        let are = nouns.isPlural(part) ? "are" : "is"
        switch belonging {
        case .state:
            return "\(noun(part)) \(are) a state of \(noun(whole)), so the one is no cause of the other".asSentence
        case .member:
            return "\(noun(part)) \(are) part of \(noun(whole)), so the one is no cause of the other".asSentence
        }
    }

    private func story(_ chain: Statement.ChainClause) -> String {
        switch chain.sign {
        case .raises: "How people get from \(noun(chain.from)) to \(noun(chain.to)), and where the story is weak."
        case .lowers:
            "How \(noun(chain.from)) \(nouns.isPlural(chain.from) ? "are" : "is") thought to help against \(noun(chain.to)), and where the story is weak."
        }
    }

    private func because(_ support: Support, _ reasons: [Statement.Reason]) -> String {
        let told = reasons.map(reason)
        let head = support.isClaim ? "as a whole it has \(support.rawValue) support" : "as a whole it shows nothing"
        return "\(head): \(list(told, "and"))".asSentence
    }

    private func reason(_ reason: Statement.Reason) -> String {
        switch reason {
        case .weakest(let link, let isOnly):
            let which = isOnly ? "its weakest link" : "the first of its weakest links"
            return "\(which), from \(noun(link.cause)) to \(noun(link.effect)), \(evidence(link))"
        case .length(let number, let lost):
            return "a chain of \(links(number)) counts \(lost == 1 ? "one step" : "\(count(lost)) steps") less"
        case .outsidePeople(let from, let to, let witness):
            let seen =
                switch witness {
                case .people: "people"
                case .cadaver: "cadavers"
                case .animal: "animals"
                case .model: "a model"
                }
            return "the link from \(noun(from)) to \(noun(to)) was seen in \(seen)"
        case .capped(let from, let to, let direct):
            let ends = "from \(noun(from)) to \(noun(to))"
            switch direct {
            case .graded(.contested): return "what leads straight \(ends) is contested"
            case .graded(let grade): return "what leads straight \(ends) has only \(grade.rawValue) evidence"
            case .contradicts: return "what leads straight \(ends) says the opposite"
            case .refuted: return "the link straight \(ends) is refuted"
            case .together(.contested), .together(.refuted):
                return "even that \(noun(from)) and \(noun(to)) are found together is in doubt"
            case .together(let grade):
                return "\(noun(from)) and \(noun(to)) are only known to be found together, with \(grade.rawValue) evidence"
            }
        }
    }

    private func evidence(_ link: Statement.LinkClause) -> String {
        switch (link.grade, link.contention) {
        case (.contested, .onlyDisputed): "is contested, because studies do not bear it out"
        case (.contested, .untested): "is contested, because nobody has tested it well"
        case (.contested, _): "is contested, because studies disagree"
        case (.refuted, _): "is refuted"
        default: "has \(link.grade.rawValue) evidence"
        }
    }

    private func chains(
        _ ends: Statement.Ends, _ claims: Int, _ stories: Int, _ completeness: Statement.Completeness
    ) -> String {
        let way = "from \(noun(ends.from)) to \(noun(ends.to))"
        var told: [String] = []
        if claims > 0 {
            told.append(
                "\(claims == 1 ? "one chain" : "\(count(claims)) chains") \(way) \(claims == 1 ? "holds" : "hold") as a whole")
        }
        if stories > 0 {
            let tell = claims > 0 ? "as a story" : "as a story only, \(way)"
            let chain = stories == 1 ? "one" : count(stories)
            told.append(
                claims > 0
                    ? "\(chain) more \(stories == 1 ? "is" : "are") told \(tell)"
                    : "\(chain) chain\(stories == 1 ? "" : "s") can be told \(tell)")
        }
        let sentence = list(told, "and").asSentence
        switch completeness {
        case .all: return sentence + (claims + stories == 1 ? "" : " These are all.")
        case .more: return sentence + " There are more, less well supported or longer."
        case .stopped: return sentence + " The search stopped before it had seen all, so there may be better ones."
        }
    }

    private func around(
        _ id: Entity.ID, _ direction: Statement.Direction, _ direct: Int, _ claims: Int, _ stories: Int
    ) -> String {
        let isUpstream = direction == .upstream
        if direct + claims + stories == 0 {
            return (isUpstream ? "no link leads to \(noun(id))" : "no link leads on from \(noun(id))").asSentence
        }
        let far = isUpstream ? "to \(noun(id))" : "from \(noun(id))"
        var told = ["\(direct == 0 ? "no link leads" : direct == 1 ? "one link leads" : "\(count(direct)) links lead") straight \(far)"]
        if claims > 0 {
            told.append("\(count(claims)) more \(claims == 1 ? "thing has" : "things have") a chain that holds as a whole")
        }
        if stories > 0 {
            told.append("\(count(stories)) \(stories == 1 ? "is" : "are") connected by stories only")
        }
        return list(told, "and").asSentence
    }

    private func heading(_ group: Statement.Group, _ id: Entity.ID, _ direction: Statement.Direction) -> String {
        let kind = nouns.kind(id)
        let isBodyPart = kind == .structure || kind == .muscle
        switch (group, direction) {
        case (.together, _): return "Found together with it"
        case (.refuted, _): return "What the evidence speaks against"
        case (.raises, .upstream): return isBodyPart ? "What may act on it" : "What may bring it on"
        case (.raises, .downstream): return isBodyPart ? "What it may act on" : "What it may lead to"
        case (.lowers, .upstream):
            return kind == .condition || kind == .symptom || kind == .state ? "What may help" : "What may lower it"
        case (.lowers, .downstream):
            return kind == .exercise || kind == .treatment ? "What it may help with" : "What it may lower"
        }
    }

    private func applied(_ id: Entity.ID, _ change: Statement.Change, _ outcomes: Int) -> String {
        let whom = noun(id)
        switch change {
        case .likelier: return "What \(whom) may make likelier"
        case .lessLikely: return "What \(whom) may make less likely"
        case .ambiguous: return "Where it is open what \(whom) \(nouns.isPlural(id) ? "do" : "does")"
        case .stories: return "What only stories connect with \(whom)"
        }
    }

    private func remaining(_ taken: [Entity.ID], _ outcome: Entity.ID, _ sign: Sign, _ others: Int, _ best: Support?) -> String {
        let without = "without \(list(taken.map(noun), "and")), "
        let things = sign == .raises ? "cause" : "thing"
        let claim = sign == .raises ? "of \(noun(outcome))" : "that may lower \(noun(outcome))"
        guard others > 0, let best else {
            return (without + "no other \(things) \(claim) remains that has a claim to it").asSentence
        }
        let remain = others == 1 ? "one other \(things) \(claim) remains" : "\(count(others)) other \(things)s \(claim) remain"
        let claims = others == 1 ? "its claim has \(best.rawValue) support" : "the best claim left has \(best.rawValue) support"
        return "\(without)\(remain); \(claims)".asSentence
    }

    private func untouched(_ number: Int, _ isAll: Bool) -> String {
        if isAll { return "Nothing known here says anything of the conditions and symptoms that were asked about." }
        let things = number == 1 ? "one other condition or symptom" : "\(count(number)) other conditions and symptoms"
        return "nothing known here says anything of \(things) that \(number == 1 ? "was" : "were") asked about".asSentence
    }

    private func shared(_ ends: Statement.Ends, _ claims: Int, _ stories: Int) -> String {
        let both = "both \(noun(ends.from)) and \(noun(ends.to))"
        switch (claims, stories) {
        case (0, 0): return "nothing on this site leads to \(both), at any length".asSentence
        case (0, _): return "\(things(stories)) connected with \(both), by stories only".asSentence
        case (_, 0): return "\(things(claims, "have", "has")) a claim to \(both)".asSentence
        default:
            return "\(things(claims, "have", "has")) a claim to \(both); \(count(stories)) more \(stories == 1 ? "is" : "are") connected with both by stories only".asSentence
        }
    }

    private func things(_ number: Int, _ plural: String = "are", _ singular: String = "is") -> String {
        number == 1 ? "one thing \(singular)" : "\(count(number)) things \(plural)"
    }

    private func compared(_ comparison: Statement.Comparison, _ ends: Statement.Ends) -> String {
        let (one, other) = (noun(ends.from), noun(ends.to))
        switch comparison {
        case .sharedCauses: return "What may lead to both"
        case .onlyFirst: return "What may lead to \(one), and has no way to \(other)"
        case .onlySecond: return "What may lead to \(other), and has no way to \(one)"
        case .throughFirst: return "What reaches \(other) only through \(one)"
        case .throughSecond: return "What reaches \(one) only through \(other)"
        case .sharedHelp: return "What may help with both"
        case .helpsFirst: return "What may help with \(one), and has no way to \(other)"
        case .helpsSecond: return "What may help with \(other), and has no way to \(one)"
        case .sharedEffects: return "Where both may lead"
        case .effectsOfFirst: return "Where \(one) may lead, and \(other) has no way"
        case .effectsOfSecond: return "Where \(other) may lead, and \(one) has no way"
        case .company: return "Found together, and no more"
        }
    }

    private func loop(_ start: Entity.ID, _ by: [Entity.ID], _ isReinforcing: Bool, _ support: Support) -> String {
        let kind = isReinforcing ? "reinforcing" : "balancing"
        let way = "by way of \(list(by.map(noun), "and"))"
        if !support.isClaim {
            return "How people get from \(noun(start)) back to itself \(way), and where the story is weak. This loop would be \(kind)."
        }
        let back = Verb("comes back to itself", "come back to themselves", "come back to itself")
        let verb = back.phrase(support, isPlural: nouns.isPlural(start))
        return "\(steps(by.count + 1)), \(noun(start)) \(verb) \(way)".asSentence + " "
            + "this loop is \(kind); as a whole it has \(support.rawValue) support".asSentence
    }

    private func loops(_ told: Int, _ completeness: Statement.Completeness, _ longest: Int, _ mayBeLonger: Bool) -> String {
        if told == 0 {
            if completeness == .stopped { return "No loop of causes was found before the search had to stop." }
            if !mayBeLonger { return "The graph has no loops of causes." }
            return "The graph has no loop of causes of up to \(links(longest)), but a longer one, which is not told."
        }
        var sentences: [String] = []
        switch completeness {
        case .more:
            let best = told == 1 ? "this is the best supported" : "these are the \(told) best supported"
            sentences.append("\(best); there are more")
        case .stopped: sentences.append("the search stopped before it had seen all loops, so there may be more")
        case .all:
            if !mayBeLonger { sentences.append(told == 1 ? "this is the only loop of causes" : "these are all loops of causes") }
        }
        if mayBeLonger { sentences.append("loops of more than \(links(longest)) were not looked for") }
        return sentences.map(\.asSentence).joined(separator: " ")
    }

    private func links(_ number: Int) -> String { "\(count(number)) link\(number == 1 ? "" : "s")" }

    /// "two" … "twelve", then figures.
    private func count(_ number: Int) -> String {
        let words = [
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}
