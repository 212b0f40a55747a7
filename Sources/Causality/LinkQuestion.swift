public import Knowledge

/// A question that the links themselves ask and answer: which of these may bring `about` on?
public struct LinkQuestion: Sendable {
    public let about: Entity.ID
    /// What the right answer rests on: it leads straight from there to `about`, and raises it.
    public let link: Link
    /// The wrong answers: nothing on the way to `about` or from it, refuted links included, however many are followed.
    public let others: [Entity.ID]

    /// Everything that is offered, in an order that says nothing about which answer is right.
    public var offered: [Entity.ID] {
        (others + [link.cause]).sorted {
            let (a, b) = (Self.lot("\(about)/\($0)"), Self.lot("\(about)/\($1)"))
            return (a, $0) < (b, $1)
        }
    }

    /// A number drawn from a text, the same on every machine (FNV-1a).
    static func lot(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }
}

extension CauseGraph {
    /// The question about one thing.
    ///
    /// Right is the best-supported link that raises it, if that is of moderate grade or better and no other link from there
    /// says anything else. Wrong are three things that no links of any grade connect with it, in either direction.
    ///
    /// - Parameter isForeign: Whether something may be called wrong: nothing else on the site may connect it with `id`.
    /// - Returns: `nil` where the links do not yield one.
    public func question(about id: Entity.ID, isForeign: (Entity.ID) -> Bool = { _ in true }) -> LinkQuestion? {
        guard let target = positions[id.value] else { return nil }
        let arriving = links(to: id)
        let right = arriving.first { link in
            isAskedAbout(link.cause) && link.grade <= .moderate
                && arriving.allSatisfy { $0.cause != link.cause || isRaising($0) }
        }
        guard let right, isRaising(right) else { return nil }
        let before = reach(from: target, along: wiring.arriving, wiring.cause)
        let after = reach(from: target, along: wiring.leaving, wiring.effect)
        let strangers = ids.indices.filter { node in
            // A symptom brings nothing on, but may well be felt with it.
            !before[node] && !after[node] && isAskedAbout(ids[node]) && kinds[node] != .symptom
                && !(wiring.leaving[node].isEmpty && wiring.arriving[node].isEmpty)
        }
        let drawn = strangers.map { (lot: LinkQuestion.lot("\(id)?\(ids[$0])"), id: ids[$0]) }.sorted { $0 < $1 }
        let others = drawn.lazy.map(\.id).filter(isForeign).prefix(3)
        return others.count == 3 ? LinkQuestion(about: id, link: right, others: Array(others)) : nil
    }

    private func isRaising(_ link: Link) -> Bool { link.relation.sign == .raises && link.grade != .refuted }

    private func isAskedAbout(_ id: Entity.ID) -> Bool {
        switch kind(of: id) {
        case .state, .mechanism, .factor, .condition, .symptom: true
        default: false
        }
    }

    /// What any links lead to from a node, or from where they lead to it, itself included; by position.
    private func reach(from node: Int, along neighbours: Neighbours, _ end: [Int]) -> [Bool] {
        var isReached = Array(repeating: false, count: ids.count)
        isReached[node] = true
        var waiting = [node]
        while let next = waiting.popLast() {
            for link in neighbours[next] where !isReached[end[link]] {
                isReached[end[link]] = true
                waiting.append(end[link])
            }
        }
        return isReached
    }
}
