/// How many links it takes at least to come from each node to one target, when no link weaker than a rank is walked.
///
/// Kept twice: for any way, and for ways that hold at least one link of exactly that rank. The second one is what lets
/// a search for chains of one grade turn back early. One value is measured many times, to reuse its memory.
struct Distances {
    /// At `2 * node` for ways whose links are all better than the rank, at `2 * node + 1` for ways with a link of it.
    private var links: [Int32]
    /// Entries of `links` that are set, nearest first.
    private var reached: [Int] = []
    /// How far was measured.
    private var horizon = 0
    /// Links looked at so far.
    private(set) var steps = 0

    private static let unreached = Int32.max

    init(nodeCount: Int) { links = Array(repeating: Self.unreached, count: 2 * nodeCount) }

    /// - Parameter horizon: In links. Nodes farther away count as one link beyond it.
    mutating func measure(to target: Int, in passage: Passage, rank: UInt8, horizon: Int) {
        for state in reached { links[state] = Self.unreached }
        reached.removeAll(keepingCapacity: true)
        self.horizon = horizon
        reached.append(2 * target)
        links[2 * target] = 0
        var next = 0
        while next < reached.count {
            let state = reached[next]
            let node = state >> 1
            let distance = links[state]
            next += 1
            // A closed node may begin a way (it may be a source), but no way leads through it.
            if Int(distance) == horizon || (passage.isClosed[node] && node != target) { continue }
            for link in passage.wiring.arriving[node] {
                steps += 1
                guard passage.admits(link, upTo: rank) else { continue }
                let cause = passage.wiring.cause[link]
                let before = 2 * cause + (passage.wiring.grade[link] == rank ? 1 : state & 1)
                guard cause != target, links[before] == Self.unreached else { continue }
                links[before] = distance + 1
                reached.append(before)
            }
        }
    }

    /// - Parameter needsRank: Whether the way must still hold a link of exactly the rank.
    @inline(__always) func least(from node: Int, needsRank: Bool) -> Int {
        let with = links[2 * node + 1]
        let nearest = needsRank ? with : min(with, links[2 * node])
        return nearest == Self.unreached ? horizon + 1 : Int(nearest)
    }
}
