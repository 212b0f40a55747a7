public import Knowledge

extension CauseGraph {
    /// Where a chain "from this" starts.
    ///
    /// A muscle stands for itself and its states, those it shares with other muscles too. A muscle group stands for its
    /// members, and so for their states. Anything else stands for itself.
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
    static func standIns(in atlas: Atlas, at positions: [String: Int], kinds: [EntityKind]) -> [Int: [Int]] {
        var standIns: [Int: [Int]] = [:]
        func stand(_ id: Entity.ID, for muscle: Mention<Entity>) {
            guard let node = positions[id.value], let home = positions[muscle.id.value], kinds[home] == .muscle else {
                return
            }
            standIns[home, default: []].append(node)
        }
        for entity in atlas.entities {
            switch entity {
            case .muscle(let muscle): if let group = muscle.partOf { stand(entity.id, for: group) }
            case .state(let state): for muscle in state.muscles { stand(entity.id, for: muscle) }
            default: break
            }
        }
        return standIns
    }
}
