public import Knowledge

/// A chain of causes that comes back to where it began, and visits nothing else twice.
public struct Loop: Sendable, Hashable {
    /// What going round once does to where it began.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Codable {
        /// More brings more: a vicious or a virtuous circle.
        case reinforcing
        /// More brings less.
        case balancing
    }

    /// Begins with the smallest id, and ends with it again; holds ``Relation/composing`` links only.
    public let backed: BackedChain

    public init(_ backed: BackedChain) {
        precondition(backed.chain.first == backed.chain.last, "A loop ends where it began.")
        self.backed = backed
    }

    public var chain: Chain { backed.chain }
    public var kind: Kind { chain.sign == .lowers ? .balancing : .reinforcing }

    /// Each node once, the smallest id first.
    public var nodes: [Entity.ID] { chain.links.map(\.cause) }
}

/// How far to look for loops.
public struct LoopBounds: Sendable, Hashable {
    public var maxLinks = ChainQuery.longest
    public var maxLoops = 100
    /// How many links that may be on a loop a search may look at before it gives up and says so.
    public var maxSteps = 400_000

    public init(maxLinks: Int = ChainQuery.longest, maxLoops: Int = 100, maxSteps: Int = 400_000) {
        self.maxLinks = maxLinks
        self.maxLoops = maxLoops
        self.maxSteps = maxSteps
    }
}

/// The best-supported loops.
public struct LoopsFound: Sendable {
    /// Ordered as chains are, see ``ChainsFound/chains``.
    public let loops: [Loop]
    /// The work was bounded before all loops were seen.
    public let stoppedEarly: Bool
    /// More loops than these were seen.
    public let hasMore: Bool
    /// The longest loops looked for, in links.
    public let maxLinks: Int
    /// Loops of more links than that may exist. Where none was found and the search was not stopped, one does exist.
    public let mayBeLonger: Bool
}
