/// Positions across the direction, after Brandes and Köpf: what is fastened to each other stands in line, long links
/// before all others.
///
/// Four drawings are made, each leaning another way (from above or below, from left or right), and every node takes the
/// mean of its two middle positions. Links are fastened to ports, so a line means that ports face each other.
struct BlockPlacement {
    let ladder: Ladder
    /// Of every node across the direction, in px, even.
    let size: [Int]
    /// The least distance between two neighbours' edges, in px.
    let gap: (_ a: Int, _ b: Int) -> Int

    /// The middle of every node.
    func middles() -> [Int] {
        let marked = conflicts()
        var drawings: [[Int]] = []
        for fromAbove in [true, false] {
            for fromLeft in [true, false] {
                drawings.append(compacted(aligned(fromAbove: fromAbove, fromLeft: fromLeft, except: marked)))
            }
        }
        return balanced(drawings)
    }

    /// Segments that cross an inner one: the inner one is to be straight, so these may not be.
    private func conflicts() -> [Bool] {
        var marked = Array(repeating: false, count: ladder.segments.count)
        for row in ladder.rows.indices.dropLast() {
            let all = ladder.rows[row].flatMap { ladder.leaving[$0] }
            let inner = all.filter(ladder.isInner)
            if inner.isEmpty { continue }
            for segment in all where !ladder.isInner(segment) {
                let (from, to) = ends(segment)
                marked[segment] = inner.contains { other in
                    let (start, end) = ends(other)
                    return (start - from).signum() * (end - to).signum() < 0
                }
            }
        }
        return marked
    }

    private func ends(_ segment: Int) -> (Int, Int) {
        (ladder.place[ladder.segments[segment].from], ladder.place[ladder.segments[segment].to])
    }

    /// Nodes in line: each node's block, named after one of its nodes, and how far from the block's line its middle is.
    private struct Blocks {
        var root: [Int]
        var shift: [Int]
    }

    private func aligned(fromAbove: Bool, fromLeft: Bool, except marked: [Bool]) -> Blocks {
        var blocks = Blocks(
            root: Array(ladder.layer.indices), shift: Array(repeating: 0, count: ladder.layer.count))
        var isTaken = Array(repeating: false, count: ladder.layer.count)
        let rows = fromAbove ? Array(ladder.rows.dropFirst()) : ladder.rows.dropLast().reversed()
        for row in rows {
            var edge = fromLeft ? Int.min : Int.max
            for node in fromLeft ? row : row.reversed() {
                for segment in candidates(node, fromAbove: fromAbove, fromLeft: fromLeft) where !marked[segment] {
                    let part = ladder.segments[segment]
                    let other = fromAbove ? part.from : part.to
                    let place = ladder.place[other]
                    guard !isTaken[other], fromLeft ? place > edge : place < edge else { continue }
                    isTaken[other] = true
                    blocks.root[node] = blocks.root[other]
                    let offset = fromAbove ? part.fromPort - part.toPort : part.toPort - part.fromPort
                    blocks.shift[node] = blocks.shift[other] + offset
                    edge = place
                    break
                }
            }
        }
        return blocks
    }

    /// The segments a node may be in line with, best first: the heaviest, if one is heavier than all others, then the
    /// middle ones.
    private func candidates(_ node: Int, fromAbove: Bool, fromLeft: Bool) -> [Int] {
        let all = fromAbove ? ladder.arriving[node] : ladder.leaving[node]
        if all.count < 2 { return all }
        let sorted = all.sorted { a, b in
            fromAbove
                ? ladder.segments[a].toPort < ladder.segments[b].toPort
                : ladder.segments[a].fromPort < ladder.segments[b].fromPort
        }
        let (low, high) = ((sorted.count - 1) / 2, sorted.count / 2)
        var best = low == high ? [sorted[low]] : fromLeft ? [sorted[low], sorted[high]] : [sorted[high], sorted[low]]
        let heaviest = all.map { ladder.segments[$0].weight }.max() ?? 0
        let heavy = all.filter { ladder.segments[$0].weight == heaviest }
        if heavy.count == 1 { best.insert(heavy[0], at: 0) }
        return best
    }

    /// Pushes the blocks together: first all to the left, then each back to the right as far as nothing is in its way.
    private func compacted(_ blocks: Blocks) -> [Int] {
        let count = ladder.layer.count
        var after = Array(repeating: [(block: Int, distance: Int)](), count: count)
        var missing = Array(repeating: 0, count: count)
        for row in ladder.rows {
            for (a, b) in zip(row, row.dropFirst()) {
                let distance = size[a] / 2 + gap(a, b) + size[b] / 2 + blocks.shift[a] - blocks.shift[b]
                after[blocks.root[a]].append((blocks.root[b], distance))
                missing[blocks.root[b]] += 1
            }
        }
        var order = (0..<count).filter { blocks.root[$0] == $0 && missing[$0] == 0 }
        var position = Array(repeating: Int.min / 2, count: count)
        for block in order { position[block] = 0 }
        var next = 0
        while next < order.count {
            let block = order[next]
            next += 1
            for (other, distance) in after[block] {
                position[other] = max(position[other], position[block] + distance)
                missing[other] -= 1
                if missing[other] == 0 { order.append(other) }
            }
        }
        for block in order.reversed() {
            if let room = after[block].map({ position[$0.block] - $0.distance }).min() {
                position[block] = max(position[block], room)
            }
        }
        return (0..<count).map { position[blocks.root[$0]] + blocks.shift[$0] }
    }

    /// Lays the four over each other, the left-leaning ones by their left edges and the others by their right ones, as
    /// the narrowest has them.
    private func balanced(_ drawings: [[Int]]) -> [Int] {
        let edges = drawings.map { middles in
            (
                low: middles.indices.map { middles[$0] - size[$0] / 2 }.min() ?? 0,
                high: middles.indices.map { middles[$0] + size[$0] / 2 }.max() ?? 0
            )
        }
        let narrowest = edges.indices.min { edges[$0].high - edges[$0].low < edges[$1].high - edges[$1].low } ?? 0
        let moves = edges.indices.map { index in
            index % 2 == 0 ? edges[narrowest].low - edges[index].low : edges[narrowest].high - edges[index].high
        }
        return ladder.layer.indices.map { node in
            let positions = drawings.indices.map { drawings[$0][node] + moves[$0] }.sorted()
            // Rounded down, always: then two nodes keep their distance.
            return (positions[1] + positions[2]) >> 1
        }
    }
}
