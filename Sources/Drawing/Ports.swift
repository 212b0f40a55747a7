extension Ladder {
    /// The distance between two links at the same side of a box: their arrow heads fit beside each other. In px, even.
    static let portStep = 14

    /// Fastens the segments at each node side by side, in the order in which they go away from it.
    mutating func fastenPorts() {
        for node in 0..<nodeCount {
            leaving[node].sort { (place[segments[$0].to], $0) < (place[segments[$1].to], $1) }
            arriving[node].sort { (place[segments[$0].from], $0) < (place[segments[$1].from], $1) }
            for (index, segment) in leaving[node].enumerated() {
                segments[segment].fromPort = Self.port(index, of: leaving[node].count)
            }
            for (index, segment) in arriving[node].enumerated() {
                segments[segment].toPort = Self.port(index, of: arriving[node].count)
            }
        }
    }

    private static func port(_ index: Int, of count: Int) -> Int { (2 * index - count + 1) * portStep / 2 }

    /// What a box needs across the direction for its links, in px.
    func portRoom(of node: Int) -> Int { (max(leaving[node].count, arriving[node].count) - 1) * Self.portStep + 20 }
}
