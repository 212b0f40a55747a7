import Causality
import HTML
import Knowledge

/// Everything up to ``steps`` links up- or downstream of an entity, each with its best-supported route.
struct Vicinity {
    static let steps = 3
    let upstream: [Route]
    let downstream: [Route]

    init(of id: Entity.ID, in graph: CauseGraph) {
        let query = ChainQuery(maxLinks: Self.steps)
        upstream = graph.upstream(of: id, query)
        downstream = graph.downstream(of: id, query)
    }
}

/// Routes as a list of lists: what lies under an item is one link farther away.
public struct RouteTree: Sendable {
    public struct Item: Sendable {
        /// What stands before the pointer and after it: "may contribute to [pointer], but studies disagree".
        public let before: String
        public let pointer: PageLink
        public let after: String
        public let grade: GradeView
        public let items: [Item]
    }

    public let heading: String
    public let items: [Item]
    /// How many things are within reach, those in the list and those left out.
    public let count: Int
    /// How many of them are left out.
    public let leftOut: Int
}

extension PageContext {
    /// Up and down from an entity, each kind of thing that links say for itself; an empty list is left out.
    func routeTrees(_ vicinity: Vicinity, of id: Entity.ID) -> [RouteTree] {
        let telling = almanac.telling
        func trees(_ routes: [Route], isUpstream: Bool) -> [RouteTree] {
            Bearing.allCases.map { bearing in
                let heading =
                    isUpstream
                    ? telling.heading(bearing, to: id, steps: Vicinity.steps)
                    : telling.heading(bearing, from: id, steps: Vicinity.steps)
                return tree(
                    routes.filter { $0.chain.bearing == bearing }, "\(heading), step by step", isUpstream: isUpstream)
            }
        }
        return (trees(vicinity.upstream, isUpstream: true) + trees(vicinity.downstream, isUpstream: false))
            .filter { !$0.items.isEmpty }
    }

    /// - Parameter routes: Best supported first. Longer pages help nobody, so forty are told.
    private func tree(_ routes: [Route], _ heading: String, isUpstream: Bool) -> RouteTree {
        let told = routes.prefix(40)
        var roots = Branch()
        for route in told { roots.grow(isUpstream ? route.chain.links.reversed() : route.chain.links) }
        return RouteTree(
            heading: heading, items: items(roots, isUpstream: isUpstream), count: routes.count,
            leftOut: routes.count - told.count)
    }

    private func items(_ branch: Branch, isUpstream: Bool) -> [RouteTree.Item] {
        branch.links.map { link, next in
            let clause = almanac.telling.clause(for: link)
            let end = isUpstream ? link.cause : link.effect.id
            let place = almanac.link(to: end, from: route)
            let pointer = isUpstream ? place : PageLink(title: clause.object, href: place.href)
            return RouteTree.Item(
                before: isUpstream ? "" : "\(clause.verb) ", pointer: pointer,
                after: isUpstream ? " \(clause.verb) \(clause.object)\(clause.tail)" : clause.tail,
                grade: GradeView(link.grade), items: items(next, isUpstream: isUpstream))
        }
    }
}

/// Links, each with those that routes go on with.
private struct Branch {
    private(set) var links: [(link: Link, next: Branch)] = []

    mutating func grow(_ path: some Collection<Link>) {
        guard let first = path.first else { return }
        if let known = links.firstIndex(where: { $0.link.id == first.id }) {
            links[known].next.grow(path.dropFirst())
        } else {
            links.append((first, Branch()))
            links[links.count - 1].next.grow(path.dropFirst())
        }
    }
}
