import Knowledge

/// Chains between two things, and what is said where there is none.
extension EnglishTelling {
    func belongs(_ part: Entity.ID, _ whole: Entity.ID, _ belonging: Statement.Belonging) -> String {
        let what = belonging == .state ? "a state" : "part"
        let belongs = "\(noun(part)) \(plural(part, "are", "is")) \(what) of \(noun(whole))"
        return "\(belongs), so neither is a cause of the other".asSentence
    }

    func overlap(_ one: Entity.ID, _ other: Entity.ID, _ shared: [Entity.ID]) -> String {
        let words = these(Array(shared.prefix(6)), max(0, shared.count - 6))
        return "\(these([one, other])) have \(words) in common, which says nothing about cause and effect".asSentence
    }

    /// What does not hold as a whole is a story, whoever calls it a claim.
    func claim(_ chain: Statement.ChainClause) -> String {
        guard chain.support.isClaim else { return story(chain) }
        let verb = Verb(chain.sign, to: nouns.kind(chain.to)).phrase(
            chain.support, isPlural: nouns.isPlural(chain.from))
        let whole = "\(noun(chain.from)) \(verb) \(noun(chain.to))"
        return chain.links == 1 ? whole : "\(steps(chain.links)), \(whole)"
    }

    func steps(_ links: Int) -> String { "in \(count(links)) step\(links == 1 ? "" : "s")" }

    func story(_ chain: Statement.ChainClause) -> String {
        switch chain.sign {
        case .raises: return "how people get from \(noun(chain.from)) to \(noun(chain.to)), and where the story is weak"
        case .lowers:
            // Nobody thinks that a disease helps; of those, the steps only end in less.
            guard nouns.kind(chain.from) == .exercise || nouns.kind(chain.from) == .treatment else {
                let relief = "from \(noun(chain.from)) to relief of \(noun(chain.to))"
                return "how people get \(relief), and where the story is weak"
            }
            let help = isBodyPart(chain.to) ? "relieve" : "help against"
            let thought = "\(plural(chain.from, "are", "is")) thought to \(help) \(noun(chain.to))"
            return "how \(noun(chain.from)) \(thought), and where the story is weak"
        }
    }

    func because(_ support: Support, _ reasons: [Statement.Reason]) -> String {
        let whole = support.isClaim ? "it has \(support.rawValue) support" : "it does not hold"
        return "as a whole \(whole): \(and.list(reasons.map(reason)))".asSentence
    }

    private func reason(_ reason: Statement.Reason) -> String {
        switch reason {
        case .weakest(let link, let isOnly):
            let which = isOnly ? "its weakest link" : "the first of its weakest links"
            return "\(which), from \(noun(link.cause)) to \(noun(link.effect)), \(evidence(link))"
        case .length(let number, let lost):
            let steps = lost == 1 ? "one step" : "\(count(lost)) steps"
            return "a chain of \(links(number)) is rated \(steps) below its weakest link"
        case .outsidePeople(let from, let to, let witness):
            let seen =
                switch witness {
                case .people: "people"
                case .cadaver: "dead bodies, not in living people"
                case .animal: "animals, not in people"
                case .model: "a model, not in people"
                }
            return "the link from \(noun(from)) to \(noun(to)) was seen in \(seen)"
        case .capped(let from, let to, let direct): return capped(from, to, direct)
        }
    }

    private func capped(_ from: Entity.ID, _ to: Entity.ID, _ direct: Statement.Direct) -> String {
        let ends = "from \(noun(from)) to \(noun(to))"
        switch direct {
        case .graded(.contested): return "the direct link \(ends) is contested"
        case .graded(.refuted), .refuted: return "the direct link \(ends) is refuted"
        case .graded(let grade): return "the direct link \(ends) has only \(grade.rawValue) evidence"
        case .contradicts: return "the direct link \(ends) says the opposite"
        case .together(.contested), .together(.refuted):
            return "it is even in doubt that \(these([from, to])) are found together"
        case .together(let grade):
            return "\(these([from, to])) are only known to be found together, with \(grade.rawValue) evidence"
        }
    }

    private func evidence(_ link: Statement.LinkClause) -> String {
        switch (link.grade, link.contention) {
        case (.contested, .bothSides): "is contested, because studies disagree"
        case (.contested, .onlyDisputed): "is contested, because studies do not bear it out"
        case (.contested, .untested): "is contested, because nobody has tested it well"
        case (.contested, nil): "is contested"
        case (.refuted, _): "is refuted"
        default: "has \(link.grade.rawValue) evidence"
        }
    }

