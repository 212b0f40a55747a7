extension Ladder {
    /// Orders the nodes of every row so that few segments cross.
    ///
    /// An order is grown from the causes, another from the effects, and as long as links cross, more are grown with the
    /// branches of nodes mixed, always in the same way. Each is improved by sweeping up and down: a row is sorted by the
    /// medians of its neighbours in the row before, then every node is tried at every other place near by. Ties keep the
    /// order they had, which goes back to the ids.
    ///
    /// - Parameter work: How many pairs of neighbours may be looked at. Small graphs never come near it.
    mutating func orderRows(work: Int = 40_000) {
        var work = work
        var best: (rows: [[Int]], crossings: Int)?
        for start in 0..<16 {
            growRows(downward: start % 2 == 0, mix: start / 2)
            let found = improved(&work)
            if found.crossings < best?.crossings ?? .max { best = found }
            // Where links cross a few times only, more looking may save the last crossing; in a thicket nobody would see it.
            if found.crossings == 0 || work <= 0 || start >= 5 && best?.crossings ?? 0 > 8 { break }
        }
        for (row, nodes) in (best?.rows ?? []).enumerated() { lay(nodes, row: row) }
    }

    /// Fills the rows depth first, so that what hangs together stands together.
    ///
    /// - Parameter mix: How the branches of a node are ordered: 0 for as they come, 1 the other way round, then mixed.
    private mutating func growRows(downward: Bool, mix: Int) {
        for row in rows.indices { rows[row].removeAll(keepingCapacity: true) }
        var isPlaced = Array(repeating: false, count: layer.count)
        let ends = (0..<nodeCount).filter { (downward ? arriving : leaving)[$0].isEmpty }
        var open = Self.mixed(ends.reversed(), mix)
        while let node = open.popLast() {
            if isPlaced[node] { continue }
            isPlaced[node] = true
            place[node] = rows[layer[node]].count
            rows[layer[node]].append(node)
            let neighbours = downward ? effects : causes
            open += Self.mixed(neighbours.nodes[neighbours.range(of: node)].reversed(), mix)
        }
    }

    private static func mixed(_ nodes: [Int], _ mix: Int) -> [Int] {
        switch mix {
        case _ where nodes.count < 2 || mix == 0: nodes
        case 1: nodes.reversed()
        default:
            // Numbers that look random and are the same for the same node and mix.
            nodes.sorted { a, b in
                let (first, second) = (
                    (a &+ 1) &* (mix &* 2_654_435_761 + 1) % 65_537, (b &+ 1) &* (mix &* 2_654_435_761 + 1) % 65_537
                )
                return (first, a) < (second, b)
            }
        }
    }

    private mutating func improved(_ work: inout Int) -> (rows: [[Int]], crossings: Int) {
        sift(&work)
        var best = (rows: rows, crossings: crossings)
        var idle = 0
        var sweep = 0
        while best.crossings > 0, idle < 2, sweep < (work > 0 ? 12 : 4) {
            sortByMedians(downward: sweep % 2 == 0)
            sift(&work, shakes: sweep % 4 > 1)
            let found = crossings
            if found < best.crossings {
                best = (rows, found)
                idle = 0
            } else {
                idle += 1
            }
            sweep += 1
        }
        return best
    }

    private mutating func sortByMedians(downward: Bool) {
        let order = downward ? Array(rows.indices.dropFirst()) : rows.indices.dropLast().reversed()
        for row in order {
            let medians = rows[row].map { median(of: $0, downward: downward) }
            // Nodes with no neighbours there stay where they are; the others are sorted around them.
            let movable = rows[row].indices.filter { medians[$0] >= 0 }
            let sorted = movable.sorted { (medians[$0], $0) < (medians[$1], $1) }
            var nodes = rows[row]
            for (slot, from) in zip(movable, sorted) { nodes[slot] = rows[row][from] }
            lay(nodes, row: row)
        }
    }

    /// The weighted median of Gansner and others, in thousandths of a place; -1 without neighbours.
    private func median(of node: Int, downward: Bool) -> Int {
        let neighbours = downward ? causes : effects
        let range = neighbours.range(of: node)
        // One or two are the rule, and need no sorting.
        if range.isEmpty { return -1 }
        let first = place[neighbours.nodes[range.lowerBound]]
        if range.count == 1 { return first * 1000 }
        if range.count == 2 { return (first + place[neighbours.nodes[range.lowerBound + 1]]) * 500 }
        let places = neighbours.nodes[range].map { place[$0] }.sorted()
        let middle = places.count / 2
        if places.count % 2 == 1 { return places[middle] * 1000 }
        let left = places[middle - 1] - places[0]
        let right = places[places.count - 1] - places[middle]
        if left + right == 0 { return (places[middle - 1] + places[middle]) * 500 }
        return (places[middle - 1] * right + places[middle] * left) * 1000 / (left + right)
    }

    /// Takes one node after the other and moves it to where it crosses least in its row, until nothing gets better.
    ///
    /// - Parameter shakes: Begin with a round in which nodes also move where that saves nothing: a way out of an order
    ///   that no single move makes better.
    private mutating func sift(_ work: inout Int, shakes: Bool = false) {
        if shakes {
            for row in rows.indices where rows[row].count > 1 {
                for node in rows[row] { _ = siftNode(node, row: row, least: 0, &work) }
            }
        }
        for _ in 0..<6 {
            var improves = false
            for row in rows.indices where rows[row].count > 1 {
                for node in rows[row] where siftNode(node, row: row, least: 1, &work) { improves = true }
            }
            if !improves { return }
        }
    }

    /// - Parameter least: How many crossings a move must save.
    /// - Returns: Whether it moved.
    private mutating func siftNode(_ node: Int, row: Int, least: Int, _ work: inout Int) -> Bool {
        if work <= 0 { return false }
        let start = place[node]
        var (best, target) = (least - 1, start)
        var saved = 0
        for other in (start + 1)..<max(start + 1, min(rows[row].count, start + Self.reach)) {
            saved += crossingsSaved(bySwapping: node, rows[row][other])
            if saved > best { (best, target) = (saved, other) }
        }
        saved = 0
        for other in (max(0, start - Self.reach)..<start).reversed() {
            saved += crossingsSaved(bySwapping: rows[row][other], node)
            if saved > best { (best, target) = (saved, other) }
        }
        work -= min(rows[row].count, 2 * Self.reach)
        if target == start { return false }
        rows[row].remove(at: start)
        rows[row].insert(node, at: target)
        for index in min(start, target)...max(start, target) { place[rows[row][index]] = index }
        return true
    }

    /// How far a node is tried from where it stands, in places: wide rows are not walked from end to end.
    private static let reach = 12
}
