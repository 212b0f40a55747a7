public import Knowledge

/// Whether anything connects two things by causes, known without a bound.
public struct Way: Sendable, Hashable {
    /// The far end.
    public let node: Entity.ID
    /// What walks of causes between the two do; never empty. Where a loop turns a sign round, a walk may have one that
    /// no chain has.
    public let signs: Set<Sign>
    /// Links of the shortest one.
    public let links: Int
}

/// Everything that causes connect with a thing, at any length.
public struct WaysFound: Sendable {
    /// What walks of causes raise, and what they lower; where a loop turns a sign round, both.
    public fileprivate(set) var raising: NodeSet
    public fileprivate(set) var lowering: NodeSet
    /// What any route connects, also through and into emergencies with which nothing is composed; see
    /// ``CauseGraph/routes(into:)``.
    public fileprivate(set) var routes: NodeSet

    public var all: NodeSet { raising.union(lowering) }

    public subscript(sign: Sign) -> NodeSet { sign == .raises ? raising : lowering }
}

extension CauseGraph {
    /// The way of two links or more from one thing to another; chosen chains only, except that what a chain must pass is
    /// not asked.
    ///
    /// A single link is told by itself, see ``directEvidence(from:to:)``; it says nothing of what else connects the two.
    public func way(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> Way? {
        var open = query
        open.through = []
        guard let passage = passage(from: from, to: to, open) else { return nil }
        let reach = Reach(from: passage)
        let found = passage.ends.compactMap { reach.composedWay(to: $0, ids) }
        guard let links = found.map(\.links).min() else { return nil }
        return Way(node: to, signs: found.reduce(into: []) { $0.formUnion($1.signs) }, links: links)
    }

    /// Emergencies by way of which alone causes lead from one thing to another, where no chain is made through one; by id.
    /// Empty where a way connects the two, or nothing does.
    public func emergenciesBetween(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Entity.ID] {
        guard isGuarded(from), way(from: from, to: to, query) == nil else { return [] }
        var open = query
        open.through = []
        guard let passage = passage(from: from, to: to, open, passingEmergencies: true) else { return [] }
        let (ahead, behind) = (Reach(from: passage), Reach(into: passage))
        guard passage.ends.contains(where: { ahead.composedWay(to: $0, ids) != nil }) else { return [] }
        return emergencies.sorted().filter { ahead.reaches($0) && behind.reaches($0) }.map { ids[$0] }
    }

    /// Everything that causes lead to from a thing, ordered by id. An emergency only if it is linked straight, where
    /// nothing is composed with one.
    public func ways(from id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Way] {
        var ways: [Way] = []
        forEachWay(from: id, query) { ways.append($0.way(ids)) }
        return ways
    }

    /// Everything that leads to a thing by causes, ordered by id; what is not composed with an emergency is left out.
    public func ways(into id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Way] {
        var ways: [Way] = []
        forEachWay(into: id, query) { ways.append($0.way(ids)) }
        return ways
    }

    /// The same things as ``ways(from:_:)``, by sign.
    public func reached(from id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> WaysFound {
        var found = WaysFound(raising: noNodes, lowering: noNodes, routes: noNodes)
        let reach = forEachWay(from: id, query) { $0.put(into: &found) }
        found.routes = isGuarded(id) && !emergencies.isEmpty ? routes(from: id) : nodes(reach)
        return found
    }

    /// The same things as ``ways(into:_:)``, by sign.
    public func reaching(_ id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> WaysFound {
        var found = WaysFound(raising: noNodes, lowering: noNodes, routes: noNodes)
        found.routes = nodes(forEachWay(into: id, query) { $0.put(into: &found) })
        return found
    }

    @discardableResult
    private func forEachWay(from id: Entity.ID, _ query: ChainQuery, _ body: (Met) -> Void) -> Reach {
        var passage = passage(query)
        passage.starts = standInPositions(of: id).filter { !passage.isClosed[$0] }
        for node in passage.starts { passage.isClosed[node] = true }
        let barred = isGuarded(id) ? emergencies : []
        for node in barred { passage.isClosed[node] = true }
        let (reach, own) = (Reach(from: passage), nodes(passage.starts, query.without))
        for node in ids.indices where !own.contains(node) {
            let met =
                barred.contains(node) ? straightWay(to: node, passage.starts, [node], passage) : reach.met(node)
            if let met { body(met) }
        }
        return reach
    }

    /// - Returns: What reaches it where emergencies are passed like anything else.
    @discardableResult
    private func forEachWay(into id: Entity.ID, _ query: ChainQuery, _ body: (Met) -> Void) -> Reach {
        var passage = passage(query)
        passage.ends = standInPositions(of: id).filter { !passage.isClosed[$0] }
        for node in passage.ends { passage.isClosed[node] = true }
        let free = Reach(into: passage)
        var guarded = free
        if !emergencies.isEmpty {
            for node in emergencies { passage.isClosed[node] = true }
            guarded = Reach(into: passage)
        }
        let isEmergency = !emergencies.isDisjoint(with: passage.ends)
        let own = nodes(passage.ends, query.without)
        for node in ids.indices where !own.contains(node) {
            let met =
                if !isGuarded(node) {
                    free.met(node)
                } else if isEmergency {
                    straightWay(to: node, [node], passage.ends, passage)
                } else {
                    guarded.met(node)
                }
            if let met { body(met) }
        }
        return free
    }

    /// A question's own end and all that it is without, which no answer names.
    private func nodes(_ ends: [Int], _ without: Set<Entity.ID>) -> NodeSet {
        (ends + without.flatMap(standInPositions)).reduce(into: noNodes) { $0.insert($1) }
    }

    /// By single links alone, where nothing is composed.
    private func straightWay(to far: Int, _ starts: [Int], _ ends: [Int], _ passage: Passage) -> Met? {
        let signs = starts.flatMap { start in
            ends.flatMap { wiring.links(from: start, to: $0) }.filter(passage.admits).compactMap {
                links[$0].relation.sign
            }
        }
        if signs.isEmpty { return nil }
        return Met(node: far, raises: signs.contains(.raises), lowers: signs.contains(.lowers), links: 1)
    }

    /// Everything that has a route to a thing, or that it has one to, at any length: also through and into emergencies
    /// with which nothing is composed, so that nobody says of those that there is none.
    public func routes(into id: Entity.ID) -> NodeSet {
        var passage = passage(ChainQuery())
        passage.ends = standInPositions(of: id)
        for node in passage.ends { passage.isClosed[node] = true }
        return nodes(Reach(into: passage))
    }

    private func routes(from id: Entity.ID) -> NodeSet {
        var passage = passage(ChainQuery())
        passage.starts = standInPositions(of: id)
        for node in passage.starts { passage.isClosed[node] = true }
        return nodes(Reach(from: passage))
    }

    private func nodes(_ reach: Reach) -> NodeSet {
        ids.indices.reduce(into: noNodes) { set, node in
            if reach.reaches(node) { set.insert(node) }
        }
    }

    /// Links that connect two things straight, whatever they say: those from the one to the other, and what is found
    /// together in either direction. Best grade first, then by id. What both stand for is neither.
    public func directEvidence(from: Entity.ID, to: Entity.ID) -> [Link] {
        guard let both = ends(from: from, to: to) else { return [] }
        let ends = Set(both.ends)
        var found: [Int] = []
        for start in both.starts {
            found += wiring.leaving[start].filter { ends.contains(wiring.effect[$0]) }
            found += wiring.arriving[start].filter { wiring.sign[$0] == 0 && ends.contains(wiring.cause[$0]) }
        }
        return ranked(found)
    }

    /// What a thing counts as where a muscle and its states count once: its muscle, if it is a state of one alone.
    public func owner(of id: Entity.ID) -> Entity.ID {
        guard let node = positions[id.value], kinds[node] == .state else { return id }
        let owners = standIns.filter { $0.value.contains(node) }
        return owners.count == 1 ? owners.first.map { ids[$0.key] } ?? id : id
    }

    /// Conditions and symptoms, by id.
    public var outcomes: [Entity.ID] {
        ids.indices.filter { kinds[$0] == .condition || kinds[$0] == .symptom }.map { ids[$0] }
    }

    /// Whether no chain of several links is made from the one to the other, because that is an emergency.
    public func isNotComposed(from: Entity.ID, to: Entity.ID) -> Bool { isGuarded(from) && isEmergency(to) }

    /// Names and kinds for whoever tells about them, ordered by id.
    public var nouns: [(Entity.ID, Noun)] { ids.indices.map { (ids[$0], Noun(names[$0], kinds[$0])) } }
}

/// A way to a node, in positions.
private struct Met {
    let node: Int
    let raises: Bool
    let lowers: Bool
    let links: Int

    func way(_ ids: [Entity.ID]) -> Way {
        Way(node: ids[node], signs: Set((raises ? [.raises] : []) + (lowers ? [.lowers] : [])), links: links)
    }

    func put(into found: inout WaysFound) {
        if raises { found.raising.insert(node) }
        if lowers { found.lowering.insert(node) }
    }
}

extension Reach {
    fileprivate func met(_ node: Int) -> Met? { met(node, links(to: node)) }
    fileprivate func composedWay(to node: Int, _ ids: [Entity.ID]) -> Way? {
        met(node, composedLinks(to: node))?.way(ids)
    }

    private func met(_ node: Int, _ links: Int?) -> Met? {
        guard let links, raises[node] || lowers[node] else { return nil }
        return Met(node: node, raises: raises[node], lowers: lowers[node], links: links)
    }
}

extension CauseGraph {
    /// Emergencies that causes would lead to, where no chain is composed with one.
    public func notComposedEmergencies(from id: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Entity.ID] {
        guard isGuarded(id) else { return [] }
        var passage = passage(query)
        passage.starts = standInPositions(of: id).filter { !passage.isClosed[$0] }
        for node in passage.starts { passage.isClosed[node] = true }
        let (reach, shut) = (Reach(from: passage), nodes([], query.without))
        return emergencies.sorted().filter { (reach.links(to: $0) ?? 0) > 1 && !shut.contains($0) }.map { ids[$0] }
    }
}
