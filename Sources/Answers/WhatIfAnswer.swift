public import Causality
public import Knowledge

/// Something to try out on the graph: things and links taken away, exercises and treatments applied.
public struct Intervention: Sendable, Hashable {
    public var without: Set<Entity.ID> = []
    public var withoutLinks: Set<Link.ID> = []
    public var applied: Set<Entity.ID> = []

    public init(without: Set<Entity.ID> = [], withoutLinks: Set<Link.ID> = [], applied: Set<Entity.ID> = []) {
        self.without = without
        self.withoutLinks = withoutLinks
        self.applied = applied
    }

    var query: ChainQuery { ChainQuery(without: without, withoutLinks: withoutLinks) }
}

/// What an intervention changes, as far as claims go; stories apart.
public struct WhatIfAnswer: Sendable {
    public let intervention: Intervention
    /// `nil` for every condition and symptom.
    public let outcomes: [Entity.ID]?
    /// One for each thing that is applied, by id.
    public let applied: [Application]
    /// What is taken away has a claim to these; by outcome, then by sign.
    public let removed: [Removal]
    /// Claims that stand on a link that is taken away; by outcome, then by sign.
    public let cut: [Cut]
    /// Things taken away that have no claim to anything asked about.
    public let without: [Idle]
    /// How many of the conditions and symptoms asked about nothing above says anything of.
    public let untouched: Int
    /// How many were asked about.
    public let asked: Int

    /// What one thing does when it is applied.
    public struct Application: Sendable {
        public let id: Entity.ID
        /// By what it does to them: likelier, less likely, open; each by outcome.
        public let effects: [Effect]
        /// Outcomes that only stories connect with it, by id.
        public let stories: [Entity.ID]
        /// Emergencies that are not composed with it.
        public let notComposed: [Entity.ID]
        /// What people thought it would do, and the evidence speaks against; by id.
        public let refuted: [Link]

        public func effects(_ change: Statement.Change) -> [Effect] { effects.filter { $0.change == change } }
    }

    public struct Effect: Sendable {
        public let outcome: Entity.ID
        public let change: Statement.Change
        /// The best claim; where it is open, the best one of each sign.
        public let claims: [ClaimRoute]
        /// A claim of the other sign that is less well supported, or no direct one.
        public let weaker: ClaimRoute?

        public var statements: [Statement] {
            var told: [Statement] = []
            if change == .ambiguous { told.append(.isOpen(cause: claims[0].backed.chain.first, outcome: outcome)) }
            told += claims.map(\.backed.statement)
            if let weaker, let sign = weaker.backed.chain.sign {
                let chain = weaker.backed.chain
                told.append(
                    .lessSupported(
                        Statement.ChainClause(
                            from: chain.first, to: chain.last, sign: sign, support: weaker.support,
                            links: chain.links.count)))
            }
            return told
        }
    }

    /// What is left of an outcome's causes when something is taken away.
    public struct Removal: Sendable {
        public let taken: [Entity.ID]
        public let outcome: Entity.ID
        public let sign: Sign
        /// Other things with a claim of that sign, a muscle with its states once.
        public let others: Int
        public let best: Support?

        public var statement: Statement {
            .remaining(without: taken, outcome: outcome, sign, others: others, best: best)
        }
    }

    public struct Cut: Sendable {
        public let outcome: Entity.ID
        public let sign: Sign
        public let lost: [Entity.ID]

        public var statement: Statement { .cutClaims(outcome: outcome, lost: lost, sign) }
    }

    public struct Idle: Sendable {
        public let id: Entity.ID
        /// What it has links to, by id.
        public let effects: [Entity.ID]

        public var statement: Statement { effects.isEmpty ? .hasNoLinks(id) : .hasLinks(id, to: effects) }
    }

    public var closing: Statement? {
        untouched == 0 ? nil : .untouched(untouched, isAll: untouched == asked)
    }
}

