public import Knowledge

/// A simple path of links: each one's effect is the next one's cause, and nothing is visited twice.
///
/// A loop is told as a chain too; it alone ends where it began.
public struct Chain: Sendable, Hashable {
    /// Never empty. Where there are several, each of them raises or lowers.
    public let links: [Link]

    public init(_ links: [Link]) {
        precondition(!links.isEmpty, "A chain has at least one link.")
        self.links = links
    }

    /// From the first cause to the last effect; one more than there are links.
    public var nodes: [Entity.ID] { [links[0].cause] + links.map(\.effect.id) }

    public var first: Entity.ID { links[0].cause }
    public var last: Entity.ID { links[links.count - 1].effect.id }

    /// Which way the first node moves the last one; `nil` for one link that only says what is found together.
    public var sign: Sign? {
        links.dropFirst().reduce(links[0].relation.sign) { sign, link in
            guard let sign, let next = link.relation.sign else { return nil }
            return sign * next
        }
    }

    /// The first among the weakest.
    public var weakestLink: Link {
        links.dropFirst().reduce(links[0]) { $1.grade > $0.grade ? $1 : $0 }
    }
}

/// A chain together with how well it holds.
public struct BackedChain: Sendable, Hashable {
    public let chain: Chain
    public let backing: Backing

    public init(chain: Chain, backing: Backing) {
        self.chain = chain
        self.backing = backing
    }

    public var support: Support { backing.support }
    public var isClaim: Bool { support.isClaim }
}
