public import Causality
public import Knowledge

// What answers are made of, as programs read it.

extension Link: Tabled {
    package static var schemaName: String { "link" }
    package static var fields: [Field<Link>] {
        [
            .id("id") { $0.id.value }, .id("cause") { $0.cause.value }, .word("relation") { $0.relation },
            .id("effect") { $0.effect.id.value }, .word("grade", "How well it is supported.") { $0.grade },
            .optionalWord("contention", "What makes a contested link contested.") { $0.contention },
            .text("sentence", "The link in words.") { .link(Statement.LinkClause($0)) },
        ]
    }
}

extension BackedChain: Tabled {
    package static var schemaName: String { "chain" }
    package static var fields: [Field<BackedChain>] {
        [
            .ids("nodes", "From the first cause to the last effect; one more than links.") {
                $0.chain.nodes.map(\.value)
            },
            .parts("links") { $0.chain.links },
            .optionalWord("sign", "What it does to its last thing; absent for a link of things found together.") {
                $0.chain.sign
            },
            .word("support", "How well it holds as a whole; 'speculative' is a story and never a claim.") {
                $0.support
            },
            .id("weakestLink", "The first among the weakest.") { $0.backing.weakest.id.value },
            .count("lost", "Steps of support it loses for its length.") { $0.backing.lost },
            .ids("outsidePeople", "Links that were not seen in people.") { $0.backing.outsidePeople.map(\.id.value) },
            .parts("caps", "Direct evidence about parts of it that makes it no better.") { $0.backing.caps },
            .text("sentence", "The whole in words.") { $0.statement },
            .text("because", "Why it is supported so.") { $0.because },
        ]
    }
}

extension Backing.Cap: Tabled {
    package static var schemaName: String { "cap" }
    package static var fields: [Field<Backing.Cap>] {
        [
            .id("from") { $0.from.value }, .id("to") { $0.to.value },
            .ids("links", "The links that connect the two directly.") { $0.links.map(\.id.value) },
            .word("support", "No chain through both is better.") { $0.support },
        ]
    }
}

extension ClaimRoute: Tabled {
    package static var schemaName: String { "route" }
    package static var fields: [Field<ClaimRoute>] {
        [.id("node", "The far end.") { $0.node.value }, .word("sign") { $0.sign }, .part("chain") { $0.backed }]
    }
}

extension Membership: Tabled {
    package static var schemaName: String { "membership" }
    package static var fields: [Field<Membership>] {
        [
            .id("part") { $0.part.value }, .id("whole") { $0.whole.value },
            .ids("shared", "What both stand for, where neither belongs to the other.") { $0.shared.map(\.value) },
        ]
    }
}

extension BackedChain {
    /// The whole in one statement: a link by its own grade, a claim, or a story that states nothing.
    public var statement: Statement {
        guard chain.links.count > 1, let sign = chain.sign else { return .link(Statement.LinkClause(chain.links[0])) }
        // That a thing contributes to itself is no claim: a loop says how it comes round.
        if chain.first == chain.last { return Loop(self).statement }
        let clause = Statement.ChainClause(
            from: chain.first, to: chain.last, sign: sign, support: support, links: chain.links.count)
        return isClaim ? .claim(clause) : .story(clause)
    }

    /// Why the whole is supported as it is; `nil` for a single link, whose grade says it.
    public var because: Statement? {
        if chain.links.count == 1 { return nil }
        let equals = chain.links.count { $0.grade == backing.weakest.grade }
        var reasons: [Statement.Reason] = [.weakest(Statement.LinkClause(backing.weakest), isOnly: equals == 1)]
        if backing.lost > 0 { reasons.append(.length(links: chain.links.count, lost: backing.lost)) }
        reasons += backing.outsidePeople.compactMap { link in
            link.seenIn.map { .outsidePeople(from: link.cause, to: link.effect.id, $0) }
        }
        reasons += backing.caps.map { .capped(from: $0.from, to: $0.to, direct($0)) }
        return .because(support, reasons)
    }

    private func direct(_ cap: Backing.Cap) -> Statement.Direct {
        let causal = cap.links.filter { $0.relation.sign != nil }
        if let together = cap.links.first(where: { $0.relation.sign == nil }), Support(together.grade) == cap.support,
            causal.allSatisfy({ $0.grade != .refuted && Support($0.grade) < cap.support })
        {
            return .together(together.grade)
        }
        let sign = sign(from: cap.from, to: cap.to)
        let same = causal.filter { $0.grade != .refuted && $0.relation.sign == sign }
        if let best = same.first { return .graded(best.grade) }
        return causal.contains { $0.grade == .refuted && $0.relation.sign == sign } ? .refuted : .contradicts
    }

    /// Of the part of the chain between two things on it; round a loop, onwards from the first.
    private func sign(from: Entity.ID, to: Entity.ID) -> Sign {
        let links = chain.links
        guard let start = links.firstIndex(where: { $0.cause == from }) else { return .raises }
        var sign = Sign.raises
        for step in links.indices {
            let link = links[(start + step) % links.count]
            sign = sign * (link.relation.sign ?? .raises)
            if link.effect.id == to { break }
        }
        return sign
    }
}