extension CauseGraph {
    /// - Parameter outcomes: `nil` asks about every condition and symptom.
    public func whatIf(_ intervention: Intervention, outcomes: [Entity.ID]? = nil) -> WhatIfAnswer {
        let gone = Set(intervention.without.flatMap(standIns))
        let asked = (outcomes ?? self.outcomes).filter { !gone.contains($0) }
        let isAsked = Set(asked)
        let applied = intervention.applied.sorted().map { application(of: $0, intervention.query, isAsked) }
        let (removed, idle) = removals(intervention, isAsked)
        let cut = cuts(intervention, isAsked)
        var touched = Set(removed.map(\.outcome)).union(cut.map(\.outcome))
        for one in applied {
            touched.formUnion(one.effects.map(\.outcome) + one.stories + one.notComposed + one.refuted.map(\.effect.id))
        }
        return WhatIfAnswer(
            intervention: intervention, outcomes: outcomes, applied: applied, removed: removed, cut: cut, without: idle,
            untouched: asked.count { !touched.contains($0) }, asked: asked.count)
    }

    private func application(
        of id: Entity.ID, _ query: ChainQuery, _ isAsked: Set<Entity.ID>
    ) -> WhatIfAnswer.Application {
        let own = Set(standIns(of: id))
        let routes = claims(from: id, query).routes.filter { isAsked.contains($0.node) && !own.contains($0.node) }
        let effects = Dictionary(grouping: routes, by: \.node).map { effect(on: $0, $1) }
            .sorted { $0.outcome < $1.outcome }
        let claimed = Set(effects.map(\.outcome))
        let emergencies = notComposedEmergencies(from: id, query).filter {
            isAsked.contains($0) && !claimed.contains($0)
        }
        let stories = ways(from: id, query).map(\.node)
            .filter { isAsked.contains($0) && !claimed.contains($0) && !own.contains($0) }
        let refuted = own.flatMap(links(from:)).filter { link in
            link.grade == .refuted && isAsked.contains(link.effect.id) && !query.without.contains(link.effect.id)
                && !query.withoutLinks.contains(link.id)
        }
        return WhatIfAnswer.Application(
            id: id, effects: effects, stories: stories, notComposed: emergencies,
            refuted: refuted.sorted { $0.id < $1.id })
    }

    /// - Parameter routes: One or two, of different signs.
    private func effect(on outcome: Entity.ID, _ routes: [ClaimRoute]) -> WhatIfAnswer.Effect {
        let order = routes.sorted { a, b in
            if a.isDirect != b.isDirect { return a.isDirect }
            return (a.support, a.sign.rawValue) < (b.support, b.sign.rawValue)
        }
        let isOpen = order.count > 1 && order[0].isDirect == order[1].isDirect && order[0].support == order[1].support
        let change: Statement.Change = isOpen ? .ambiguous : order[0].sign == .raises ? .likelier : .lessLikely
        return WhatIfAnswer.Effect(
            outcome: outcome, change: change, claims: isOpen ? order : [order[0]],
            weaker: !isOpen && order.count > 1 ? order[1] : nil)
    }

    private func removals(
        _ intervention: Intervention, _ isAsked: Set<Entity.ID>
    ) -> ([WhatIfAnswer.Removal], [WhatIfAnswer.Idle]) {
        struct Target: Hashable {
            let outcome: Entity.ID
            let sign: Sign
        }
        var takers: [Target: [Entity.ID]] = [:]
        var idle: [WhatIfAnswer.Idle] = []
        for id in intervention.without.sorted() {
            let own = Set(standIns(of: id))
            let routes = claims(from: id).routes.filter { isAsked.contains($0.node) && !own.contains($0.node) }
            for route in routes { takers[Target(outcome: route.node, sign: route.sign), default: []].append(id) }
            if routes.isEmpty {
                let effects = Set(own.flatMap(links(from:)).map(\.effect.id))
                idle.append(WhatIfAnswer.Idle(id: id, effects: effects.subtracting(own).sorted()))
            }
        }
        let removed = takers.map { target, taken in
            let left = claims(into: target.outcome, intervention.query).routes.filter { $0.sign == target.sign }
            return WhatIfAnswer.Removal(
                taken: taken, outcome: target.outcome, sign: target.sign,
                others: Set(left.map { owner(of: $0.node) }).count,
                best: left.map(\.support).min())
        }
        return (removed.sorted { ($0.outcome, $0.sign.rawValue) < ($1.outcome, $1.sign.rawValue) }, idle)
    }

