extension Arrangement {
    /// The layer of every node, from 0: each arc leads to a later one, and arcs are short.
    ///
    /// - Parameter abreast: The most nodes a layer may hold.
    func layers(abreast: Int?) -> [Int] {
        var arriving = Array(repeating: [Int](), count: nodeCount)
        var leaving = arriving
        for arc in arcs {
            arriving[arc.to].append(arc.from)
            leaving[arc.from].append(arc.to)
        }
        let order = topologicalOrder(arriving, leaving)
        var layer = Array(repeating: 0, count: nodeCount)
        for node in order { layer[node] = (arriving[node].map { layer[$0] + 1 }).max() ?? 0 }
        shorten(&layer, order, arriving, leaving)
        if let abreast { spread(&layer, order, arriving, abreast: abreast) }
        return withoutEmptyLayers(layer)
    }

    private func withoutEmptyLayers(_ layer: [Int]) -> [Int] {
        var number = Array(repeating: 0, count: (layer.max() ?? 0) + 1)
        for node in layer { number[node] = 1 }
        var used = 0
        for place in number.indices {
            used += number[place]
            number[place] = used - 1
        }
        return layer.map { number[$0] }
    }

    private func topologicalOrder(_ arriving: [[Int]], _ leaving: [[Int]]) -> [Int] {
        var missing = arriving.map(\.count)
        var order = (0..<nodeCount).filter { missing[$0] == 0 }
        var next = 0
        while next < order.count {
            for node in leaving[order[next]] {
                missing[node] -= 1
                if missing[node] == 0 { order.append(node) }
            }
            next += 1
        }
        return order
    }

    /// Moves nodes towards what they lead to, as long as that makes arcs shorter in sum: one alone, or together with
    /// everything upstream that is as near to it as it can be.
    private func shorten(_ layer: inout [Int], _ order: [Int], _ arriving: [[Int]], _ leaving: [[Int]]) {
        var isMoving = Array(repeating: false, count: nodeCount)
        // A round mostly finds all there is; the bound is for graphs made to be nasty.
        for _ in 0..<8 {
            var moved = false
            for node in order.reversed() where !leaving[node].isEmpty {
                for together in [false, true] {
                    var group = [node]
                    isMoving[node] = true
                    var next = 0
                    while together, next < group.count {
                        let member = group[next]
                        next += 1
                        for cause in arriving[member] where !isMoving[cause] && layer[cause] == layer[member] - 1 {
                            isMoving[cause] = true
                            group.append(cause)
                        }
                    }
                    var room = Int.max
                    var gain = 0
                    for member in group {
                        for effect in leaving[member] where !isMoving[effect] {
                            room = min(room, layer[effect] - layer[member] - 1)
                            gain += 1
                        }
                        for cause in arriving[member] where !isMoving[cause] { gain -= 1 }
                    }
                    if gain > 0, room > 0, room < Int.max {
                        for member in group { layer[member] += room }
                        moved = true
                    }
                    for member in group { isMoving[member] = false }
                }
            }
            if !moved { return }
        }
    }

    /// Moves nodes on where a layer is full.
    private func spread(_ layer: inout [Int], _ order: [Int], _ arriving: [[Int]], abreast: Int) {
        let wanted = layer
        let byLayer = order.enumerated().sorted { (wanted[$0.element], $0.offset) < (wanted[$1.element], $1.offset) }
        var count: [Int] = []
        for (_, node) in byLayer {
            var place = max(wanted[node], (arriving[node].map { layer[$0] + 1 }).max() ?? 0)
            while place < count.count, count[place] >= abreast { place += 1 }
            while count.count <= place { count.append(0) }
            count[place] += 1
            layer[node] = place
        }
    }
}
