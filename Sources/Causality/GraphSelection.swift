public import Knowledge

/// A part of the graph, or all of it, to be shown or handed on.
public struct GraphSelection: Sendable {
    /// Ordered by id. Both ends of every link are among them.
    public let nodes: [Entity.ID]
    /// Ordered by id.
    public let links: [Link]
}

extension CauseGraph {
    /// Everything that a link touches which the query admits. What makes a chain does not matter: its length, and what it
    /// passes.
    public func selection(of query: ChainQuery) -> GraphSelection {
        selection(Set(links.filter(query.admission).map(\.id)))
    }

    /// What chains are made of.
    public func selection(of chains: [Chain]) -> GraphSelection {
        selection(Set(chains.flatMap { $0.links.map(\.id) }))
    }

    /// Everything at most `depth` links away from something, upstream and downstream, with the links on the way that the
    /// query admits.
    public func selection(around id: Entity.ID, depth: Int, _ query: ChainQuery = ChainQuery()) -> GraphSelection {
        var query = query
        query.maxLinks = depth
        let routes = upstream(of: id, query) + downstream(of: id, query)
        let near = Set(routes.map(\.node)).union([id])
        let chosen = links.filter(query.admission).filter { near.contains($0.cause) && near.contains($0.effect.id) }
        return selection(Set(chosen.map(\.id)))
    }

    private func selection(_ ids: Set<Link.ID>) -> GraphSelection {
        let chosen = links.filter { ids.contains($0.id) }
        return GraphSelection(nodes: Set(chosen.flatMap { [$0.cause, $0.effect.id] }).sorted(), links: chosen)
    }
}