    private func cuts(_ intervention: Intervention, _ isAsked: Set<Entity.ID>) -> [WhatIfAnswer.Cut] {
        let links = intervention.withoutLinks.compactMap { self[$0] }
        let reached = Set(
            links.flatMap { link in [link.effect.id] + claims(from: link.effect.id).routes.map(\.node) }
        ).intersection(isAsked)
        return reached.sorted().flatMap { outcome -> [WhatIfAnswer.Cut] in
            let after = claims(into: outcome, intervention.query).routes
            let before = claims(into: outcome, ChainQuery(without: intervention.without)).routes
            return Sign.allCases.compactMap { sign in
                let left = Set(after.filter { $0.sign == sign }.map(\.node))
                let lost = before.filter { $0.sign == sign && !left.contains($0.node) }.map(\.node).sorted()
                return lost.isEmpty ? nil : WhatIfAnswer.Cut(outcome: outcome, sign: sign, lost: lost)
            }
        }
    }
}

extension WhatIfAnswer: Tabled {
    package static var schemaName: String { "whatif" }
    package static var fields: [Field<WhatIfAnswer>] {
        [
            .version(2), .ids("without") { $0.intervention.without.map(\.value).sorted() },
            .ids("withoutLinks") { $0.intervention.withoutLinks.map(\.value).sorted() },
            .ids("apply") { $0.intervention.applied.map(\.value).sorted() },
            .ids("outcomes", "What was asked about; empty for every condition and symptom.") {
                ($0.outcomes ?? []).map(\.value)
            },
            .parts("applied", "What each thing does that is applied.") { $0.applied },
            .parts("removed", "What is left where something taken away had a claim.") { $0.removed },
            .parts("cut", "Claims that stand on a link that is taken away.") { $0.cut },
            .parts("idle", "Things taken away that have no claim to anything asked about.") { $0.without },
            .count("untouched", "Conditions and symptoms asked about that nothing is said of.") { $0.untouched },
            .text("closing", "") { $0.closing },
        ]
    }
}

extension WhatIfAnswer.Application: Tabled {
    package static var schemaName: String { "application" }
    package static var fields: [Field<WhatIfAnswer.Application>] {
        [
            .id("of") { $0.id.value }, .parts("effects") { $0.effects },
            .ids("stories", "Outcomes that only stories connect with it.") { $0.stories.map(\.value) },
            .ids("notComposed", "Emergencies that are not composed with it.") { $0.notComposed.map(\.value) },
            .parts("refuted", "Direct links that the evidence speaks against.") { $0.refuted },
        ]
    }
}

extension WhatIfAnswer.Effect: Tabled {
    package static var schemaName: String { "effect" }
    package static var fields: [Field<WhatIfAnswer.Effect>] {
        [
            .id("outcome") { $0.outcome.value }, .word("change") { $0.change },
            .texts("sentences", "The effect in words.") { $0.statements },
            .parts("claims", "The best; where it is open, the best of each sign.") { $0.claims },
            .optionalPart("weaker", "A less well supported claim of the other sign.") { $0.weaker },
        ]
    }
}

extension WhatIfAnswer.Removal: Tabled {
    package static var schemaName: String { "removal" }
    package static var fields: [Field<WhatIfAnswer.Removal>] {
        [
            .ids("without") { $0.taken.map(\.value) }, .id("outcome") { $0.outcome.value }, .word("sign") { $0.sign },
            .count("others", "Other things with a claim of that sign, a muscle with its states once.") { $0.others },
            .optionalWord("best", "The best support among them.") { $0.best },
            .text("sentence", "") { $0.statement },
        ]
    }
}

extension WhatIfAnswer.Cut: Tabled {
    package static var schemaName: String { "cut" }
    package static var fields: [Field<WhatIfAnswer.Cut>] {
        [
            .id("outcome") { $0.outcome.value }, .word("sign") { $0.sign }, .ids("lost") { $0.lost.map(\.value) },
            .text("sentence", "") { $0.statement },
        ]
    }
}

extension WhatIfAnswer.Idle: Tabled {
    package static var schemaName: String { "idle" }
    package static var fields: [Field<WhatIfAnswer.Idle>] {
        [
            .id("of") { $0.id.value }, .ids("effects", "What it has links to.") { $0.effects.map(\.value) },
            .text("sentence", "") { $0.statement },
        ]
    }
}
