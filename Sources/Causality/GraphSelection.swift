public import Knowledge

/// A part of the graph, or all of it, to be shown or handed on.
public struct GraphSelection: Sendable {
    /// Ordered by id. Both ends of every link are among them.
    public let nodes: [Entity.ID]
    /// Ordered by id.
    public let links: [Link]
}

/// Which links are to be shown; unlike a chain, a picture may hold what is refuted, and what is only found together.
public struct LinkFilter: Sendable, Hashable {
    public var weakest = EvidenceGrade.contested
    public var includesAssociations = true
    /// `nil` means all.
    public var relations: Set<Relation>?
    /// Things whose links are left out, with what they stand for.
    public var without: Set<Entity.ID> = []

    public init(
        weakest: EvidenceGrade = .contested, includesAssociations: Bool = true, relations: Set<Relation>? = nil,
        without: Set<Entity.ID> = []
    ) {
        self.weakest = weakest
        self.includesAssociations = includesAssociations
        self.relations = relations
        self.without = without
    }
}

extension CauseGraph {
    /// Everything that a link touches which the filter admits.
    public func selection(_ filter: LinkFilter) -> GraphSelection { selection(of: links.filter(admission(filter))) }

    /// What some links are made of; each is told once.
    public func selection(of links: [Link]) -> GraphSelection {
        let chosen = Set(links).sorted { $0.id < $1.id }
        return GraphSelection(nodes: Set(chosen.flatMap { [$0.cause, $0.effect.id] }).sorted(), links: chosen)
    }

    /// Everything at most `depth` links away from something, upstream and downstream, with the links on the way that the
    /// filter admits.
    public func selection(around id: Entity.ID, depth: Int, _ filter: LinkFilter = LinkFilter()) -> GraphSelection {
        let isAdmitted = admission(filter)
        func near(_ neighbours: (Entity.ID) -> [Link], _ end: (Link) -> Entity.ID) -> Set<Entity.ID> {
            var found: Set = [id]
            var layer = [id]
            for _ in 0..<max(0, depth) {
                layer = layer.flatMap(neighbours).filter(isAdmitted).map(end).filter { found.insert($0).inserted }
            }
            return found
        }
        let near = near(links(to:)) { $0.cause }.union(near(links(from:)) { $0.effect.id })
        return selection(of: links.filter { isAdmitted($0) && near.contains($0.cause) && near.contains($0.effect.id) })
    }

    /// Tells whether a link is to be shown.
    private func admission(_ filter: LinkFilter) -> (Link) -> Bool {
        let without = Set(filter.without.flatMap(standIns))
        return { link in
            link.grade <= filter.weakest && (filter.includesAssociations || !link.relation.isAssociation)
                && filter.relations?.contains(link.relation) != false && !without.contains(link.cause)
                && !without.contains(link.effect.id)
        }
    }
}
