public import Knowledge

/// A question that the links themselves ask and answer: which of these has no way to `about`?
public struct LinkQuestion: Sendable {
    public let about: Entity.ID
    /// Best-supported routes of what does lead there: the answers that are wrong, because the chain is there.
    public let leading: [Route]
    /// The right answer: from here no links lead to `about`, refuted ones included, however many are followed.
    public let odd: Entity.ID

    /// Everything that is offered, in an order that says nothing about which answer is right.
    public var offered: [Entity.ID] {
        (leading.map(\.node) + [odd]).sorted {
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
    /// Three things that raise it, the best supported, the worst and one between, against one that does not reach it. What
    /// only goes together with it, or lowers it, is not offered: such an answer would be open to argument.
    ///
    /// - Returns: `nil` where too little leads there, or everything does.
    public func question(about id: Entity.ID) -> LinkQuestion? {
        guard let target = positions[id.value] else { return nil }
        let routes = upstream(of: id).filter { route in
            route.chain.polarity == .raises && !route.chain.hasAssociation && isAskedAbout(route.node)
        }
        guard routes.count >= 3 else { return nil }
        let leading = [routes[0], routes[routes.count / 2], routes[routes.count - 1]]
        let reaches = ancestors(of: target)
        let strangers = ids.indices.filter { node in
            node != target && !reaches[node] && isAskedAbout(ids[node])
                && !(wiring.leaving[node].isEmpty && wiring.arriving[node].isEmpty)
        }
        // What follows from it is the better trap: the direction is what a learner should know.
        let effects = Set(downstream(of: id, ChainQuery(maxLinks: 2)).map(\.node))
        let following = strangers.filter { effects.contains(ids[$0]) }
        let candidates = following.isEmpty ? strangers : following
        let odd = candidates.min { LinkQuestion.lot("\(id)?\(ids[$0])") < LinkQuestion.lot("\(id)?\(ids[$1])") }
        return odd.map { LinkQuestion(about: id, leading: leading, odd: ids[$0]) }
    }

    private func isAskedAbout(_ id: Entity.ID) -> Bool {
        switch kind(of: id) {
        case .state, .mechanism, .factor, .condition, .symptom: true
        default: false
        }
    }

    /// From where any links lead to a node, by position.
    private func ancestors(of target: Int) -> [Bool] {
        var reaches = Array(repeating: false, count: ids.count)
        var waiting = [target]
        while let node = waiting.popLast() {
            for link in wiring.arriving[node] where !reaches[wiring.cause[link]] {
                reaches[wiring.cause[link]] = true
                waiting.append(wiring.cause[link])
            }
        }
        return reaches
    }
}
