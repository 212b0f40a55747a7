public import Knowledge

extension CauseGraph {
    /// Everything that a thing stands for in a question, itself included.
    ///
    /// A muscle stands for its states, for the members of its group, and for theirs; a state of several muscles stands
    /// in for each of them. Anything else stands for itself alone.
    ///
    /// - Returns: Ordered by id; empty only for an id that nothing describes.
    public func standIns(of id: Entity.ID) -> [Entity.ID] { standInPositions(of: id).map { ids[$0] } }

    /// What two things are to each other by definition, where they stand for something in common.
    public func membership(of one: Entity.ID, _ other: Entity.ID) -> Membership? {
        let (own, others) = (standIns(of: one), standIns(of: other))
        if others.contains(one) { return Membership(part: one, whole: other) }
        if own.contains(other) { return Membership(part: other, whole: one) }
        let shared = Set(own).intersection(others).sorted()
        return shared.isEmpty ? nil : Membership(part: one, whole: other, shared: shared)
    }

    /// The same in positions, ascending.
    func standInPositions(of node: Int) -> [Int] {
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
        func add(_ node: Int, to muscle: Entity.ID) {
            guard let whole = positions[muscle.value], kinds[whole] == .muscle, whole != node else { return }
            standIns[whole, default: []].append(node)
        }
        for entity in atlas.entities {
            guard let node = positions[entity.id.value] else { continue }
            switch entity {
            case .muscle(let muscle): if let group = muscle.partOf { add(node, to: group.id) }
            case .state(let state): for muscle in state.muscles { add(node, to: muscle.id) }
            default: break
            }
        }
        return standIns
    }
}

/// What belongs together by definition, so that no link between the two could say anything.
public struct Membership: Sendable, Hashable {
    /// Where the one is a state or a member of the other; otherwise merely one of the two.
    public let part: Entity.ID
    public let whole: Entity.ID
    /// What both stand for, where neither belongs to the other: then they only overlap.
    public var shared: [Entity.ID] = []
}
