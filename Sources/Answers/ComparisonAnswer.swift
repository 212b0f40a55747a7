public import Causality
public import Knowledge

/// What two things have in common, and what tells them apart, as far as the links go and without a bound.
public struct ComparisonAnswer: Sendable {
    public let first: Entity.ID
    public let second: Entity.ID
    /// From the one to the other, and back.
    public let forth: ChainAnswer
    public let back: ChainAnswer
    /// Only those that hold something, in the order of ``Statement/Comparison``.
    public let lists: [List]
    /// How many of each list are told.
    public let most: Int

    public struct List: Sendable {
        public let comparison: Statement.Comparison
        /// Told by claims, the best supported first.
        public let items: [Item]
        /// Told by name only, because at least one of the ways is a story, or nothing is composed of them; ordered by id.
        public let stories: [Entity.ID]
        let heading: Statement
        let most: Int

        /// What tells them; `nil` where there are none.
        public var storyStatement: Statement? {
            if stories.isEmpty { return nil }
            let (told, more) = (Array(stories.prefix(most)), max(0, stories.count - most))
            return comparison == .notComposed ? .leftOut(told, more: more) : .byStories(told, more: more)
        }
    }

    public struct Item: Sendable {
        public let node: Entity.ID
        /// A claim to one, or one claim to each.
        public let claims: [ClaimRoute]
        /// Instead of claims: what is only found together.
        public let company: Statement?
        /// Whether it has a claim to each of the two, told or not.
        public var isToBoth = true

        public var statements: [Statement] { company.map { [$0] } ?? claims.map(\.backed.statement) }
    }

    public func heading(_ comparison: Statement.Comparison) -> Statement {
        .compared(comparison, Statement.Ends(first, second))
    }

    /// What connects the two, and what they share.
    public var opening: [Statement] {
        // What reaches one only through the other reaches both.
        let both = lists.filter { [.sharedCauses, .throughFirst, .throughSecond].contains($0.comparison) }
        let (claims, stories) = both.reduce(into: ([Entity.ID](), [Entity.ID]())) { found, list in
            found.0 += list.items.filter { $0.isToBoth }.map(\.node)
            found.1 += list.stories + list.items.filter { !$0.isToBoth }.map(\.node)
        }
        let ways = [forth, back].flatMap { answer -> [Statement] in
            answer.direct.map { .directly(Statement.LinkClause($0)) }
                + (answer.chains.first.map { [$0.statement] } ?? [])
        }
        var seen: Set<Statement> = []
        return ways.filter { seen.insert($0).inserted }
            + [
                .shared(
                    Statement.Ends(first, second), claims: Set(claims).count,
                    stories: Set(stories).subtracting(claims).count)
            ]
    }
}

extension CauseGraph {
    /// - Parameter most: How many things of each list to tell.
    /// - Returns: `nil` for two that are the same, or for an id that nothing describes.
    public func comparison(of first: Entity.ID, _ second: Entity.ID, most: Int = .max) -> ComparisonAnswer? {
        guard first != second, kind(of: first) != nil, kind(of: second) != nil else { return nil }
        let one = ChainQuery(maxChains: 1)
        let survey = Survey(first, second, in: self, most: most)
        return ComparisonAnswer(
            first: first, second: second, forth: answer(ChainQuestion(from: first, to: second, one)),
            back: answer(ChainQuestion(from: second, to: first, one)), lists: survey.lists, most: most)
    }
}

/// What leads to two things and what they lead to, on the way to being listed.
private struct Survey {
    private struct Side {
        let id: Entity.ID
        let own: Set<Entity.ID>
        let claimsInto: Claims
        let waysInto: WaysFound
        /// What raises it still when the other side is taken away, or lowers it.
        let waysAlone: NodeSet
        let claimsFrom: Claims
        let waysFrom: WaysFound

        init(_ id: Entity.ID, without other: Entity.ID, in graph: CauseGraph) {
            self.id = id
            own = Set(graph.standIns(of: id))
            claimsInto = Claims(graph.claims(into: id))
            waysInto = graph.reaching(id)
            waysAlone = graph.reaching(id, ChainQuery(without: [other])).all
            claimsFrom = Claims(graph.claims(from: id))
            waysFrom = graph.reached(from: id)
        }
    }

