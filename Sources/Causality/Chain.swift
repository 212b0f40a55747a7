public import Knowledge

/// A simple path of links: each one's effect is the next one's cause, and nothing is visited twice.
///
/// A loop is told as a chain too; it alone ends where it began.
public struct Chain: Sendable, Hashable {
    /// Never empty.
    public let links: [Link]

    public init(_ links: [Link]) {
        precondition(!links.isEmpty, "A chain has at least one link.")
        self.links = links
    }

    /// From the first cause to the last effect; one more than there are links.
    public var nodes: [Entity.ID] { [links[0].cause] + links.map(\.effect.id) }

    public var first: Entity.ID { links[0].cause }
    public var last: Entity.ID { links[links.count - 1].effect.id }

    /// A chain is as well supported as its weakest link.
    public var grade: EvidenceGrade { weakestLink.grade }

    /// Which way the first node pushes the last one.
    public var polarity: Polarity { links.reduce(.raises) { $0 * $1.relation.polarity } }

    /// Whether any link only says that two things are found together. Then the chain says no more than that either,
    /// and is never told as a cause.
    public var hasAssociation: Bool { links.contains { $0.relation.isAssociation } }

    /// The first among the weakest.
    public var weakestLink: Link {
        links.dropFirst().reduce(links[0]) { $1.grade > $0.grade ? $1 : $0 }
    }
}

/// The best chains from one thing to another.
public struct ChainAnswer: Sendable {
    /// Ranked by weakest grade, then number of links, then the nodes' ids, then the links' ids.
    public let chains: [Chain]
    /// The work was bounded before all chains were seen. Those told are still the best ones, in order.
    public let stoppedEarly: Bool
    /// More chains than these were seen.
    public let hasMore: Bool
    /// What was asked.
    public let query: ChainQuery

    public init(chains: [Chain], stoppedEarly: Bool, hasMore: Bool, query: ChainQuery = ChainQuery()) {
        self.chains = chains
        self.stoppedEarly = stoppedEarly
        self.hasMore = hasMore
        self.query = query
    }
}
