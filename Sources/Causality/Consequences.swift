public import Knowledge

extension CauseGraph {
    /// What an intervention changes for each outcome.
    ///
    /// Causes are what reaches an outcome by a chain of links that raise, nothing else: taking an exercise away is no
    /// relief. Everything the query lets through counts, ``ChainQuery/maxLinks`` included; ``ChainQuery/through`` has no
    /// meaning here, and ``ChainQuery/maxSteps`` bounds the search for the chains of what is applied.
    ///
    /// - Parameters:
    ///   - outcomes: `nil` asks about every condition and symptom that the intervention can reach.
    ///   - maxSteps: How many links may be looked at for all outcomes together.
    public func consequences(
        of intervention: Intervention, for outcomes: [Entity.ID]? = nil, _ query: ChainQuery = ChainQuery(),
        maxSteps: Int = 1_000_000
    ) -> WhatIfAnswer {
        var trial = Trial(intervention, query, in: self)
        let candidates = (outcomes.map { $0.compactMap { positions[$0.value] } } ?? conditionsAndSymptoms)
            .filter { !intervention.without.contains(ids[$0]) }
        let asked = outcomes == nil ? trial.withinReach(candidates) : candidates
        var found: [(node: Int, consequence: Consequence)] = []
        for outcome in asked where trial.steps < maxSteps { found.append((outcome, trial.consequence(for: outcome))) }
        // Looked at from near to far; told by id.
        if outcomes == nil { found.sort { $0.node < $1.node } }
        return WhatIfAnswer(
            consequences: found.map(\.consequence), untouched: candidates.count - asked.count,
            unasked: asked.count - found.count)
    }

    private var conditionsAndSymptoms: [Int] {
        ids.indices.filter { kinds[$0] == .condition || kinds[$0] == .symptom }
    }

    /// Which way `from` pushes `to`, or `nil` when no chain connects the two.
    public func push(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> Push? {
        var steps = 0
        return push(from: from, to: to, query, steps: &steps)
    }

    fileprivate func push(from: Entity.ID, to: Entity.ID, _ query: ChainQuery, steps: inout Int) -> Push? {
        guard let (passage, target) = passage(from: from, to: to, query) else { return nil }
        let most = 400
        let found = passage.bestPaths(to: target, wanted: most + 1, maxSteps: query.maxSteps)
        steps += found.work
        guard let first = found.paths.first else { return nil }
        func best(_ polarity: Polarity) -> Chain? {
            found.paths.prefix(most).first { self.polarity(of: $0) == polarity }.map(chain)
        }
        let (raising, lowering) = (best(.raises), best(.lowers))
        return Push(
            cause: from, raising: raising, lowering: lowering,
            connecting: raising == nil && lowering == nil ? chain(first) : nil,
            stoppedEarly: found.ranOut || found.paths.count > most)
    }

    /// `neither` for a chain with an association in it, too.
    private func polarity(of path: [Int]) -> Polarity {
        path.reduce(.raises) { $0 * links[$1].relation.polarity }
    }
}

/// An intervention on its way through the outcomes.
private struct Trial {
    private let graph: CauseGraph
    private let intervention: Intervention
    /// What the chains of what is applied may walk.
    private let remaining: ChainQuery
    /// What causes reach an outcome through, before and after taking away.
    private let before: Passage
    private let after: Passage
    private var reachBefore: Reach
    private var reachAfter: Reach
    private var searched = 0

    /// Links looked at so far.
    var steps: Int { reachBefore.steps + reachAfter.steps + searched }

    init(_ intervention: Intervention, _ query: ChainQuery, in graph: CauseGraph) {
        self.graph = graph
        self.intervention = intervention
        var causal = query
        let raising = Set(Relation.allCases.filter { $0.polarity == .raises })
        causal.relations = raising.intersection(query.relations ?? raising)
        causal.through = []
        before = graph.openPassage(causal)
        causal.without.formUnion(intervention.without)
        causal.withoutLinks.formUnion(intervention.withoutLinks)
        after = graph.openPassage(causal)
        var remaining = query
        remaining.through = []
        remaining.without.formUnion(intervention.without)
        remaining.withoutLinks.formUnion(intervention.withoutLinks)
        self.remaining = remaining
        reachBefore = Reach(nodeCount: graph.ids.count)
        reachAfter = reachBefore
    }

    /// Those that what is taken away led to, or that what is applied leads to; the nearest first.
    func withinReach(_ candidates: [Int]) -> [Int] {
        let taken = intervention.without.compactMap { graph.positions[$0.value] }
        let cut = intervention.withoutLinks.compactMap { graph[$0] }
            .filter { before.relations.overlaps(RelationSet($0.relation)) }
            .compactMap { graph.positions[$0.effect.id.value] }
        let applied = intervention.applied.compactMap { graph.positions[$0.value] }.flatMap(graph.startPositions)
        let ahead =
            before.nodesAhead(of: taken + cut) + graph.openPassage(remaining).nodesAhead(of: applied)
        let asked = Set(candidates)
        var isKnown: Set<Int> = []
        return ahead.filter { asked.contains($0) && isKnown.insert($0).inserted }
    }

    mutating func consequence(for outcome: Int) -> Consequence {
        reachBefore.measure(into: outcome, in: before)
        if !isWhole { reachAfter.measure(into: outcome, in: after) }
        let causes = reachBefore.nodes
        // What was taken away itself does not count as lost.
        let standing = isWhole ? [] : causes.filter { !after.isClosed[$0] }.sorted()
        let changed = standing.map { (node: $0, before: reachBefore.rank(of: $0) ?? 0, after: reachAfter.rank(of: $0)) }
        let grades = EvidenceGrade.allCases
        return Consequence(
            outcome: graph.ids[outcome], causesBefore: causes.count,
            causesAfter: isWhole ? causes.count : reachAfter.nodes.count,
            lost: changed.filter { $0.after == nil }.map { graph.ids[$0.node] },
            weakened: changed.compactMap { node, before, after in
                guard let after, after > before else { return nil }
                return Consequence.Weakened(
                    cause: graph.ids[node], before: grades[Int(before)], after: grades[Int(after)])
            }, applied: pushes(on: graph.ids[outcome]))
    }

    /// Nothing is taken away.
    private var isWhole: Bool { intervention.without.isEmpty && intervention.withoutLinks.isEmpty }

    private mutating func pushes(on outcome: Entity.ID) -> [Push] {
        intervention.applied.sorted().compactMap { graph.push(from: $0, to: outcome, remaining, steps: &searched) }
    }
}
