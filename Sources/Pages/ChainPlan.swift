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
    /// One search a condition, backwards, finds the best chain from everywhere; so the work grows with the links that
    /// lead to conditions, not with all pairs.
    init(_ atlas: Atlas, _ graph: CauseGraph, limit: Int) {
        let walkers = Self.walkers(atlas, graph)
        var all: [Pair] = []
        for condition in atlas.entities where condition.kind == .condition {
            var best: [Entity.ID: Chain] = [:]
            // Best supported first, then shortest: the first route of a walker is its best one.
            for route in graph.upstream(of: condition.id) {
                for walker in walkers[route.node] ?? [] where best[walker] == nil { best[walker] = route.chain }
            }
            all += best.map { from, chain in
                Pair(from: from, to: condition.id, best: chain, gradeRank: chain.grade.rank)
            }
        }
        all.sort { a, b in
            if a.gradeRank != b.gradeRank { return a.gradeRank < b.gradeRank }
            if a.best.links.count != b.best.links.count { return a.best.links.count < b.best.links.count }
            return (a.from, a.to) < (b.from, b.to)
        }
        let kept = all.prefix(limit)
        leftOut = all.count - kept.count
        pairs = kept.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        byStart = Dictionary(grouping: pairs, by: \.from)
        byEnd = Dictionary(grouping: pairs, by: \.to)
        planned = Set(pairs.map { [$0.from, $0.to] })
    }

    /// The muscles and states for which a chain may begin at a node: a muscle's chains begin at its states, too.
    private static func walkers(_ atlas: Atlas, _ graph: CauseGraph) -> [Entity.ID: [Entity.ID]] {
        var walkers: [Entity.ID: [Entity.ID]] = [:]
        for entity in atlas.entities {
            switch entity.kind {
            case .muscle: for start in graph.starts(of: entity.id) { walkers[start, default: []].append(entity.id) }
            case .state: walkers[entity.id, default: []].append(entity.id)
            default: break
            }
        }
        return walkers
    }

    func hasPage(_ from: Entity.ID, _ to: Entity.ID) -> Bool { planned.contains([from, to]) }
}
