public import Knowledge

/// The best-supported way between a node and what was asked about.
///
/// Widest first: no chain between the two has a better weakest grade. Among those it is the shortest, then the first
/// by ids; so it is the first of their chains.
public struct Route: Sendable, Hashable {
    public let node: Entity.ID
    public let chain: Chain

    public init(node: Entity.ID, chain: Chain) {
        self.node = node
        self.chain = chain
    }
}

extension CauseGraph {
    /// Why `id`: everything upstream of it that is within reach, each with its best-supported route.
    ///
    /// Every node is walked as itself: a muscle is listed for its own links, its states for theirs.
    ///
    /// With ``ChainQuery/through``, routes are searched one by one until ``ChainQuery/maxSteps`` is spent; what was
    /// not searched by then is left out.
    ///
    /// - Returns: Ordered by grade, then number of links, then the node's id.
    public func upstream(of id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Route] {
        guard let target = positions[id.value] else { return [] }
        let found = pathsInto([target], query)
        if query.through.isEmpty { return told(found) }
        return told(searched(found.map { (sources: [$0.node], target: target, node: $0.node) }, query))
    }

    /// What follows from `id`: everything downstream of it that is within reach, each with its best-supported route.
    ///
    /// From a muscle, routes start at any of its ``starts(of:)``, like chains do.
    ///
    /// - Returns: As for ``upstream(of:_:)``.
    public func downstream(of id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Route] {
        guard let node = positions[id.value] else { return [] }
        let starts = startPositions(of: node)
        var unbound = query
        unbound.through = []
        var found = passage(from: starts, unbound)?.widestPathsAway() ?? []
        // A chain may end at a start that it does not begin with: "hamstrings take part in tight hamstrings".
        var unsettled = starts.filter { $0 != node }
        if !query.through.isEmpty {
            unsettled += found.map(\.node)
            found = []
        }
        return told(found + searched(unsettled.map { (sources: starts, target: $0, node: $0) }, query))
    }

    /// The widest path from every node into `targets`, none of which is passed on the way.
    func pathsInto(_ targets: [Int], _ query: ChainQuery) -> [(node: Int, links: [Int])] {
        var unbound = query
        unbound.through = []
        return passage(from: targets, unbound)?.widestPathsInto() ?? []
    }

    /// The best chain of each question, as far as the query's work goes.
    private func searched(
        _ questions: [(sources: [Int], target: Int, node: Int)], _ query: ChainQuery
    ) -> [(node: Int, links: [Int])] {
        var stepsLeft = query.maxSteps
        return questions.compactMap { question in
            guard stepsLeft > 0, let passage = passage(from: question.sources, to: question.target, query) else {
                return nil
            }
            let found = passage.bestPaths(to: question.target, wanted: 1, maxSteps: stepsLeft)
            stepsLeft -= found.work
            return found.paths.first.map { (question.node, $0) }
        }
    }

    private func told(_ found: [(node: Int, links: [Int])]) -> [Route] {
        found.map { (grade: worstGrade(of: $0.links), node: $0.node, links: $0.links) }
            .sorted { ($0.grade, $0.links.count, $0.node) < ($1.grade, $1.links.count, $1.node) }
            .map { Route(node: ids[$0.node], chain: chain($0.links)) }
    }

    func worstGrade(of links: [Int]) -> UInt8 { links.map { wiring.grade[$0] }.max() ?? 0 }
}