    func chains(
        _ ends: Statement.Ends, _ claims: Int, _ stories: Int, _ completeness: Statement.Completeness
    ) -> String {
        if claims + stories == 0 {
            switch completeness {
            case .all: return "No chain of more links leads there."
            case .more: return "There are chains of more links, which are not told."
            case .stopped: return "no chain \(way(ends)) was found before the search had to stop".asSentence
            }
        }
        let hold = claims == 1 ? "one chain \(way(ends)) holds" : "\(count(claims)) chains \(way(ends)) hold"
        let sentence =
            switch (claims, stories) {
            case (_, 0): "\(hold) as a whole"
            case (0, _):
                "no chain \(way(ends)) holds as a whole; "
                    + (stories == 1 ? "one can be told as a story" : "\(count(stories)) can be told as stories")
            case (_, 1): "\(hold) as a whole, and one more is told as a story"
            default: "\(hold) as a whole, and \(count(stories)) more are told as stories"
            }
        switch completeness {
        case .all:
            return sentence.asSentence
                + (claims + stories == 1 ? "" : " These are all, unless there are longer ones, which are not told.")
        case .more: return sentence.asSentence + " There are more, less well supported or longer."
        case .stopped:
            return sentence.asSentence + " The search stopped before it had seen all, so there may be better ones."
        }
    }

    func disagreeing(_ about: Entity.ID, _ better: Sign?) -> String {
        let it = plural(about, "them", "it")
        let (more, less) =
            isBodyPart(about) ? ("burden \(it)", "relieve \(it)") : ("make \(it) likelier", "make \(it) less likely")
        let sides =
            switch better {
            case .raises: "the better supported ones \(more), the others \(less)"
            case .lowers: "the better supported ones \(less), the others \(more)"
            case nil: "some \(more) and some \(less), with equal support"
            }
        return "they disagree about \(noun(about)): \(sides)".asSentence
    }

    func onlyLonger(_ ends: Statement.Ends, _ links: Int, _ most: Int, _ isLimited: Bool) -> String {
        let limits = isLimited ? "under these limits " : ""
        if links <= Support.longestClaim {
            let shortest = "\(limits)the shortest chain \(way(ends)) has \(self.links(links))"
            return "\(shortest); none of more than \(self.links(most)) was asked for".asSentence
        }
        let connects = "only a story of \(self.links(links)) connects \(noun(ends.from)) with \(noun(ends.to))"
        return "\(limits)\(connects); stories of more than \(self.links(most)) are not told".asSentence
    }

    func notComposed(_ ends: Statement.Ends) -> String {
        let (it, be) = nouns.isPlural(ends.to) ? ("them", "are") : ("it", "is")
        return "\(noun(ends.to)) \(be) an emergency, and no chain is made from \(noun(ends.from)) to \(it)".asSentence
            + " The emergency's own page says what leads there directly, what its signs are and what to do."
    }

    func notComposedThrough(_ ends: Statement.Ends, _ emergencies: [Entity.ID]) -> String {
        let connects = "what connects \(noun(ends.from)) with \(noun(ends.to)) passes through"
        return emergencies.count == 1
            ? "\(connects) an emergency (\(these(emergencies))), and no chain is made through it".asSentence
                + " The emergency's own page says what leads there and what to do."
            : "\(connects) emergencies (\(these(emergencies))), and no chain is made through them".asSentence
                + " The emergencies' own pages say what leads there and what to do."
    }

    func notComposedWith(_ id: Entity.ID, _ emergencies: [Entity.ID]) -> String {
        let no = "no chain is made between \(noun(id)) and"
        return emergencies.count == 1
            ? "\(no) an emergency (\(these(emergencies))); its own page says what leads there and what to do".asSentence
            : "\(no) emergencies (\(these(emergencies))); their own pages say what leads there and what to do"
                .asSentence
    }

    func otherWay(_ statement: Statement) -> String {
        switch statement {
        case .link(let link): "the other way round, \(clause(link))".asSentence
        case .claim(let chain) where chain.support.isClaim: "the other way round, \(claim(chain))".asSentence
        case .claim(let chain), .story(let chain):
            "the other way round there is only a story: \(story(chain))".asSentence
        default: "The other way round: \(text(statement))"
        }
    }

    func missingLink(_ from: Entity.ID, _ to: [Entity.ID], _ more: Int) -> String {
        let others = more == 0 ? "" : more == 1 ? "; there is one more" : "; there are \(count(more)) more"
        let such = or.list(to.map(noun))
        return "what is missing is a link from \(noun(from)) to something that leads there, such as \(such)\(others)"
            .asSentence
    }
}
