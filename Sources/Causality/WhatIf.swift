public import Knowledge

/// Something to try out on the graph: things and links taken away, exercises and treatments applied.
public struct Intervention: Sendable, Hashable {
    public var without: Set<Entity.ID> = []
    public var withoutLinks: Set<Link.ID> = []
    public var applied: Set<Entity.ID> = []

    public init(without: Set<Entity.ID> = [], withoutLinks: Set<Link.ID> = [], applied: Set<Entity.ID> = []) {
        self.without = without
        self.withoutLinks = withoutLinks
        self.applied = applied
    }

    public var isEmpty: Bool { without.isEmpty && withoutLinks.isEmpty && applied.isEmpty }
}

/// What an intervention changes for one thing.
public struct Consequence: Sendable {
    public let outcome: Entity.ID
    /// How many things raised it before, and how many still do; what was taken away itself does not count.
    public let causesBefore: Int
    public let causesAfter: Int
    /// Things that no longer lead to it, although they are still there. Ordered by id.
    public let lost: [Entity.ID]
    /// Things that still lead to it, but by a weaker chain than before. Ordered by id.
    public let weakened: [Weakened]
    /// What is applied, and what it does to the outcome, by id; what does not reach it is left out.
    public let applied: [Push]

    public struct Weakened: Sendable {
        public let cause: Entity.ID
        public let before: EvidenceGrade
        public let after: EvidenceGrade
    }

    public enum Verdict: Sendable, Equatable {
        /// Nothing leads to it any more.
        case losesAll
        case losesSome
        /// Everything still leads to it, something by a weaker chain.
        case onlyWeaker
        case unchanged
    }

    /// What taking away does; what is applied speaks for itself.
    public var verdict: Verdict {
        if causesBefore > 0, causesAfter == 0 { return .losesAll }
        if !lost.isEmpty { return .losesSome }
        return weakened.isEmpty ? .unchanged : .onlyWeaker
    }

    public var isChanged: Bool { verdict != .unchanged || !applied.isEmpty }
}

/// Which way one thing pushes another: the best chain of each sign.
public struct Push: Sendable {
    public let cause: Entity.ID
    public let raising: Chain?
    public let lowering: Chain?
    /// The best chain of all when it says nothing about a direction: an association, a part.
    public let connecting: Chain?
    /// The work was bounded before all chains were seen, so another sign may have been missed.
    public let stoppedEarly: Bool

    /// Chains of both signs are there, so the links do not say which way it goes.
    public var isAmbiguous: Bool { raising != nil && lowering != nil }
}

extension CauseGraph {
    /// Which way `from` pushes `to`, or `nil` when no chain connects the two.
    public func push(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> Push? {
        var all = query
        all.maxChains = 400
        let answer = chains(from: from, to: to, all)
        guard !answer.chains.isEmpty else { return nil }
        func best(_ polarity: Polarity) -> Chain? {
            answer.chains.first { !$0.hasAssociation && $0.polarity == polarity }
        }
        let (raising, lowering) = (best(.raises), best(.lowers))
        return Push(
            cause: from, raising: raising, lowering: lowering,
            connecting: raising == nil && lowering == nil ? answer.chains.first : nil,
            stoppedEarly: answer.stoppedEarly || answer.hasMore)
    }

    /// What an intervention changes for each outcome.
    ///
    /// Causes are what reaches an outcome by a chain of links that raise, nothing else: taking an exercise away is no
    /// relief. Everything the query lets through counts, ``ChainQuery/maxLinks`` included.
    ///
    /// - Parameter outcomes: `nil` asks about every condition and symptom.
    /// - Returns: In the order of `outcomes`, or by id; an outcome that is taken away itself is left out.
    public func consequences(
        of intervention: Intervention, for outcomes: [Entity.ID]? = nil, _ query: ChainQuery = ChainQuery()
    ) -> [Consequence] {
        let asked =
            outcomes
            ?? ids.filter { id in
                let kind = self.kind(of: id)
                return kind == .condition || kind == .symptom
            }
        return asked.filter { !intervention.without.contains($0) && positions[$0.value] != nil }.map {
            consequence(of: intervention, for: $0, query)
        }
    }

    private func consequence(
        of intervention: Intervention, for outcome: Entity.ID, _ query: ChainQuery
    ) -> Consequence {
        var before = query
        let raising = Set(Relation.allCases.filter { $0.polarity == .raises })
        before.relations = raising.intersection(query.relations ?? raising)
        var after = before
        after.without.formUnion(intervention.without)
        after.withoutLinks.formUnion(intervention.withoutLinks)
        let grades = grades(into: outcome, before)
        let left =
            grades.isEmpty || (intervention.without.isEmpty && intervention.withoutLinks.isEmpty)
            ? grades : self.grades(into: outcome, after)
        let standing = grades.filter { !intervention.without.contains($0.key) }
        let weakened = standing.compactMap { cause, grade in
            left[cause].flatMap { $0 > grade ? Consequence.Weakened(cause: cause, before: grade, after: $0) : nil }
        }
        var remaining = query
        remaining.without.formUnion(intervention.without)
        remaining.withoutLinks.formUnion(intervention.withoutLinks)
        return Consequence(
            outcome: outcome, causesBefore: grades.count, causesAfter: left.count,
            lost: standing.keys.filter { left[$0] == nil }.sorted(),
            weakened: weakened.sorted { $0.cause < $1.cause },
            applied: intervention.applied.sorted().compactMap { push(from: $0, to: outcome, remaining) })
    }

    /// The grade of the best-supported route from everything that reaches `id`.
    private func grades(into id: Entity.ID, _ query: ChainQuery) -> [Entity.ID: EvidenceGrade] {
        Dictionary(uniqueKeysWithValues: upstream(of: id, query).map { ($0.node, $0.chain.grade) })
    }
}
