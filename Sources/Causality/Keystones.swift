public import Knowledge

/// What every chain of causes between two things passes through: where stopping one thing stops all.
public struct KeystoneAnswer: Sendable, Hashable {
    /// In the order in which every chain passes them. Neither end is among them, but a muscle's only state that leads
    /// anywhere is.
    public let nodes: [Entity.ID]
    /// Whether any chain of causes connects the two.
    public let isConnected: Bool
    /// The answer holds for chains of up to ``ChainQuery/maxLinks`` links; longer ones go other ways, or were not seen.
    public let isCut: Bool
    /// What was asked.
    public let query: ChainQuery

    public init(nodes: [Entity.ID], isConnected: Bool, isCut: Bool, query: ChainQuery) {
        self.nodes = nodes
        self.isConnected = isConnected
        self.isCut = isCut
        self.query = query
    }
}

extension ChainQuery {
    /// The same question over causes alone: nothing that only treats, is found together or belongs together, and nothing
    /// refuted.
    public var ofCauses: ChainQuery {
        var query = self
        query.weakest = min(weakest, .contested)
        query.relations = (relations ?? Relation.composing).intersection(Relation.composing)
        return query
    }
}

extension CauseGraph {
    /// Nodes that every chain of causes from one thing to another passes through.
    ///
    /// A keystone is on the best chain too, so only that chain's nodes are tried: one is a keystone if nothing connects
    /// the two without it. "Every chain" means every one that ``ChainQuery/ofCauses`` lets through; whether its length
    /// decides is looked up as well.
    public func keystones(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> KeystoneAnswer {
        let asked = query.ofCauses
        let found = sharedNodes(from: from, to: to, asked)
        var isCut = false
        if asked.maxLinks < nodes.count {
            var unbound = asked
            unbound.maxLinks = .max
            isCut = asked.through.isEmpty ? sharedNodes(from: from, to: to, unbound) != found : true
        }
        return KeystoneAnswer(nodes: found ?? [], isConnected: found != nil, isCut: isCut, query: query)
    }

    /// `nil` where nothing connects the two.
    private func sharedNodes(from: Entity.ID, to: Entity.ID, _ query: ChainQuery) -> [Entity.ID]? {
        var best = query
        best.maxChains = 1
        guard let chain = chains(from: from, to: to, best).chains.first else { return nil }
        return chain.nodes.filter { node in
            guard node != from, node != to else { return false }
            if query.through.contains(node) { return true }
            var without = best
            without.without.insert(node)
            if query.through.isEmpty { return !connects(from, to, without) }
            let answer = chains(from: from, to: to, without)
            return answer.chains.isEmpty && !answer.stoppedEarly
        }
    }
}

extension Telling {
    /// Opens the answer: that chains meet, that they share no step, or that there is none.
    public func opening(of answer: KeystoneAnswer, from: Entity.ID, to: Entity.ID) -> String {
        let ends = "from \(noun(from)) to \(noun(to))"
        let bound = answer.isCut ? " of up to \(Self.links(answer.query.maxLinks))" : ""
        if answer.isConnected {
            return answer.nodes.isEmpty
                ? "Chains of causes\(bound) \(ends) share no step: there is a way round each of them."
                : "Every chain of causes\(bound) \(ends) passes through:"
        }
        let limits = answer.query.isSelective ? " under these limits" : ""
        let plainly = Self.sentence("no chain of causes\(bound) leads \(ends)\(limits)")
        guard graph.connects(from, to, answer.query) else { return plainly }
        return "\(plainly) What connects them only treats, or says what is found or belongs together."
    }
}
