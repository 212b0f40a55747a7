public import Causality
public import Knowledge

/// The loops of a graph, told.
public struct LoopAnswer: Sendable {
    public let found: LoopsFound

    public init(_ found: LoopsFound) { self.found = found }

    public var loops: [Loop] { found.loops }

    public var closing: Statement {
        .loops(
            told: found.loops.count, found.stoppedEarly ? .stopped : found.hasMore ? .more : .all,
            longest: found.maxLinks, mayBeLonger: found.mayBeLonger)
    }
}

extension Loop {
    public var statement: Statement {
        .loop(chain.first, by: Array(nodes.dropFirst()), isReinforcing: kind == .reinforcing, backed.support)
    }
}

extension LoopAnswer: Tabled {
    package static var schemaName: String { "loops" }
    package static var fields: [Field<LoopAnswer>] {
        [
            .version(2), .count("maxLinks", "The longest loops looked for.") { $0.found.maxLinks },
            .flag("stoppedEarly", "The work was bounded before all were seen.") { $0.found.stoppedEarly },
            .flag("hasMore", "More were seen than are listed.") { $0.found.hasMore },
            .flag("mayBeLonger", "Loops of more links than 'maxLinks' may exist.") { $0.found.mayBeLonger },
            .parts("loops", "Best supported first.") { $0.loops },
            .text("closing", "Whether these are all.") { $0.closing },
        ]
    }
}

extension Loop: Tabled {
    package static var schemaName: String { "loop" }
    package static var fields: [Field<Loop>] {
        [
            .word("kind") { $0.kind },
            .part("chain", "Begins with the smallest id, and ends with it again.") { $0.backed },
            .text("sentence", "") { $0.statement },
        ]
    }
}

/// What every chain of causes between two things passes through.
public struct KeystoneAnswer: Sendable {
    public let from: Entity.ID
    public let to: Entity.ID
    public let query: ChainQuery
    /// In the order in which every chain passes them.
    public let nodes: [Entity.ID]
    public let isConnected: Bool
    /// The longest chain looked at, where longer ones would change the answer.
    public let bound: Int?

    public var opening: [Statement] {
        let ends = Statement.Ends(from, to)
        if isConnected { return [.keystones(ends, count: nodes.count, bound: bound)] }
        return [.noWay(ends, bound: bound, isLimited: query.isSelective)]
    }
}

extension CauseGraph {
    /// - Parameter bound: Chains of more links do not count; `nil` for all of them.
    public func keystoneAnswer(
        from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery(), bound: Int? = nil
    ) -> KeystoneAnswer {
        let found = keystones(from: from, to: to, query, bound: bound)
        return KeystoneAnswer(
            from: from, to: to, query: query, nodes: found.nodes, isConnected: found.isConnected,
            bound: found.isCut ? bound : nil)
    }
}

extension KeystoneAnswer: Tabled {
    package static var schemaName: String { "keystones" }
    package static var fields: [Field<KeystoneAnswer>] {
        [
            .version(2), .id("from") { $0.from.value }, .id("to") { $0.to.value }, .part("limits") { $0.query },
            .flag("isConnected", "Whether any chain of causes connects the two.") { $0.isConnected },
            .count("bound", "The longest chain looked at, where longer ones would change the answer.") { $0.bound },
            .ids("keystones", "In the order in which every chain passes them.") { $0.nodes.map(\.value) },
            .texts("sentences", "") { $0.opening },
        ]
    }
}
