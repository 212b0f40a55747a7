public import Knowledge

/// A chain of causes that comes back to where it began, and visits nothing else twice.
public struct Loop: Sendable, Hashable {
    /// What going round once does to where it began.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// More brings more: a vicious or a virtuous circle.
        case reinforcing
        /// More brings less.
        case balancing
    }

    /// Begins with the smallest id, and ends with it again; holds ``Relation/composing`` links only.
    public let chain: Chain

    public init(_ chain: Chain) {
        precondition(chain.first == chain.last, "A loop ends where it began.")
        self.chain = chain
    }

    public var kind: Kind { chain.polarity == .lowers ? .balancing : .reinforcing }

    /// Each node once, the smallest id first.
    public var nodes: [Entity.ID] { chain.links.map(\.cause) }
}

/// How far to look for loops.
public struct LoopBounds: Sendable, Hashable {
    public var maxLinks = 8
    public var maxLoops = 100
    /// Links graded weaker than this are not walked, and refuted ones never.
    public var weakest: EvidenceGrade = .contested
    /// How many links a search may look at before it gives up and says so.
    public var maxSteps = 1_000_000

    public init(
        maxLinks: Int = 8, maxLoops: Int = 100, weakest: EvidenceGrade = .contested, maxSteps: Int = 1_000_000
    ) {
        self.maxLinks = maxLinks
        self.maxLoops = maxLoops
        self.weakest = weakest
        self.maxSteps = maxSteps
    }
}

/// The best-supported loops.
public struct LoopAnswer: Sendable {
    /// Ordered by weakest grade, then number of links, then the nodes' ids, then the links' ids.
    public let loops: [Loop]
    /// The work was bounded before all loops were seen. Those told are still the best ones, in order.
    public let stoppedEarly: Bool
    /// More loops than these were seen.
    public let hasMore: Bool
    /// The longest loops looked for, in links.
    public let maxLinks: Int
    /// Loops of more links than that may exist. Where none was found and the search was not stopped, one does exist.
    public let mayBeLonger: Bool

    public init(loops: [Loop], stoppedEarly: Bool, hasMore: Bool, maxLinks: Int, mayBeLonger: Bool) {
        self.loops = loops
        self.stoppedEarly = stoppedEarly
        self.hasMore = hasMore
        self.maxLinks = maxLinks
        self.mayBeLonger = mayBeLonger
    }
}