    /// Claims of each sign by their far end, the best of each.
    private struct Claims {
        private let raising: [Entity.ID: ClaimRoute]
        private let lowering: [Entity.ID: ClaimRoute]

        init(_ found: ClaimsFound) {
            func byNode(_ sign: Sign) -> [Entity.ID: ClaimRoute] {
                Dictionary(
                    found.routes.filter { $0.sign == sign }.map { ($0.node, $0) },
                    uniquingKeysWith: { first, _ in first })
            }
            (raising, lowering) = (byNode(.raises), byNode(.lowers))
        }

        subscript(sign: Sign) -> [Entity.ID: ClaimRoute] { sign == .raises ? raising : lowering }
    }

    private let graph: CauseGraph
    private let one: Side
    private let other: Side
    private let ends: NodeSet
    private let most: Int

    init(_ first: Entity.ID, _ second: Entity.ID, in graph: CauseGraph, most: Int) {
        self.graph = graph
        self.most = most
        one = Side(first, without: second, in: graph)
        other = Side(second, without: first, in: graph)
        ends = graph.nodeSet(one.own.union(other.own))
    }

    var lists: [ComparisonAnswer.List] {
        [
            shared(.sharedCauses, .raises), only(.onlyFirst, one, other, .raises),
            only(.onlySecond, other, one, .raises),
            through(.throughFirst, other, by: one), through(.throughSecond, one, by: other),
            shared(.sharedHelp, .lowers), only(.helpsFirst, one, other, .lowers),
            only(.helpsSecond, other, one, .lowers),
            sharedEffects, effects(.effectsOfFirst, one, other), effects(.effectsOfSecond, other, one), company,
            notComposed,
        ].filter { !$0.items.isEmpty || !$0.stories.isEmpty }
    }

    /// Those of the things that items tell are told by their claims, and the others by name.
    private func list(
        _ comparison: Statement.Comparison, of nodes: NodeSet, _ items: [ComparisonAnswer.Item] = []
    ) -> ComparisonAnswer.List {
        ComparisonAnswer.List(
            comparison: comparison, items: items,
            stories: graph.ids(in: nodes.subtracting(graph.nodeSet(items.map(\.node)))),
            heading: .compared(comparison, Statement.Ends(one.id, other.id)), most: most)
    }

    /// Things that one claim tells.
    private func items(
        of nodes: NodeSet, _ claims: [Entity.ID: ClaimRoute], isToBoth: (Entity.ID) -> Bool = { _ in true }
    ) -> [ComparisonAnswer.Item] {
        inOrder(
            claims.values.filter { graph.contains(nodes, $0.node) }.map {
                ComparisonAnswer.Item(node: $0.node, claims: [$0], company: nil, isToBoth: isToBoth($0.node))
            })
    }

    /// Things that two claims tell.
    private func items(
        of nodes: NodeSet, _ claims: [Entity.ID: ClaimRoute], and others: [Entity.ID: ClaimRoute]
    ) -> [ComparisonAnswer.Item] {
        inOrder(
            claims.values.compactMap { claim in
                guard let second = others[claim.node], graph.contains(nodes, claim.node) else { return nil }
                return ComparisonAnswer.Item(node: claim.node, claims: [claim, second], company: nil)
            })
    }

    /// What raises a side and loses its way there when the other is taken away.
    private func onlyThrough(to side: Side) -> NodeSet {
        side.waysInto.raising.subtracting(side.waysAlone).subtracting(ends)
    }

    private func shared(_ comparison: Statement.Comparison, _ sign: Sign) -> ComparisonAnswer.List {
        var nodes = one.waysInto[sign].intersection(other.waysInto[sign]).subtracting(ends)
        if sign == .raises { nodes = nodes.subtracting(onlyThrough(to: one)).subtracting(onlyThrough(to: other)) }
        return list(comparison, of: nodes, items(of: nodes, one.claimsInto[sign], and: other.claimsInto[sign]))
    }

    private func only(
        _ comparison: Statement.Comparison, _ side: Side, _ far: Side, _ sign: Sign
    ) -> ComparisonAnswer.List {
        let nodes = side.waysInto[sign].subtracting(ends).subtracting(far.waysInto.routes)
        return list(comparison, of: nodes, items(of: nodes, side.claimsInto[sign]))
    }

