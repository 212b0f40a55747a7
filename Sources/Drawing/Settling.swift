/// Moves single nodes, and the straight stretches of long links, to where their links bend least, as far as their
/// neighbours let them. The mean of four drawings has small bends that one of them would not have had; this takes them
/// out again.
struct Settling {
    let ladder: Ladder
    let size: [Int]
    let gap: (_ a: Int, _ b: Int) -> Int
    private(set) var middle: [Int]
    /// What the edges of all nodes keep within, as far as their row is not too wide for it.
    private var bounds: ClosedRange<Int>?

    /// - Parameter room: The width that rows are pushed together to, where they are wider; `nil` for any.
    init(_ ladder: Ladder, size: [Int], middle: [Int], room: Int?, gap: @escaping (_ a: Int, _ b: Int) -> Int) {
        self.ladder = ladder
        self.size = size
        self.middle = middle
        self.gap = gap
        if let room { pushTogether(to: room) }
    }

    /// Rows that stick out come in, no farther than they must.
    private mutating func pushTogether(to room: Int) {
        let low = middle.indices.map { middle[$0] - size[$0] / 2 }.min() ?? 0
        let high = middle.indices.map { middle[$0] + size[$0] / 2 }.max() ?? 0
        if high - low <= room { return }
        let start = (low + high - room) / 2
        bounds = start...start + room
        for row in ladder.rows {
            var edge = start + room
            for (index, node) in row.enumerated().reversed() {
                middle[node] = min(middle[node], edge - size[node] / 2)
                if index > 0 { edge = middle[node] - size[node] / 2 - gap(row[index - 1], node) }
            }
            edge = start
            for (index, node) in row.enumerated() {
                middle[node] = max(middle[node], edge + size[node] / 2)
                if index + 1 < row.count { edge = middle[node] + size[node] / 2 + gap(node, row[index + 1]) }
            }
        }
    }

    /// Ends early when nothing moves any more; no bend gets larger in sum.
    mutating func settle(rounds: Int = 6) {
        for round in 0..<rounds {
            var moved = false
            let rows = round % 2 == 0 ? Array(ladder.rows) : ladder.rows.reversed()
            for row in rows {
                for node in round % 4 < 2 ? row : row.reversed() {
                    let stretch = stretch(from: node)
                    if !stretch.isEmpty, move(stretch) { moved = true }
                }
            }
            if !moved { return }
        }
    }

    /// The node alone, or the knots in line with a knot that is the first of them; empty for the others of them.
    private func stretch(from node: Int) -> [Int] {
        guard ladder.isKnot(node) else { return [node] }
        let before = ladder.segments[ladder.arriving[node][0]].from
        if ladder.isKnot(before), middle[before] == middle[node] { return [] }
        var stretch = [node]
        while true {
            let next = ladder.segments[ladder.leaving[stretch[stretch.count - 1]][0]].to
            guard ladder.isKnot(next), middle[next] == middle[node] else { return stretch }
            stretch.append(next)
        }
    }

    private mutating func move(_ stretch: [Int]) -> Bool {
        var pulls: [(way: Int, weight: Int)] = []
        for segment in ladder.arriving[stretch[0]] { pulls.append(pull(segment, onEffect: true)) }
        for segment in ladder.leaving[stretch[stretch.count - 1]] { pulls.append(pull(segment, onEffect: false)) }
        if pulls.isEmpty { return false }
        pulls.sort { $0.way < $1.way }
        let wanted = Self.median(pulls)
        if wanted == 0 { return false }
        var (low, high) = (Int.min, Int.max)
        for node in stretch {
            let row = ladder.rows[ladder.layer[node]]
            let place = ladder.place[node]
            if let bounds {
                low = max(low, bounds.lowerBound + size[node] / 2 - middle[node])
                high = min(high, bounds.upperBound - size[node] / 2 - middle[node])
            }
            if place > 0 { low = max(low, distance(row[place - 1], node) - (middle[node] - middle[row[place - 1]])) }
            if place + 1 < row.count {
                high = min(high, (middle[row[place + 1]] - middle[node]) - distance(node, row[place + 1]))
            }
        }
        let way = min(max(wanted, min(low, 0)), max(high, 0))
        for node in stretch { middle[node] += way }
        return way != 0
    }

    private func distance(_ a: Int, _ b: Int) -> Int { size[a] / 2 + gap(a, b) + size[b] / 2 }

    /// How far one end of a segment is from being in line with the other, and how much that matters.
    private func pull(_ segment: Int, onEffect: Bool) -> (way: Int, weight: Int) {
        let part = ladder.segments[segment]
        let way = middle[part.from] + part.fromPort - middle[part.to] - part.toPort
        let knots = (ladder.isKnot(part.from) ? 1 : 0) + (ladder.isKnot(part.to) ? 1 : 0)
        return (onEffect ? way : -way, [2, 3, 8][knots] * (part.weight + 1))
    }

    /// The way that makes the weighted sum of what is left least; the one nearest to 0, if there are many.
    private static func median(_ pulls: [(way: Int, weight: Int)]) -> Int {
        let whole = pulls.reduce(0) { $0 + $1.weight }
        var sum = 0
        for (index, pull) in pulls.enumerated() {
            sum += pull.weight
            if 2 * sum < whole { continue }
            let far = 2 * sum == whole && index + 1 < pulls.count ? pulls[index + 1].way : pull.way
            return pull.way > 0 ? pull.way : min(far, 0)
        }
        return 0
    }
}
