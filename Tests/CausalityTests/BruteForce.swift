import Knowledge

@testable import Causality

/// The same answers as the graph's, from the rules alone: try everything, judge it by hand, sort afterwards.
///
/// It shares nothing with the room but links, kinds and the order of ids.
struct BruteForce {
    let links: [Link]
    let kinds: [Entity.ID: EntityKind]
    let emergencies: Set<Entity.ID>
    private let byCause: [Entity.ID: [Link]]

    init(_ tangle: Tangle) {
        var seen: Set<Link.ID> = []
        let told = tangle.atlas.entities.flatMap(\.profile.links)
        links = told.filter { $0.cause != $0.effect.id && seen.insert($0.id).inserted }
        kinds = Dictionary(tangle.atlas.entities.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        emergencies = ["e"]
        byCause = Dictionary(grouping: links, by: \.cause)
    }

    var ids: [Entity.ID] { kinds.keys.sorted() }

    func isGuarded(_ id: Entity.ID) -> Bool {
        [.muscle, .state, .exercise, .treatment].contains(kinds[id])
    }

    // MARK: Support

    static func rank(_ link: Link) -> Int { min(link.grade.rank, 3) }

    func sign(_ links: some Sequence<Link>) -> Sign {
        links.allSatisfy { $0.relation.sign != nil } ? links.reduce(.raises) { $0 * ($1.relation.sign ?? $0) } : .raises
    }

    /// From 0 for strong to 3 for speculative.
    func support(_ chain: [Link]) -> Int {
        if chain.count == 1 { return Self.rank(chain[0]) }
        var support = min(3, (chain.map(Self.rank).max() ?? 0) + (chain.count - 1) / 2)
        if chain.contains(where: { [.cadaver, .animal, .model].contains($0.seenIn) }) { support = max(support, 2) }
        for part in parts(chain) where part.count > 1 { support = max(support, cap(part)) }
        return support
    }

    /// Every run of links between two things that are no neighbours; round a loop, across its beginning too.
    private func parts(_ chain: [Link]) -> [[Link]] {
        let isLoop = chain[0].cause == chain[chain.count - 1].effect.id
        return chain.indices.flatMap { start in
            (2...chain.count).compactMap { length in
                if isLoop ? length == chain.count : start + length > chain.count { return nil }
                return (0..<length).map { chain[(start + $0) % chain.count] }
            }
        }
    }

    private func cap(_ part: [Link]) -> Int {
        let (from, to) = (part[0].cause, part[part.count - 1].effect.id)
        let direct = links.filter { $0.cause == from && $0.effect.id == to && $0.relation != .associatedWith }
        let same = direct.filter { $0.grade != .refuted && $0.relation.sign == sign(part) }
        let together = links.filter {
            $0.relation == .associatedWith && Set([$0.cause, $0.effect.id]) == [from, to]
        }
        let causal = same.map(Self.rank).min() ?? (direct.isEmpty ? 0 : 3)
        return max(causal, together.map(Self.rank).min() ?? 0)
    }

    // MARK: Chains

    /// What a walk may hold.
    struct Limits {
        var from: Set<Entity.ID>
        var to: Set<Entity.ID>
        var isAdmitted: (Link) -> Bool
        var closed: Set<Entity.ID> = []
        var lengths: ClosedRange<Int>
    }

    /// Every simple path between two sets that has none of the closed things beyond its first.
    func paths(_ limits: Limits) -> [[Link]] {
        var found: [[Link]] = []
        func extend(_ path: [Link], at node: Entity.ID, _ seen: Set<Entity.ID>) {
            for link in byCause[node, default: []] where limits.isAdmitted(link) && !seen.contains(link.effect.id) {
                let (longer, next) = (path + [link], link.effect.id)
                if limits.to.contains(next), limits.lengths.contains(longer.count) { found.append(longer) }
                let isEnd = limits.closed.contains(next) || limits.from.contains(next) || limits.to.contains(next)
                if !isEnd, longer.count < limits.lengths.upperBound { extend(longer, at: next, seen.union([next])) }
            }
        }
        for start in limits.from { extend([], at: start, [start]) }
        return found
    }

    /// Raising and lowering links make a chain; one that treats comes last, and behind what raises.
    func composes(_ path: [Link]) -> Bool {
        let before = path.dropLast()
        guard before.allSatisfy({ $0.relation != .treats }) else { return false }
        return path[path.count - 1].relation != .treats || sign(before) == .raises
    }

    func isAdmitted(_ link: Link, _ query: ChainQuery) -> Bool {
        link.relation.sign != nil && link.grade != .refuted && link.grade <= query.weakest
            && query.relations?.contains(link.relation) != false && !query.withoutLinks.contains(link.id)
    }

    func gone(_ query: ChainQuery) -> Set<Entity.ID> { Set(query.without.flatMap(Tangle.standIns)) }

    func passes(_ path: [Link], _ query: ChainQuery) -> Bool {
        let nodes = Set(path.map(\.cause) + path.map(\.effect.id))
        return query.through.allSatisfy { !nodes.isDisjoint(with: Tangle.standIns($0)) }
    }

    /// What is not composed with an emergency keeps out of one.
    func isBarred(_ path: [Link]) -> Bool {
        path.count > 1 && isGuarded(path[0].cause) && path.contains { emergencies.contains($0.effect.id) }
    }

    func chains(from: Entity.ID, to: Entity.ID, _ query: ChainQuery, lengths: ClosedRange<Int> = 2...8) -> [[Link]] {
        let (starts, ends) = (Tangle.standIns(from), Tangle.standIns(to))
        let (shared, gone) = (starts.intersection(ends), gone(query))
        let limits = Limits(
            from: starts.subtracting(shared).subtracting(gone), to: ends.subtracting(shared).subtracting(gone),
            isAdmitted: { isAdmitted($0, query) }, closed: shared.union(gone).union(starts).union(ends),
            lengths: lengths.lowerBound...min(lengths.upperBound, query.maxLinks))
        return paths(limits).filter { composes($0) && passes($0, query) && !isBarred($0) }.sorted(by: isBetter)
    }

    /// The best claims between a set and everything outside it.
    func claims(_ own: Entity.ID, isFrom: Bool, _ query: ChainQuery) -> [(far: Entity.ID, sign: Sign, chain: [Link])] {
        let gone = gone(query)
        let near = Tangle.standIns(own).subtracting(gone)
        return ids.filter { !near.contains($0) && !gone.contains($0) }.flatMap { far in
            let limits = Limits(
                from: isFrom ? near : [far], to: isFrom ? [far] : near, isAdmitted: { isAdmitted($0, query) },
                closed: near.union(gone), lengths: 1...min(8, query.maxLinks))
            let all = paths(limits).filter { path in
                composes(path) && passes(path, query) && !isBarred(path) && support(path) < 3
            }
            return Sign.allCases.compactMap { sign in
                let best = all.filter { self.sign($0) == sign }.min { a, b in
                    (a.count == 1) != (b.count == 1) ? a.count == 1 : isBetter(a, b)
                }
                return best.map { (far, sign, $0) }
            }
        }
    }

    /// Everything that walks of causes connect, whatever they pass twice: each with its signs and the shortest length.
    func ways(_ own: Entity.ID, isFrom: Bool, _ query: ChainQuery) -> [Way] {
        let gone = gone(query)
        let near = Tangle.standIns(own).subtracting(gone)
        let admitted = links.filter { isAdmitted($0, query) }
        return ids.filter { !near.contains($0) && !gone.contains($0) }.compactMap { far in
            let (from, to) = isFrom ? (near, [far]) : ([far], near)
            let isWarned = isGuarded(isFrom ? own : far)
            var layer = Set(from.map { Step(node: $0, sign: .raises) })
            var (signs, least): (Set<Sign>, Int?) = ([], nil)
            for length in 1...(2 * kinds.count + 1) {
                var next: Set<Step> = []
                for step in layer {
                    for link in admitted where link.cause == step.node {
                        if link.relation == .treats, step.sign == .lowers { continue }
                        let (node, sign) = (link.effect.id, link.relation.sign.map { step.sign * $0 } ?? .raises)
                        if isWarned, emergencies.contains(node), length > 1 { continue }
                        if to.contains(node) {
                            signs.insert(sign)
                            least = least ?? length
                        }
                        let isClosed =
                            near.contains(node) || gone.contains(node) || isWarned && emergencies.contains(node)
                        if link.relation != .treats, !isClosed { next.insert(Step(node: node, sign: sign)) }
                    }
                }
                layer = next
            }
            return least.map { Way(node: far, signs: signs, links: $0) }
        }
    }

    private struct Step: Hashable {
        let node: Entity.ID
        let sign: Sign
    }

    /// Every elementary cycle of causes, begun at its smallest id.
    func loops(maxLinks: Int) -> [[Link]] {
        let all = ids.flatMap { root in
            byCause[root, default: []].flatMap { first -> [[Link]] in
                guard isCausal(first), root < first.effect.id else { return [] }
                let limits = Limits(
                    from: [first.effect.id], to: [root], isAdmitted: isCausal, closed: Set(ids.filter { $0 < root }),
                    lengths: 1...max(1, maxLinks - 1))
                return paths(limits).map { [first] + $0 }
            }
        }
        return all.filter { $0.count <= maxLinks }.sorted(by: isBetter)
    }

    /// The nodes that all ways of causes pass, in their order; `nil` where there is none.
    func keystones(from: Entity.ID, to: Entity.ID, _ query: ChainQuery) -> [Entity.ID]? {
        let (starts, ends) = (Tangle.standIns(from), Tangle.standIns(to))
        let (shared, gone) = (starts.intersection(ends), gone(query))
        let barred = isGuarded(from) ? emergencies : []
        let limits = Limits(
            from: starts.subtracting(shared).subtracting(gone),
            to: ends.subtracting(shared).subtracting(gone).subtracting(barred),
            isAdmitted: { isCausal($0) && isAdmitted($0, query) },
            closed: shared.union(gone).union(barred).union(starts).union(ends), lengths: 1...kinds.count)
        let all = paths(limits).map { [$0[0].cause] + $0.map(\.effect.id) }
        return all.first?.filter { node in
            !starts.contains(node) && !ends.contains(node) && all.allSatisfy { $0.contains(node) }
        }
    }

    private func isCausal(_ link: Link) -> Bool {
        link.relation.sign != nil && link.relation != .treats && link.grade != .refuted
    }

    // MARK: Order

    /// Support, length, grades worst first one by one, nodes, links.
    func isBetter(_ a: [Link], _ b: [Link]) -> Bool {
        if support(a) != support(b) { return support(a) < support(b) }
        if a.count != b.count { return a.count < b.count }
        let (grades, others) = (a.map(Self.rank).sorted(by: >), b.map(Self.rank).sorted(by: >))
        if grades != others { return grades.lexicographicallyPrecedes(others) }
        let (nodes, far) = ([a[0].cause] + a.map(\.effect.id), [b[0].cause] + b.map(\.effect.id))
        if nodes != far { return nodes.lexicographicallyPrecedes(far) }
        return a.map(\.id).lexicographicallyPrecedes(b.map(\.id))
    }
}
