public import Causality
public import Knowledge

/// How one thing may lead to another.
public struct ChainQuestion: Sendable, Hashable {
    public let from: Entity.ID
    public let to: Entity.ID
    public var query: ChainQuery

    public init(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) {
        self.from = from
        self.to = to
        self.query = query
    }

    var ends: Statement.Ends { Statement.Ends(from, to) }
}

/// What is known of the way from one thing to another: direct evidence first, then claims, then stories.
public struct ChainAnswer: Sendable {
    public let question: ChainQuestion
    public let verdict: Verdict
    /// What the one is to the other by definition; what both stand for is then neither end.
    public let membership: Membership?
    /// Best grade first.
    public let direct: [Link]
    /// Of two links or more, best first.
    public let chains: [BackedChain]
    public let completeness: Statement.Completeness
    /// What opens the answer: one statement or more.
    public let opening: [Statement]

    /// The best answer in one chain, for whoever has room for one only: a direct link, a claim, or a story.
    public var best: BackedChain? { chains.first }
}

extension CauseGraph {
    public func answer(_ question: ChainQuestion) -> ChainAnswer {
        let (from, to, query) = (question.from, question.to, question.query)
        let found = chains(from: from, to: to, query)
        let gone = Set(query.without.flatMap(standIns))
        let direct = directEvidence(from: from, to: to).filter { link in
            !query.withoutLinks.contains(link.id) && gone.isDisjoint(with: [link.cause, link.effect.id])
        }
        let membership = membership(of: from, to)
        // What a chain must pass is not asked of a way, so where that is a limit, a way says nothing.
        let isWayAsked = found.chains.isEmpty && (query.through.isEmpty || found.stoppedEarly)
        let way = isWayAsked ? way(from: from, to: to, query) : nil
        let emergencies = isWayAsked && way == nil ? emergenciesBetween(from: from, to: to, query) : []
        let verdict = Verdict(
            direct: direct, hasClaim: found.chains.first?.isClaim == true, hasWay: !found.chains.isEmpty || way != nil,
            isNotComposed: isNotComposed(from: from, to: to), isThroughEmergency: !emergencies.isEmpty)
        let completeness: Statement.Completeness =
            found.stoppedEarly ? .stopped : found.hasMore ? .more : .all
        var opening: [Statement] = []
        if from == to {
            opening = [.oneEnd(from)]
        } else {
            if let membership { opening.append(statement(of: membership)) }
            opening += direct.map { .directly(Statement.LinkClause($0)) }
            let claims = found.chains.count(where: \.isClaim)
            if !found.chains.isEmpty || found.stoppedEarly && way != nil {
                opening.append(
                    .chains(question.ends, claims: claims, stories: found.chains.count - claims, completeness))
                if let disagreement = disagreement(found.chains.prefix(claims), question) {
                    opening.append(disagreement)
                }
            } else if !emergencies.isEmpty {
                opening.append(.notComposedThrough(question.ends, Array(emergencies.prefix(3))))
            } else if membership?.shared.isEmpty != false, membership != nil, direct.isEmpty, way == nil {
                // That the one belongs to the other is the whole answer.
            } else {
                opening += absence(question, way, direct)
            }
        }
        return ChainAnswer(
            question: question, verdict: verdict, membership: membership, direct: direct, chains: found.chains,
            completeness: completeness, opening: opening)
    }

    private func disagreement(_ claims: ArraySlice<BackedChain>, _ question: ChainQuestion) -> Statement? {
        func best(_ sign: Sign) -> Support? { claims.first { $0.chain.sign == sign }?.support }
        guard let raising = best(.raises), let lowering = best(.lowers) else { return nil }
        return .disagreeing(question.ends, better: raising == lowering ? nil : raising < lowering ? .raises : .lowers)
    }

