import Causality
import HTML
import Knowledge
import PageModels
import Wording

/// What links and claims of up to ``steps`` links connect with an entity, up- and downstream.
struct Vicinity {
    static let steps = 3
    /// Single links first, best grade first; then claims, best first.
    let upstream: [Chain]
    let downstream: [Chain]

    init(of id: Entity.ID, in graph: CauseGraph) {
        func chains(_ links: [Link], _ claims: ClaimsFound) -> [Chain] {
            links.filter { $0.grade != .refuted }.map { Chain([$0]) }
                + claims.routes.filter { !$0.isDirect }.map(\.backed.chain)
        }
        let query = ChainQuery(maxLinks: Self.steps)
        upstream = chains(graph.links(to: id), graph.claims(into: id, query))
        downstream = chains(graph.links(from: id), graph.claims(from: id, query))
    }
}

extension PageContext {
    /// Up and down from an entity, what raises and what lowers for itself; an empty list is left out.
    func routeTrees(_ vicinity: Vicinity, of id: Entity.ID) -> [RouteTree] {
        func trees(_ chains: [Chain], _ direction: Statement.Direction) -> [RouteTree] {
            [(Sign.raises, Statement.Group.raises), (.lowers, .lowers)].compactMap { sign, group in
                let told = chains.filter { $0.sign == sign }
                // What is linked directly stands above already.
                guard told.contains(where: { $0.links.count > 1 }) else { return nil }
                let heading = site.teller.text(.heading(group, of: id, direction))
                return tree(told, "\(heading), step by step", isUpstream: direction == .upstream)
            }
        }
        return trees(vicinity.upstream, .upstream) + trees(vicinity.downstream, .downstream)
    }

    /// - Parameter chains: Best supported first. Longer pages help nobody, so forty are told.
    private func tree(_ chains: [Chain], _ heading: String, isUpstream: Bool) -> RouteTree {
        let told = chains.prefix(40)
        var roots = Branch()
        for chain in told { roots.grow(isUpstream ? chain.links.reversed() : chain.links) }
        return RouteTree(
            heading: heading, items: items(roots, isUpstream: isUpstream), count: chains.count,
            leftOut: chains.count - told.count)
    }

    private func items(_ branch: Branch, isUpstream: Bool) -> [RouteTree.Item] {
        branch.links.map { link, next in
            let clause = Statement.LinkClause(link)
            let (verb, tail) = site.teller.verbPhrase(of: clause)
            let object = site.teller.object(of: clause)
            let end = isUpstream ? link.cause : link.effect.id
            let place = self.link(to: end)
            let pointer = isUpstream ? place : PageLink(title: object, href: place.href)
            return RouteTree.Item(
                before: isUpstream ? "" : "\(verb) ", pointer: pointer,
                after: isUpstream ? " \(verb) \(object)\(tail)" : tail,
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
