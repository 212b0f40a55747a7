import Answers
import Causality
import HTML
import Knowledge

/// What is known between every muscle or state and every condition, and which of these pairs get a page.
struct ChainPlan: Sendable {
    struct Pair: Sendable {
        let from: Entity.ID
        let to: Entity.ID
        let verdict: Verdict
        /// Of a claim, the best; `nil` for anything else.
        let support: Support?
        /// How many links the best claim has, or the shortest way; 0 where no cause connects the two.
        let links: Int

        var route: SiteRoute { ChainPlan.route(from, to) }

        /// What deserves a page most comes first.
        fileprivate var rank: (Int, Int, Int) {
            (Verdict.allCases.firstIndex(of: verdict) ?? 0, support?.rank ?? 0, links)
        }
    }

    /// Ordered by from, then to.
    let pairs: [Pair]
    /// Pairs that something connects but that the site's limit leaves out.
    let leftOut: Int
    let byStart: [Entity.ID: [Pair]]
    let byEnd: [Entity.ID: [Pair]]
    /// Every muscle that is no member of another, with every condition, whether or not it has a page.
    let overview: [Entity.ID: [Entity.ID: Pair]]
    /// States that nothing connects with a condition, where their muscle has a page with it: who asks for the state is led
    /// there.
    let led: [(state: Entity.ID, muscle: Entity.ID, to: Entity.ID)]
    private let planned: Set<[Entity.ID]>

    static func route(_ from: Entity.ID, _ to: Entity.ID) -> SiteRoute { SiteRoute("chains/\(from)--\(to).html") }

    /// A pair gets a page where anything connects the two, and every muscle that is no member of another with every
    /// condition, also where nothing does: that is worth knowing too. Beyond the limit, claims go first, then the other
    /// verdicts in their order, the better supported, the shorter, the first by id.
    ///
    /// One walk back from each condition finds what leads there; so the work grows with the links that lead to
    /// conditions, not with all pairs.
    init(_ atlas: Atlas, _ graph: CauseGraph, limit: Int) {
        var walkers: [(id: Entity.ID, standIns: [Entity.ID], isWhole: Bool)] = []
        for entity in atlas.entities where entity.kind == .muscle || entity.kind == .state {
            var isWhole = false
            if case .muscle(let muscle) = entity { isWhole = muscle.partOf == nil }
            walkers.append((entity.id, graph.standIns(of: entity.id), isWhole))
        }
        var all: [Pair] = []
        var overview: [Entity.ID: [Entity.ID: Pair]] = [:]
        var unconnected: [Pair] = []
        for condition in atlas.entities where condition.kind == .condition {
            let arrivals = Arrivals(at: condition.id, graph)
            for walker in walkers {
                let pair = arrivals.pair(from: walker.id, walker.standIns)
                if walker.isWhole { overview[walker.id, default: [:]][condition.id] = pair }
                if walker.isWhole || pair.verdict != .nothing { all.append(pair) } else { unconnected.append(pair) }
            }
        }
        all.sort { a, b in a.rank != b.rank ? a.rank < b.rank : (a.from, a.to) < (b.from, b.to) }
        let kept = all.prefix(limit)
        leftOut = all.count - kept.count
        pairs = kept.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
        byStart = Dictionary(grouping: pairs, by: \.from)
        byEnd = Dictionary(grouping: pairs, by: \.to)
        let planned = Set(pairs.map { [$0.from, $0.to] })
        self.planned = planned
        led = unconnected.compactMap { pair in
            let muscle = graph.owner(of: pair.from)
            let isLinked = !graph.links(from: pair.from).isEmpty || !graph.links(to: pair.from).isEmpty
            guard muscle != pair.from, isLinked, planned.contains([muscle, pair.to]) else { return nil }
            return (pair.from, muscle, pair.to)
        }
        self.overview = overview
    }

    func hasPage(_ from: Entity.ID, _ to: Entity.ID) -> Bool { planned.contains([from, to]) }

    /// Claims about conditions before everything else, the best supported and shortest first.
    static func isBetter(_ a: Pair, _ b: Pair) -> Bool {
        a.rank != b.rank ? a.rank < b.rank : (a.from, a.to) < (b.from, b.to)
    }
}

/// Everything that is known to lead to one condition.
private struct Arrivals {
    let condition: Entity.ID
    let graph: CauseGraph
    let claims: [Entity.ID: ClaimRoute]
    let ways: [Entity.ID: Way]
    let direct: [Entity.ID: [Link]]
    /// What leads there by any route, also through an emergency.
    let routes: NodeSet

    init(at condition: Entity.ID, _ graph: CauseGraph) {
        self.condition = condition
        self.graph = graph
        claims = Dictionary(
            graph.claims(into: condition).routes.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        ways = Dictionary(graph.ways(into: condition).map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        routes = graph.routes(into: condition)
        let together = graph.links(from: condition).filter { $0.relation.isAssociation }
        direct = Dictionary(
            grouping: graph.links(to: condition).map { ($0.cause, $0) } + together.map { ($0.effect.id, $0) }, by: \.0
        ).mapValues { $0.map(\.1) }
    }

    /// The verdict of ``ChainAnswer`` without the chains.
    func pair(from: Entity.ID, _ standIns: [Entity.ID]) -> ChainPlan.Pair {
        let best = standIns.compactMap { claims[$0] }.min {
            ($0.support.rank, $0.backed.chain.links.count) < ($1.support.rank, $1.backed.chain.links.count)
        }
        let links = standIns.compactMap { ways[$0]?.links }.min() ?? 0
        let direct = standIns.flatMap { self.direct[$0] ?? [] }
        let verdict = Verdict(
            direct: direct, hasClaim: best != nil, hasWay: links > 0,
            isNotComposed: graph.isNotComposed(from: from, to: condition),
            isThroughEmergency: links == 0 && standIns.contains { graph.contains(routes, $0) })
        return ChainPlan.Pair(
            from: from, to: condition, verdict: verdict, support: verdict == .claim ? best?.support : nil,
            links: best?.backed.chain.links.count ?? links)
    }
}
