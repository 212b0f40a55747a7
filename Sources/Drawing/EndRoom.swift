/// How far links run straight before they reach a box and after they leave it, in px: the longest end at a side decides
/// for all links there, so that none bends across its neighbour's end.
struct EndRoom {
    /// At the side where links arrive, and at the one they leave by; per node of the arrangement.
    private(set) var before: [Int]
    private(set) var after: [Int]

    init(_ arrangement: Arrangement) {
        before = Array(repeating: 0, count: arrangement.nodeCount)
        after = before
        for arc in arrangement.arcs {
            let (near, far) = arc.ends
            after[arc.from] = max(after[arc.from], near?.length ?? 0)
            before[arc.to] = max(before[arc.to], far?.length ?? 0)
        }
    }

    /// Of a segment of the ladder, at its beginning and its end.
    func around(_ segment: Ladder.Segment, in ladder: Ladder) -> Int {
        (ladder.isKnot(segment.from) ? 0 : after[segment.from]) + (ladder.isKnot(segment.to) ? 0 : before[segment.to])
    }
}

extension Arrangement.Arc {
    /// What is drawn at the earlier and at the later box.
    var ends: (near: LinkEnd?, far: LinkEnd?) {
        var tail: LinkEnd?
        if case .circle(both: true) = end { tail = end }
        return isTurned ? (end, tail) : (tail, end)
    }
}
