import Causality
import HTML
import Knowledge

/// Which pairs get a chain page: every muscle or muscle state from which links lead to a condition.
struct ChainPlan: Sendable {
    struct Pair: Sendable {
        let from: Entity.ID
        let to: Entity.ID
        let best: Chain

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
                guard let chain = starts.compactMap({ best[$0] }).min(by: ChainPlan.isBetter) else { continue }
                all.append(Pair(from: from, to: condition.id, best: chain))
            }
        }
        all.sort { a, b in
            if ChainPlan.isBetter(a.best, b.best) { return true }
            if ChainPlan.isBetter(b.best, a.best) { return false }
            return (a.from, a.to) < (b.from, b.to)
        }
        let kept = all.prefix(limit)
        leftOut = all.count - kept.count
        pairs = kept.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        byStart = Dictionary(grouping: pairs, by: \.from)
        byEnd = Dictionary(grouping: pairs, by: \.to)
        planned = Set(pairs.map { [$0.from, $0.to] })
    }

    func hasPage(_ from: Entity.ID, _ to: Entity.ID) -> Bool { planned.contains([from, to]) }

    private static func isBetter(_ a: Chain, _ b: Chain) -> Bool { (a.grade, a.links.count) < (b.grade, b.links.count) }
}
