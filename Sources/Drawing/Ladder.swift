/// A layered graph whose arcs all lead from one layer to the next: longer ones pass through knots, one in every layer
/// between.
struct Ladder {
    struct Segment {
        let from: Int
        let to: Int
        let weight: Int
        /// Position in the arrangement.
        let arc: Int
        /// Where it is fastened, across the direction, from the middle of the node at either end. In px.
        var fromPort = 0
        var toPort = 0
    }

    /// Nodes of the arrangement, then knots.
    let layer: [Int]
    /// How many are nodes.
    let nodeCount: Int
    /// An arc's segments follow one another, in its direction.
    var segments: [Segment]
    /// Where each arc's segments begin, and one more for where the last ones end.
    let firstSegment: [Int]
    /// Segments by the node they come from and lead to.
    var leaving: [[Int]]
    var arriving: [[Int]]
    /// The same as nodes, in no order that means anything.
    let causes: Neighbours
    let effects: Neighbours
    /// Nodes of every layer, side by side.
    var rows: [[Int]]
    /// Where each node stands in its row.
    var place: [Int]

    func isKnot(_ node: Int) -> Bool { node >= nodeCount }

    /// Whether it lies between two knots of a long arc: the part of a link that should be straight before all others.
    func isInner(_ segment: Int) -> Bool { isKnot(segments[segment].from) && isKnot(segments[segment].to) }

    init(_ arrangement: Arrangement, layers: [Int]) {
        nodeCount = arrangement.nodeCount
        var layer = layers
        var segments: [Segment] = []
        var firstSegment: [Int] = []
        for (index, arc) in arrangement.arcs.enumerated() {
            firstSegment.append(segments.count)
            var last = arc.from
            while layer[last] + 1 < layers[arc.to] {
                segments.append(Segment(from: last, to: layer.count, weight: arc.weight, arc: index))
                layer.append(layer[last] + 1)
                last = layer.count - 1
            }
            segments.append(Segment(from: last, to: arc.to, weight: arc.weight, arc: index))
        }
        firstSegment.append(segments.count)
        var leaving = Array(repeating: [Int](), count: layer.count)
        var arriving = leaving
        for (index, segment) in segments.enumerated() {
            leaving[segment.from].append(index)
            arriving[segment.to].append(index)
        }
        rows = Array(repeating: [], count: (layers.max() ?? 0) + 1)
        place = Array(repeating: 0, count: layer.count)
        causes = Neighbours(arriving.map { $0.map { segments[$0].from } })
        effects = Neighbours(leaving.map { $0.map { segments[$0].to } })
        self.leaving = leaving
        self.arriving = arriving
        self.layer = layer
        self.segments = segments
        self.firstSegment = firstSegment
    }

    /// Puts `nodes` into a row, in that order.
    mutating func lay(_ nodes: [Int], row: Int) {
        rows[row] = nodes
        for (index, node) in nodes.enumerated() { place[node] = index }
    }
}
