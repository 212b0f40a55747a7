public import Knowledge

/// Which chains are asked for, and how much work the answer is worth.
public struct ChainQuery: Sendable, Hashable {
    /// The longest chain that is ever told, in links. What is longer is a story that nobody should take for more.
    public static let longest = 8

    /// Longest chain to follow, from 1 to ``longest``.
    public var maxLinks = longest
    /// How many of the best chains to tell.
    public var maxChains = 20
    /// Links graded weaker than this are not walked, and refuted ones never.
    public var weakest: EvidenceGrade = .contested
    /// Walk these relations only; `nil` means all that raise or lower. One that does neither is never walked.
    public var relations: Set<Relation>? = nil
    /// A chain must contain each of these, at either end or between; any of its ``CauseGraph/standIns(of:)`` will do.
    public var through: Set<Entity.ID> = []
    /// A chain must contain none of these, nor of their stand-ins.
    public var without: Set<Entity.ID> = []
    /// A chain must walk none of these.
    public var withoutLinks: Set<Link.ID> = []
    /// How many links a search may look at before it gives up and says so.
    public var maxSteps = 400_000

    public init(
        maxLinks: Int = longest, maxChains: Int = 20, weakest: EvidenceGrade = .contested,
        relations: Set<Relation>? = nil, through: Set<Entity.ID> = [], without: Set<Entity.ID> = [],
        withoutLinks: Set<Link.ID> = [], maxSteps: Int = 400_000
    ) {
        self.maxLinks = maxLinks
        self.maxChains = maxChains
        self.weakest = weakest
        self.relations = relations
        self.through = through
        self.without = without
        self.withoutLinks = withoutLinks
        self.maxSteps = maxSteps
    }

    /// Whether it leaves out chains that the plain question would find, whatever their length.
    public var isSelective: Bool {
        weakest < .contested || relations != nil || !through.isEmpty || !without.isEmpty || !withoutLinks.isEmpty
    }

    /// The same question at any length of chain, with nothing chosen.
    public var unlimited: ChainQuery { ChainQuery(maxChains: maxChains, maxSteps: maxSteps) }

    /// Every relation a chain of several links may walk.
    var walkedRelations: RelationSet { relations.map { RelationSet($0).intersection(.signed) } ?? .signed }
}
