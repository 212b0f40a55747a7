import Causality
import HTML
import Knowledge

/// Which pairs get a chain page: every muscle or muscle state from which links lead to a condition.
struct ChainPlan: Sendable {
    struct Pair: Sendable {
        let from: Entity.ID
        let to: Entity.ID
        let best: Chain
        /// Of the best chain's grade: 0 for strong … 4 for refuted.
        let gradeRank: Int

        var route: SiteRoute { ChainPlan.route(from, to) }
    }

    /// Ordered by from, then to.
    let pairs: [Pair]
    /// Pairs that links connect but that the site's limit leaves out.
    let leftOut: Int
    let byStart: [Entity.ID: [Pair]]
    let byEnd: [Entity.ID: [Pair]]
    private let planned: Set<[Entity.ID]>

    static func route(_ from: Entity.ID, _ to: Entity.ID) -> SiteRoute { SiteRoute("chains/\(from)--\(to).html") }

    /// Takes the best supported pairs first, then those with shorter chains, then by id.
    ///
    /// One search a condition, backwards, finds the best chain from everywhere; so the work grows with the conditions,
    /// not with the pairs.
    init(_ atlas: Atlas, _ graph: CauseGraph, limit: Int) {
        var all: [Pair] = []
        let muscles = atlas.entities.filter { $0.kind == .muscle }.map { ($0.id, graph.starts(of: $0.id)) }
        let states = atlas.entities.filter { $0.kind == .state }.map { ($0.id, [$0.id]) }
        for condition in atlas.entities where condition.kind == .condition {
            let routes = graph.upstream(of: condition.id)
            let best = Dictionary(routes.map { ($0.node, $0.chain) }, uniquingKeysWith: { first, _ in first })
            for (from, starts) in muscles + states {
                let chains = starts.compactMap { best[$0] }
                guard let chain = chains.count < 2 ? chains.first : chains.min(by: Self.isBetter) else { continue }
                all.append(Pair(from: from, to: condition.id, best: chain, gradeRank: chain.grade.rank))
            }
        }
        let order = all.indices.sorted { a, b in
            let (first, second) = (all[a], all[b])
            if first.gradeRank != second.gradeRank { return first.gradeRank < second.gradeRank }
            if first.best.links.count != second.best.links.count {
                return first.best.links.count < second.best.links.count
            }
            return (first.from, first.to) < (second.from, second.to)
        }
        let kept = order.prefix(limit).map { all[$0] }
        leftOut = all.count - kept.count
        pairs = kept.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        byStart = Dictionary(grouping: pairs, by: \.from)
        byEnd = Dictionary(grouping: pairs, by: \.to)
        planned = Set(pairs.map { [$0.from, $0.to] })
    }

    func hasPage(_ from: Entity.ID, _ to: Entity.ID) -> Bool { planned.contains([from, to]) }

    private static func isBetter(_ a: Chain, _ b: Chain) -> Bool { (a.grade, a.links.count) < (b.grade, b.links.count) }
}
