public import Knowledge

/// Which chains are asked for, and how much work the answer is worth.
public struct ChainQuery: Sendable, Hashable {
    /// Longest chain to follow. A bound, so that a loop in the content never becomes a loop in the program.
    public var maxLinks = 8
    /// How many of the best chains to tell.
    public var maxChains = 20
    /// Links graded weaker than this are not walked; refuted ones only on request.
    public var weakest: EvidenceGrade = .contested
    public var includesAssociations = true
    /// Walk these relations only; `nil` means all.
    public var relations: Set<Relation>? = nil
    /// A chain must contain all of these, at either end or between.
    public var through: Set<Entity.ID> = []
    /// A chain must contain none of these.
    public var without: Set<Entity.ID> = []
    /// A chain must walk none of these.
    public var withoutLinks: Set<Link.ID> = []
    /// How many links a search may look at before it gives up and says so.
    public var maxSteps = 200_000

    public init(
        maxLinks: Int = 8, maxChains: Int = 20, weakest: EvidenceGrade = .contested, includesAssociations: Bool = true,
        relations: Set<Relation>? = nil, through: Set<Entity.ID> = [], without: Set<Entity.ID> = [],
        maxSteps: Int = 200_000
    ) {
        self.maxLinks = maxLinks
        self.maxChains = maxChains
        self.weakest = weakest
        self.includesAssociations = includesAssociations
        self.relations = relations
        self.through = through
        self.without = without
        self.maxSteps = maxSteps
    }

    /// Whether it leaves out chains that the plain question would find, whatever their length.
    var isSelective: Bool {
        weakest < .contested || !includesAssociations || relations != nil || !through.isEmpty || !without.isEmpty
            || !withoutLinks.isEmpty
    }

    /// Tells whether a chain may walk a link.
    var admission: (Link) -> Bool {
        let relations = walkedRelations
        return { link in
            link.grade <= weakest && relations.overlaps(RelationSet(link.relation)) && !without.contains(link.cause)
                && !without.contains(link.effect.id) && !withoutLinks.contains(link.id)
        }
    }

    /// Every relation the query walks.
    var walkedRelations: RelationSet {
        RelationSet((relations ?? Set(Relation.allCases)).filter { includesAssociations || !$0.isAssociation })
    }
}
