/// Tells a walk when to turn back: how many links a path still needs, at least.
struct Guide {
    private var toTarget: Distances
    private var toMilestones: [(node: Int, distances: Distances)]

    /// Links looked at while measuring.
    var steps: Int { toMilestones.reduce(toTarget.steps) { $0 + $1.distances.steps } }

    /// What the passage goes through must be on every path; a source among it is where all paths begin.
    init(for passage: Passage) {
        toTarget = Distances(nodeCount: passage.wiring.nodeCount)
        toMilestones = passage.through.filter { !passage.sources.contains($0) }
            .map { ($0, Distances(nodeCount: passage.wiring.nodeCount)) }
    }

    /// - Parameters:
    ///   - target: Where the paths end.
    ///   - horizon: How far to look, in links; nodes beyond it count as one link farther.
    mutating func measure(to target: Int, in passage: Passage, rank: UInt8, horizon: Int) {
        toTarget.measure(to: target, in: passage, rank: rank, horizon: horizon)
        for index in toMilestones.indices {
            let milestone = toMilestones[index].node
            toMilestones[index].distances.measure(to: milestone, in: passage, rank: rank, horizon: horizon)
        }
    }

    /// - Parameter needsRank: Whether the rest of the path must hold a link of exactly the rank.
    @inline(__always) func least(from node: Int, needsRank: Bool, _ isOnPath: [Bool]) -> Int {
        var least = toTarget.least(from: node, needsRank: needsRank)
        for (milestone, distances) in toMilestones where !isOnPath[milestone] && milestone != node {
            let onward = toTarget.least(from: milestone, needsRank: false)
            least = max(least, distances.least(from: node, needsRank: false) + onward)
        }
        return least
    }

    /// Whether everything the path had to pass is on it.
    func isComplete(_ isOnPath: [Bool], at target: Int) -> Bool {
        toMilestones.allSatisfy { isOnPath[$0.node] || $0.node == target }
    }
}
