public import Causality
public import Knowledge

/// Everything that leads to a thing, or that it leads to: links first, then claims, then what only stories connect.
public struct AroundAnswer: Sendable {
    public let id: Entity.ID
    public let direction: Statement.Direction
    public let query: ChainQuery
    public let groups: [LinkGroup]
    /// Of two links or more, to or from what no link raises or lowers directly. Ordered by support, length, id.
    public let claims: [ClaimRoute]
    /// Things connected by causes, but by no link and no claim; ordered by id.
    public let stories: [Entity.ID]
    /// Emergencies that would be reached, and are not composed with it.
    public let notComposed: [Entity.ID]
    /// How many of each list are told.
    public let most: Int
    public let stoppedEarly: Bool

    /// Links that say the same kind of thing.
    public struct LinkGroup: Sendable {
        public let group: Statement.Group
        /// Best grade first, then by id.
        public let links: [Link]
        let heading: Statement
    }

    public var opening: [Statement] {
        let direct = groups.filter { $0.group == .raises || $0.group == .lowers }.reduce(0) { $0 + $1.links.count }
        let count = Statement.around(
            id, direction, direct: direct, claims: Set(claims.map(\.node)).count, stories: stories.count)
        return notComposed.isEmpty ? [count] : [count, .notComposedWith(id, notComposed)]
    }

    public func heading(_ group: Statement.Group) -> Statement { .heading(group, of: id, direction) }

    public var storyStatement: Statement? {
        stories.isEmpty ? nil : .onlyStories(Array(stories.prefix(most)), more: max(0, stories.count - most))
    }
}

extension CauseGraph {
    /// - Parameter most: How many things of each list to tell.
    public func around(
        _ id: Entity.ID, _ direction: Statement.Direction, _ query: ChainQuery = ChainQuery(), most: Int = .max
    ) -> AroundAnswer {
        let isUpstream = direction == .upstream
        let own = standIns(of: id)
        let isOwn = Set(own)
        let gone = Set(query.without.flatMap(standIns))
        let near = own.flatMap { isUpstream ? links(to: $0) : links(from: $0) }
        let together = own.flatMap { links(to: $0) + links(from: $0) }.filter { $0.relation.isAssociation }
        let all = (near + together).filter { link in
            !(isOwn.contains(link.cause) && isOwn.contains(link.effect.id)) && !query.withoutLinks.contains(link.id)
                && gone.isDisjoint(with: [link.cause, link.effect.id])
                && query.relations?.contains(link.relation) != false
        }
        func group(_ group: Statement.Group, _ isIn: (Link) -> Bool) -> AroundAnswer.LinkGroup? {
            let chosen = Set(all.filter(isIn)).sorted { ($0.grade, $0.id) < ($1.grade, $1.id) }
            if chosen.isEmpty { return nil }
            return AroundAnswer.LinkGroup(group: group, links: chosen, heading: .heading(group, of: id, direction))
        }
        let isAsked = { (link: Link) in link.grade <= min(query.weakest, .contested) }
        let groups = [
            group(.raises) { $0.relation.sign == .raises && isAsked($0) },
            group(.together) { $0.relation.sign == nil && isAsked($0) },
            group(.lowers) { $0.relation.sign == .lowers && isAsked($0) },
            group(.refuted) { $0.grade == .refuted },
        ].compactMap(\.self)
        let linked = Set(
            groups.filter { $0.group == .raises || $0.group == .lowers }.flatMap(\.links)
                .map { isUpstream ? $0.cause : $0.effect.id })
        let found = isUpstream ? claims(into: id, query) : claims(from: id, query)
        // Of two claims that disagree the better supported one is told; of equals, both.
        let composed = found.routes.filter { !$0.isDirect && !linked.contains($0.node) }
        let best = Dictionary(composed.map { ($0.node, $0.support) }, uniquingKeysWith: min)
        let claims = composed.filter { $0.support == best[$0.node] }
        let claimed = linked.union(claims.map(\.node))
        let ways = isUpstream ? ways(into: id, query) : ways(from: id, query)
        var beyond: [Entity.ID] = []
        if !isUpstream, isGuarded(id) {
            var open = query
            open.through = []
            beyond = notComposedEmergencies(from: id, open).filter { !linked.contains($0) }
        }
        return AroundAnswer(
            id: id, direction: direction, query: query, groups: groups, claims: claims,
            stories: query.through.isEmpty ? ways.map(\.node).filter { !claimed.contains($0) } : [],
            notComposed: beyond, most: most, stoppedEarly: found.stoppedEarly)
    }
}

extension AroundAnswer.LinkGroup: Tabled {
    package static var schemaName: String { "linkGroup" }
    package static var fields: [Field<AroundAnswer.LinkGroup>] {
        [.word("group") { $0.group }, .text("heading", "") { $0.heading }, .parts("links") { $0.links }]
    }
}

extension AroundAnswer: Tabled {
    package static var schemaName: String { "around" }
    package static var fields: [Field<AroundAnswer>] {
        [
            .version(2), .id("of") { $0.id.value }, .word("direction") { $0.direction }, .part("limits") { $0.query },
            .texts("sentences", "What opens the answer.") { $0.opening },
            .parts("links", "What is linked directly, by what it says.") { $0.groups },
            .parts("claims", "Chains that hold as a whole; at most as many as were asked for.") {
                Array($0.claims.prefix($0.most))
            },
            .ids("stories", "What only stories connect with it; at most as many as were asked for.") {
                $0.stories.prefix($0.most).map(\.value)
            },
            .ids("notComposed", "Emergencies that are not composed with it.") { $0.notComposed.map(\.value) },
            .count("totalClaims") { $0.claims.count }, .count("totalStories") { $0.stories.count },
            .flag("stoppedEarly", "The work was bounded before all claims were seen.") { $0.stoppedEarly },
        ]
    }
}
