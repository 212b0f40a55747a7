extension Ladder {
    /// How many pairs of segments cross in all.
    var crossings: Int { rows.indices.dropLast().reduce(0) { $0 + crossings(below: $1) } }

    /// How many pairs of segments cross between a row and the next: for each segment, those before it that end behind
    /// its end. A tree of sums counts them, so that the work grows with the segments and not with their pairs.
    private func crossings(below row: Int) -> Int {
        let width = rows[row + 1].count
        if width < 2 || rows[row].count < 2 { return 0 }
        var sums = Array(repeating: 0, count: width + 1)
        var seen = 0
        var crossings = 0
        for node in rows[row] {
            for neighbour in effects.range(of: node) {
                // Of those seen before, the ones that end at or before this end.
                var index = place[effects.nodes[neighbour]] + 1
                var before = 0
                while index > 0 {
                    before += sums[index]
                    index &= index - 1
                }
                crossings += seen - before
            }
            for neighbour in effects.range(of: node) {
                var index = place[effects.nodes[neighbour]] + 1
                while index <= width {
                    sums[index] += 1
                    index += index & -index
                }
                seen += 1
            }
        }
        return crossings
    }

    /// How many more segments cross with `a` before `b` than with `b` before `a`, when the two are neighbours.
    func crossingsSaved(bySwapping a: Int, _ b: Int) -> Int {
        saved(a, b, effects) + saved(a, b, causes)
    }

    /// The innermost loop of every drawing, so nothing is checked twice in it.
    private func saved(_ a: Int, _ b: Int, _ neighbours: Neighbours) -> Int {
        let (firsts, seconds) = (neighbours.range(of: a), neighbours.range(of: b))
        if firsts.isEmpty || seconds.isEmpty { return 0 }
        return place.withUnsafeBufferPointer { place in
            neighbours.nodes.withUnsafeBufferPointer { nodes in
                var saved = 0
                for first in firsts {
                    let end = place[nodes[first]]
                    for second in seconds {
                        let other = place[nodes[second]]
                        saved += (end > other ? 1 : 0) - (end < other ? 1 : 0)
                    }
                }
                return saved
            }
        }
    }
}
