extension Sketch {
    /// Lays the sketch out in layers: causes before effects, few crossings, straight long links.
    ///
    /// The answer depends on ids, labels, weights and ends, and not on the order in which nodes and links come.
    /// Work is bounded: it grows with the links times the layers they pass, and sweeps are counted.
    public func laidOut(_ format: Format) -> Picture { layered(abreast: format.abreast).laidOut(format) }

    /// The sketch with its nodes in layers, and in their order there: most of the work, and the same for every format
    /// that lets equally many boxes stand side by side.
    public func layered(abreast: Int?) -> LayeredSketch { LayeredSketch(self, arrangements, abreast: abreast) }
}

/// A sketch whose nodes stand in layers, in an order in which few links cross. Nothing has a place or a size yet.
public struct LayeredSketch: Sendable {
    private let sketch: Sketch
    private let parts: [(arrangement: Arrangement, ladder: Ladder)]

    fileprivate init(_ sketch: Sketch, _ arrangements: [Arrangement], abreast: Int?) {
        self.sketch = sketch
        parts = arrangements.map { ($0, Self.ordered($0, $0.layers(abreast: abreast))) }
    }

    private init(_ sketch: Sketch, _ parts: [(arrangement: Arrangement, ladder: Ladder)]) {
        self.sketch = sketch
        self.parts = parts
    }

    /// The same sketch with at most so many boxes side by side; parts that have no more are taken over as they are.
    public func layered(abreast: Int?) -> LayeredSketch {
        LayeredSketch(
            sketch,
            parts.map { arrangement, ladder in
                let layers = arrangement.layers(abreast: abreast)
                let isSame = layers[...] == ladder.layer[..<arrangement.nodeCount]
                return (arrangement, isSame ? ladder : Self.ordered(arrangement, layers))
            })
    }

    private static func ordered(_ arrangement: Arrangement, _ layers: [Int]) -> Ladder {
        var ladder = Ladder(arrangement, layers: layers)
        ladder.orderRows()
        ladder.fastenPorts()
        return ladder
    }

    /// - Parameter format: Its ``Format/abreast`` has no say any more.
    public func laidOut(_ format: Format) -> Picture {
        let words = sketch.nodes.map { MeasuredWords($0.label, fontSize: format.fontSize) }
        let measure = BoxMeasure(words, parts.map(\.ladder), format)
        var assembly = Assembly(sketch, format)
        for (arrangement, ladder) in parts { assembly.add(arrangement, ladder, measure) }
        return assembly.picture
    }
}

/// Puts the parts of a drawing beside each other, across the direction.
private struct Assembly {
    private let sketch: Sketch
    private let format: Format
    private var boxes: [Picture.Box?]
    private var curves: [Picture.Curve?]
    private var along = 0
    private var across = 0
    private var crossings = 0

    /// Around the whole drawing, so that no stroke is cut off.
    private static let margin = 4
    private static let betweenParts = 24

    init(_ sketch: Sketch, _ format: Format) {
        self.sketch = sketch
        self.format = format
        boxes = Array(repeating: nil, count: sketch.nodes.count)
        curves = Array(repeating: nil, count: sketch.links.count)
    }

    mutating func add(_ arrangement: Arrangement, _ ladder: Ladder, _ measure: BoxMeasure) {
        let labels = arrangement.nodes.map { measure.label($0) }
        let size = ladder.layer.indices.map { node in
            ladder.isKnot(node)
                ? 4 : max(measure.across(labels[node]), ladder.portRoom(of: node)) / 2 * 2
        }
        let gap = { (a: Int, b: Int) in measure.gap(ladder.isKnot(a), ladder.isKnot(b)) }
        var settling = Settling(
            ladder, size: size, middle: BlockPlacement(ladder: ladder, size: size, gap: gap).middles(),
            room: format.direction == .downward ? format.room - 2 * Self.margin : nil, gap: gap)
        settling.settle()
        let top = ladder.layer.indices.map { settling.middle[$0] - size[$0] / 2 }.min() ?? 0
        let start = across == 0 ? Self.margin : across + Self.betweenParts
        let middle = settling.middle.map { $0 - top + start }
        across = ladder.layer.indices.map { middle[$0] + size[$0] / 2 }.max() ?? across
        let endRoom = EndRoom(arrangement)
        let bands = measure.bands(ladder, endRoom, labels, middle, from: Self.margin)
        along = max(along, bands.last?.upperBound ?? 0)
        crossings += ladder.crossings

        for (place, node) in arrangement.nodes.enumerated() {
            let band = bands[ladder.layer[place]]
            let edge = middle[place] - size[place] / 2
            boxes[node] = box(along: band, across: edge..<edge + size[place], labels[place].lines)
        }
        let routing = Routing(
            arrangement: arrangement, ladder: ladder, size: size, middle: middle, bands: bands,
            endRoom: endRoom,
            direction: format.direction)
        for (index, arc) in arrangement.arcs.enumerated() { curves[arc.link] = routing.curve(of: index) }
    }

    private func box(along: Range<Int>, across: Range<Int>, _ lines: [String]) -> Picture.Box {
        let (x, y) = format.direction == .rightward ? (along, across) : (across, along)
        let rest = y.count - lines.count * format.lineHeight
        // Capital letters are about seven tenths as high as the font: with that the words stand in the middle.
        let baseline = y.lowerBound + rest / 2 + (format.lineHeight * 10 + format.fontSize * 7) / 20
        return Picture.Box(
            x: x.lowerBound, y: y.lowerBound, width: x.count, height: y.count, lines: lines, baseline: baseline)
    }

    var picture: Picture {
        let (along, across) = boxes.isEmpty ? (0, 0) : (along + Self.margin, across + Self.margin)
        return Picture(
            direction: format.direction, width: format.direction == .rightward ? along : across,
            height: format.direction == .rightward ? across : along,
            lineHeight: format.lineHeight, boxes: boxes.compactMap(\.self), curves: curves,
            crossings: crossings)
    }
}
