public import Knowledge

/// A part of the graph, or all of it, to be shown or handed on.
public struct GraphSelection: Sendable {
    /// Ordered by id. Both ends of every link are among them.
    public let nodes: [Entity.ID]
    /// Ordered by id.
    public let links: [Link]
}

extension CauseGraph {
    /// Everything that any link touches, refuted links included.
    public var everything: GraphSelection { GraphSelection(nodes: nodes, links: links) }

    /// What chains are made of.
    public func selection(of chains: [Chain]) -> GraphSelection {
        selection(Set(chains.flatMap { $0.links.map(\.id) }))
    }

    /// Everything at most `depth` links away from something, upstream and downstream, with the links on the way.
    public func selection(around id: Entity.ID, depth: Int) -> GraphSelection {
        let query = ChainQuery(maxLinks: depth)
        let routes = upstream(of: id, query) + downstream(of: id, query)
        let near = Set(routes.map(\.node)).union([id])
        return selection(
            Set(
                links.filter { $0.grade != .refuted && near.contains($0.cause) && near.contains($0.effect.id) }.map(
                    \.id)))
    }

    private func selection(_ ids: Set<Link.ID>) -> GraphSelection {
        let chosen = links.filter { ids.contains($0.id) }
        return GraphSelection(nodes: Set(chosen.flatMap { [$0.cause, $0.effect.id] }).sorted(), links: chosen)
    }
}
