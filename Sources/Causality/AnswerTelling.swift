public import Knowledge

extension Telling {
    /// Opens an answer: how many chains there are and how well the best one holds; or, honestly, that there is none,
    /// and what comes nearest.
    public func answer(from: Entity.ID, to: Entity.ID, _ answer: ChainAnswer) -> String {
        for id in [from, to] where graph.kind(of: id) == nil { return "Nothing here is called '\(id)'." }
        if from == to { return "A chain needs two ends, and this question has only one: \(noun(from))." }
        guard let best = answer.chains.first else { return none(from: from, to: to, answer) }
        let ends = "from \(noun(from)) to \(noun(to))"
        let refutation = answer.query.weakest == .refuted ? nil : refutation(from: from, to: to)
        let sentences = [opening(answer, ends), support(answer, best), caution(answer), refutation]
        return sentences.compactMap(\.self).map(Self.sentence).joined(separator: " ")
    }

    private func opening(_ answer: ChainAnswer, _ ends: String) -> String {
        let count = answer.chains.count
        let chains = count == 1 ? "one chain leads" : "\(Self.count(count)) chains lead"
        if answer.hasMore { return "more than \(chains) \(ends)\(count == 1 ? "; this is" : "; these are") the best" }
        if answer.stoppedEarly { return "at least \(chains) \(ends); the search stopped before it had seen all" }
        return "\(chains) \(ends)"
    }

    private func support(_ answer: ChainAnswer, _ best: Chain) -> String {
        if answer.chains.count == 1, !answer.hasMore { return "as a whole it \(Self.support(best.grade))" }
        return "the best supported one \(Self.support(best.grade)) as a whole"
    }

    /// What keeps these chains from being causes.
    private func caution(_ answer: ChainAnswer) -> String? {
        let all = answer.chains.count
        let count = answer.chains.count { $0.hasAssociation }
        guard count > 0 else { return nil }
        let link = "a link that only says what is found together"
        if all == 1 { return "it holds \(link), so it is not a chain of causes" }
        if count == all { return "each of them holds \(link), so none is a chain of causes" }
        if count == 1 { return "one of them holds \(link), so it is not a chain of causes" }
        return "\(Self.count(count)) of them hold \(link), so they are not chains of causes"
    }

    /// A direct link that the evidence refuted must not stay unsaid beside longer chains.
    private func refutation(from: Entity.ID, to: Entity.ID) -> String? {
        let starts = graph.starts(of: from)
        let refuted = graph.links(to: to).first { $0.grade == .refuted && starts.contains($0.cause) }
        return refuted.map { "directly, \(clause(for: $0).text)" }
    }

    private func none(from: Entity.ID, to: Entity.ID, _ answer: ChainAnswer) -> String {
        let ends = "from \(noun(from)) to \(noun(to))"
        if answer.hasMore { return "There are chains \(ends), but none was to be told." }
        if answer.stoppedEarly { return "No chain \(ends) was found before the search had to stop." }
        let query = answer.query
        let bound = query.maxLinks < graph.nodes.count ? " of up to \(Self.count(query.maxLinks)) links" : ""
        let chain = query.maxLinks == 1 ? "single link" : "chain\(bound)"
        let plainly = Self.sentence("no \(chain) leads \(ends)\(query.isSelective ? " under these limits" : "")")
        guard let nearest = graph.nearMiss(from: from, to: to, query) else { return plainly }
        return "\(plainly) \(told(nearest))"
    }

    private func told(_ nearest: NearMiss) -> String {
        switch nearest {
        case .beyondLimits(let chain): "Without the limits there is one: \(headline(for: chain))"
        case .onlyRefuted(let chain):
            "Only a refuted link would connect them: \(sentence(for: chain.weakestLink))"
        case .reversed(let chain): "The other way round there is one: \(headline(for: chain))"
        case .commonCause(let cause):
            Self.sentence(
                "they have a possible cause in common, \(noun(cause.node)), "
                    + "by links of which the weakest \(Self.support(cause.grade))")
        }
    }
}
