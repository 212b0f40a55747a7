public import Knowledge

extension CauseGraph {
    /// Nodes that every chain from one thing to another passes through: where stopping one thing stops all.
    ///
    /// A keystone is on the best chain too, so only that chain's nodes are tried: one is a keystone if nothing connects
    /// the two without it. "Every chain" means every chain the query lets through, ``ChainQuery/maxLinks`` included.
    ///
    /// - Returns: In the order in which every chain passes them. Neither end is among them, but a muscle's only state
    ///   that leads anywhere is.
    public func keystones(
        from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()
    ) -> [Entity.ID] {
        var best = query
        best.maxChains = 1
        guard let chain = chains(from: from, to: to, best).chains.first else { return [] }
        return chain.nodes.filter { node in
            guard node != from, node != to else { return false }
            if query.through.contains(node) { return true }
            var without = best
            without.without.insert(node)
            if query.through.isEmpty { return !connects(from, to, without) }
            let answer = chains(from: from, to: to, without)
            return answer.chains.isEmpty && !answer.stoppedEarly
        }
    }
}
