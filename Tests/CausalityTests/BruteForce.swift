import Causality
import Knowledge

/// Repeats the same numbers for the same seed.
struct SeededNumbers: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A small graph full of loops, parallel links and every grade; `m` is a muscle with three states.
func tangle(seed: UInt64, nodes: Int = 9, links: Int = 26) -> CauseGraph {
    var numbers = SeededNumbers(seed: seed)
    let ids = (0..<nodes).map { "n\($0)" } + ["m"]
    let relations: [Relation] = [.causes, .leadsTo, .reduces, .associatedWith]
    let lines = (0..<links).map { _ in
        let ends = (ids.randomElement(using: &numbers)!, ids.randomElement(using: &numbers)!)
        let grade = EvidenceGrade.allCases.randomElement(using: &numbers)!
        return "\(ends.0) -\(grade) \(relations.randomElement(using: &numbers)!.rawValue)-> \(ends.1)"
    }
    return tiny(lines.joined(separator: "\n"), kinds: ["n3": .state], muscles: ["m": ["n1", "n2"]])
}

/// The same answers as the graph's, by trying everything and sorting afterwards.
struct BruteForce {
    let graph: CauseGraph

    /// Every chain there is.
    func chains(from: Entity.ID, to: Entity.ID, _ query: ChainQuery = ChainQuery()) -> [Chain] {
        guard from != to else { return [] }
        let starts = Set(graph.starts(of: from)).subtracting([to])
        let chains = starts.flatMap { start in
            paths(from: start, to: to, avoiding: starts, query, weakest: query.weakest)
        }
        return ranked(
            chains.filter { chain in
                query.through.isSubset(of: chain.nodes) && query.without.isDisjoint(with: chain.nodes)
            })
    }

    /// Every elementary cycle, begun at its smallest id.
    func loops(_ bounds: LoopBounds) -> [Chain] {
        let query = ChainQuery(maxLinks: bounds.maxLinks, weakest: bounds.weakest).ofCauses
        return ranked(
            graph.nodes.flatMap { root in
                paths(
                    from: root, to: root, avoiding: Set(graph.nodes.filter { $0 < root }), query,
                    weakest: query.weakest)
            })
    }

    private func paths(
        from start: Entity.ID, to end: Entity.ID, avoiding: Set<Entity.ID>, _ query: ChainQuery, weakest: EvidenceGrade
    ) -> [Chain] {
        var found: [Chain] = []
        func extend(_ links: [Link], at node: Entity.ID, seen: Set<Entity.ID>) {
            guard links.count < query.maxLinks else { return }
            for link in graph.links where link.cause == node && link.grade <= weakest {
                guard query.includesAssociations || !link.relation.isAssociation else { continue }
                guard query.relations?.contains(link.relation) ?? true else { continue }
                let effect = link.effect.id
                if effect == end {
                    found.append(Chain(links + [link]))
                } else if !seen.contains(effect), !avoiding.contains(effect) {
                    extend(links + [link], at: effect, seen: seen.union([effect]))
                }
            }
        }
        extend([], at: start, seen: [start])
        return found
    }

    private func ranked(_ chains: [Chain]) -> [Chain] {
        chains.sorted { a, b in
            if a.grade != b.grade { return a.grade < b.grade }
            if a.links.count != b.links.count { return a.links.count < b.links.count }
            if a.nodes != b.nodes { return a.nodes.lexicographicallyPrecedes(b.nodes) }
            return a.links.map(\.id).lexicographicallyPrecedes(b.links.map(\.id))
        }
    }
}