    /// What reaches a side only through the other.
    private func through(_ comparison: Statement.Comparison, _ side: Side, by near: Side) -> ComparisonAnswer.List {
        let nodes = onlyThrough(to: side)
        let toNear = near.claimsInto[.raises]
        return list(comparison, of: nodes, items(of: nodes, side.claimsInto[.raises]) { toNear[$0] != nil })
    }

    /// What both lead to: told by two claims, or by name where one of the ways is a story.
    private var sharedEffects: ComparisonAnswer.List {
        let nodes = one.waysFrom.raising.intersection(other.waysFrom.raising).subtracting(ends)
        return list(
            .sharedEffects, of: nodes, items(of: nodes, one.claimsFrom[.raises], and: other.claimsFrom[.raises]))
    }

    private func effects(_ comparison: Statement.Comparison, _ side: Side, _ far: Side) -> ComparisonAnswer.List {
        let nodes = side.waysFrom.raising.subtracting(ends).subtracting(far.waysFrom.routes)
        return list(comparison, of: nodes, items(of: nodes, side.claimsFrom[.raises]))
    }

    /// A claim to something that is found together with the other side, and nothing causal that leads on.
    private var company: ComparisonAnswer.List {
        let items = [(one, other), (other, one)].flatMap { side, far -> [ComparisonAnswer.Item] in
            let found = far.own.flatMap { graph.links(to: $0) + graph.links(from: $0) }
                .filter { $0.relation.isAssociation && $0.grade <= .limited }
                .map { far.own.contains($0.cause) ? $0.effect.id : $0.cause }
            let near = graph.nodeSet(found).subtracting(far.waysInto.routes).subtracting(ends)
            return graph.ids(in: near).filter { side.claimsFrom[.raises][$0] != nil }.map { node in
                ComparisonAnswer.Item(
                    node: node, claims: [], company: .company(side.id, claims: node, foundWith: far.id))
            }
        }
        return list(.company, of: graph.noNodes, items)
    }

    /// What has a route to one of the two, or from one, and no way that is composed: no list may say that it has none.
    private var notComposed: ComparisonAnswer.List {
        let nodes = [one, other].reduce(graph.noNodes) { found, side in
            found.union(side.waysInto.routes.subtracting(side.waysInto.all))
                .union(side.waysFrom.routes.subtracting(side.waysFrom.all))
        }
        return list(.notComposed, of: nodes.subtracting(ends))
    }

    /// By the weaker claim of each, then by links, then by id.
    private func inOrder(_ items: [ComparisonAnswer.Item]) -> [ComparisonAnswer.Item] {
        func rank(_ item: ComparisonAnswer.Item) -> (Int, Int, Entity.ID) {
            (
                item.claims.map(\.support.rank).max() ?? 0, item.claims.reduce(0) { $0 + $1.backed.chain.links.count },
                item.node
            )
        }
        return items.sorted { rank($0) < rank($1) }
    }
}

extension ComparisonAnswer: Tabled {
    package static var schemaName: String { "compare" }
    package static var fields: [Field<ComparisonAnswer>] {
        [
            .version(2), .id("first") { $0.first.value }, .id("second") { $0.second.value },
            .texts("sentences", "What opens the answer.") { $0.opening },
            .part("forth", "From the first to the second.") { $0.forth }, .part("back") { $0.back },
            .parts("lists", "Only those that hold something.") { $0.lists },
        ]
    }
}

extension ComparisonAnswer.List: Tabled {
    package static var schemaName: String { "comparedList" }
    package static var fields: [Field<ComparisonAnswer.List>] {
        [
            .word("list") { $0.comparison }, .text("heading", "") { $0.heading },
            .parts("items", "Best supported first; at most as many as were asked for.") {
                Array($0.items.prefix($0.most))
            },
            .ids("stories", "Things told by name only; at most as many as were asked for.") {
                $0.stories.prefix($0.most).map(\.value)
            },
            .count("totalItems") { $0.items.count }, .count("totalStories") { $0.stories.count },
        ]
    }
}

extension ComparisonAnswer.Item: Tabled {
    package static var schemaName: String { "comparedItem" }
    package static var fields: [Field<ComparisonAnswer.Item>] {
        [
            .id("node") { $0.node.value }, .texts("sentences", "") { $0.statements },
            .parts("claims", "To one, or one to each.") { $0.claims },
        ]
    }
}
