public import Knowledge

/// The nearest thing to a chain where there is none.
public enum NearMiss: Sendable, Hashable {
    /// One exists, but not under the query's limits.
    case beyondLimits(Chain)
    /// Only a link that the evidence refuted would connect them.
    case onlyRefuted(Chain)
    /// The other way round.
    case reversed(Chain)
    /// Both follow from something.
    case commonCause(CommonCause)
}

extension CauseGraph {
    /// What to tell instead of a chain, the most telling first; `nil` when the two have nothing to do with each other.
    public func nearMiss(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> NearMiss? {
        var open = ChainQuery()
        open.maxLinks = max(query.maxLinks, open.maxLinks)
        open.maxChains = 1
        if let chain = chains(from: from, to: to, open).chains.first { return .beyondLimits(chain) }
        var credulous = open
        credulous.weakest = .refuted
        if let chain = chains(from: from, to: to, credulous).chains.first { return .onlyRefuted(chain) }
        if let chain = bestChain(from: to, toAnyOf: starts(of: from), open) { return .reversed(chain) }
        return commonCauses(of: from, to, open).first.map(NearMiss.commonCause)
    }

    /// A muscle's chain may begin at its states, so the way back may end at them.
    private func bestChain(from: Entity.ID, toAnyOf ends: [Entity.ID], _ query: ChainQuery) -> Chain? {
        ends.compactMap { chains(from: from, to: $0, query).chains.first }
            .min { ($0.grade, $0.links.count) < ($1.grade, $1.links.count) }
    }
}
