public import Knowledge

/// Something to try out on the graph: things and links taken away, exercises and treatments applied.
public struct Intervention: Sendable, Hashable {
    public var without: Set<Entity.ID> = []
    public var withoutLinks: Set<Link.ID> = []
    public var applied: Set<Entity.ID> = []

    public init(without: Set<Entity.ID> = [], withoutLinks: Set<Link.ID> = [], applied: Set<Entity.ID> = []) {
        self.without = without
        self.withoutLinks = withoutLinks
        self.applied = applied
    }

    public var isEmpty: Bool { without.isEmpty && withoutLinks.isEmpty && applied.isEmpty }
}

/// What an intervention changes for one thing.
public struct Consequence: Sendable {
    public let outcome: Entity.ID
    /// How many things raised it before, and how many still do; what was taken away itself does not count.
    public let causesBefore: Int
    public let causesAfter: Int
    /// Things that no longer lead to it, although they are still there. Ordered by id.
    public let lost: [Entity.ID]
    /// Things that still lead to it, but by a weaker chain than before. Ordered by id.
    public let weakened: [Weakened]
    /// What is applied, and what it does to the outcome, by id; what does not reach it is left out.
    public let applied: [Push]

    public struct Weakened: Sendable {
        public let cause: Entity.ID
        public let before: EvidenceGrade
        public let after: EvidenceGrade
    }

    public enum Verdict: Sendable, Equatable {
        /// Nothing leads to it any more.
        case losesAll
        case losesSome
        /// Only what is taken away leads to it no more; everything else does.
        case keepsOthers
        /// Everything still leads to it, something by a weaker chain.
        case onlyWeaker
        case unchanged
    }

    /// What taking away does; what is applied speaks for itself.
    public var verdict: Verdict {
        if causesBefore > 0, causesAfter == 0 { return .losesAll }
        if !lost.isEmpty { return .losesSome }
        if causesAfter < causesBefore { return .keepsOthers }
        return weakened.isEmpty ? .unchanged : .onlyWeaker
    }

    public var isChanged: Bool { verdict != .unchanged || !applied.isEmpty }
}

/// Which way one thing pushes another: the best chain of each sign.
public struct Push: Sendable {
    public let cause: Entity.ID
    public let raising: Chain?
    public let lowering: Chain?
    /// The best chain of all when it says nothing about a direction: an association, a part.
    public let connecting: Chain?
    /// The work was bounded before all chains were seen, so another sign may have been missed.
    public let stoppedEarly: Bool

    /// Chains of both signs are there, so the links do not say which way it goes.
    public var isAmbiguous: Bool { raising != nil && lowering != nil }
}

/// What an intervention changes, outcome by outcome.
public struct WhatIfAnswer: Sendable {
    /// In the order asked, or by id.
    public let consequences: [Consequence]
    /// How many outcomes lie out of reach of the intervention, so that it cannot change them.
    public let untouched: Int
    /// The work was bounded: how many outcomes within reach were not looked at. The nearest ones were.
    public let unasked: Int
}
