public import Knowledge

extension CauseGraph {
    /// Where a chain "from this" starts.
    ///
    /// A muscle stands for itself and its states: those nested in its file, and those it is `part-of` (unless that
    /// link is refuted). A muscle group stands for its members too. Anything else stands for itself.
    ///
    /// - Returns: Ordered by id; empty only for an id that nothing describes.
    public func starts(of id: Entity.ID) -> [Entity.ID] {
        positions[id.value].map { startPositions(of: $0).map { ids[$0] } } ?? []
    }

    /// The same in positions, ascending.
    func startPositions(of node: Int) -> [Int] {
        guard standIns[node] != nil else { return [node] }
        var seen: Set<Int> = [node]
        var waiting = [node]
        while let next = waiting.popLast() {
            for standIn in standIns[next, default: []] where seen.insert(standIn).inserted {
                waiting.append(standIn)
            }
        }
        return seen.sorted()
    }

    /// One step of it: the states and the members of each muscle that has any. Groups may contain each other by
    /// mistake, so this is followed with care, above.
    static func standIns(
        in atlas: Atlas, at positions: [String: Int], kinds: [EntityKind], wiring: Wiring
    ) -> [Int: [Int]] {
        var standIns: [Int: [Int]] = [:]
        for case .muscle(let muscle) in atlas.entities {
            guard let node = positions[muscle.id.value] else { continue }
            let nested = muscle.states.compactMap { positions[$0.profile.id.value] }
            let joined = wiring.leaving[node].filter { link in
                wiring.isPart(link) && kinds[wiring.effect[link]] == .state
            }
            let states = nested + joined.map { wiring.effect[$0] }
            if !states.isEmpty { standIns[node, default: []] += states }
            let group = muscle.partOf.flatMap { positions[$0.id.value] }
            if let group, kinds[group] == .muscle { standIns[group, default: []].append(node) }
        }
        return standIns
    }
}

extension Wiring {
    /// Whether the link says, unrefuted, that its cause is a part of its effect.
    fileprivate func isPart(_ link: Int) -> Bool {
        relation[link].overlaps(RelationSet(.partOf)) && grade[link] < UInt8(EvidenceGrade.refuted.rank)
    }
}