    /// What is said where no chain is told: never that there is none where there is one.
    private func absence(_ question: ChainQuestion, _ way: Way?, _ direct: [Link]) -> [Statement] {
        let query = question.query
        if isNotComposed(from: question.from, to: question.to) { return [.notComposed(question.ends)] }
        if let way, way.links > query.maxLinks {
            return [
                .onlyLonger(question.ends, links: way.links, most: query.maxLinks, isLimited: query.isSelective)
            ]
        }
        // Where a link was told already, only chains of more links are left to be spoken of.
        let isLinked = direct.contains { $0.relation.sign != nil && $0.grade != .refuted }
        let open =
            query.isSelective ? answer(ChainQuestion(from: question.from, to: question.to, query.unlimited)) : nil
        if isLinked, open?.chains.isEmpty != false {
            let isLonger = open == nil ? way : self.way(from: question.from, to: question.to)
            return [.chains(question.ends, claims: 0, stories: 0, isLonger == nil ? .all : .more)]
        }
        var told: [Statement] = [.noChain(question.ends, isLimited: query.isSelective)]
        if let open {
            let verdict = isLinked ? open.chains.first?.isClaim == true ? .claim : .story : open.verdict
            if verdict == .claim || verdict == .story { return told + [.beyondLimits(question.ends, verdict)] }
        }
        if direct.isEmpty { told += otherwise(question) }
        return told + missingLink(question)
    }

    /// What connects two things of which the first leads nowhere near the second.
    private func otherwise(_ question: ChainQuestion) -> [Statement] {
        let (from, to) = (question.from, question.to)
        if let back = directEvidence(from: to, to: from).first(where: { $0.relation.sign != nil }) {
            return [.otherWay(.link(Statement.LinkClause(back)))]
        }
        if let back = chains(from: to, to: from, ChainQuery(maxChains: 1)).chains.first {
            return [.otherWay(back.statement)]
        }
        func raising(_ id: Entity.ID) -> [ClaimRoute] { claims(into: id).routes.filter { $0.sign == .raises } }
        let others = Dictionary(
            raising(to).map { ($0.node, $0.support) }, uniquingKeysWith: { first, _ in first })
        let common = raising(from)
            .compactMap { route in others[route.node].map { (max(route.support, $0), route.node) } }
            .min { ($0.0, $0.1) < ($1.0, $1.1) }
        return common.map { [.commonCause($0.1, of: question.ends)] } ?? []
    }

    /// A few of the things that lead to the second end, to which no link leads from the first.
    private func missingLink(_ question: ChainQuestion) -> [Statement] {
        let own = Set(standIns(of: question.from))
        let steps = claims(into: question.to).routes.filter {
            $0.isDirect && $0.sign == .raises && !own.contains($0.node)
        }
        if steps.isEmpty { return [] }
        return [.missingLink(from: question.from, to: steps.prefix(3).map(\.node), more: max(0, steps.count - 3))]
    }

    func statement(of membership: Membership) -> Statement {
        if !membership.shared.isEmpty {
            return .overlap(membership.part, membership.whole, shared: membership.shared)
        }
        return .belongs(
            membership.part, to: membership.whole, as: kind(of: membership.part) == .state ? .state : .member)
    }
}

extension ChainQuestion: Tabled {
    package static var schemaName: String { "question" }
    package static var fields: [Field<ChainQuestion>] {
        [.id("from") { $0.from.value }, .id("to") { $0.to.value }, .part("limits") { $0.query }]
    }
}

extension ChainQuery: Tabled {
    package static var schemaName: String { "limits" }
    package static var fields: [Field<ChainQuery>] {
        [
            .count("maxLinks", "The longest chain that is told.") { $0.maxLinks },
            .count("maxChains", "How many are told.") { $0.maxChains },
            .word("grade", "Links graded weaker are not walked.") { $0.weakest },
            .ids("relations", "Only these are walked; empty for all that raise or lower.") {
                ($0.relations ?? []).map(\.rawValue).sorted()
            },
            .ids("through") { $0.through.map(\.value).sorted() }, .ids("without") { $0.without.map(\.value).sorted() },
            .ids("withoutLinks") { $0.withoutLinks.map(\.value).sorted() },
        ]
    }
}

extension ChainAnswer: Tabled {
    package static var schemaName: String { "chains" }
    package static var fields: [Field<ChainAnswer>] {
        [
            .version(2), .part("question") { $0.question },
            .word("verdict", "What is known, at a glance.") { $0.verdict },
            .texts("sentences", "What opens the answer.") { $0.opening },
            .optionalPart("membership", "What the one is to the other by definition.") { $0.membership },
            .parts("direct", "Links that connect the two directly, whatever they say.") { $0.direct },
            .parts("chains", "Claims before stories, best first.") { $0.chains },
            .word("completeness", "Whether these are all.") { $0.completeness },
        ]
    }
}
