import Drawing

/// Measures a finished picture from the outside, without knowing how it was made.
struct Gauge {
    let sketch: Sketch
    let picture: Picture

    init(_ sketch: Sketch, _ format: Format) {
        self.sketch = sketch
        picture = sketch.laidOut(format)
    }

    func box(_ id: String) -> Picture.Box {
        guard let index = sketch.nodes.firstIndex(where: { $0.id == id }) else { preconditionFailure("no node \(id)") }
        return picture.boxes[index]
    }

    func curve(_ id: String) -> Picture.Curve? {
        sketch.links.firstIndex { $0.id == id }.flatMap { picture.curves[$0] }
    }

    /// Pairs of boxes that touch.
    var overlaps: [(String, String)] {
        var found: [(String, String)] = []
        for a in picture.boxes.indices {
            for b in picture.boxes.indices where a < b {
                let (first, second) = (picture.boxes[a], picture.boxes[b])
                let apart =
                    first.x + first.width < second.x || second.x + second.width < first.x
                    || first.y + first.height < second.y || second.y + second.height < first.y
                if !apart { found.append((sketch.nodes[a].id, sketch.nodes[b].id)) }
            }
        }
        return found
    }

    /// Links that run over a box: sampled every few pixels, the ends on their own boxes' edges left out.
    var trespasses: [(link: String, box: String)] {
        var found: [(String, String)] = []
        for (link, curve) in zip(sketch.links, picture.curves) {
            guard let curve else { continue }
            let track = track(of: curve)
            for (node, box) in zip(sketch.nodes, picture.boxes) {
                // One pixel of grace for rounding.
                let inside = track.contains {
                    $0.x > Double(box.x) + 1 && $0.x < Double(box.x + box.width) - 1
                        && $0.y > Double(box.y) + 1 && $0.y < Double(box.y + box.height) - 1
                }
                if inside { found.append((link.id, node.id)) }
            }
        }
        return found
    }

    /// Links that do not begin at the edge of the box they come from, or do not end at that of the box they lead to.
    var loose: [String] {
        zip(sketch.links, picture.curves).compactMap { link, curve in
            guard let curve else { return nil }
            var begin = curve.start
            if case .circle(both: true) = link.end { begin = outward(curve) }
            return isOnEdge(begin, of: box(link.from)) && isOnEdge(curve.tip, of: box(link.to)) ? nil : link.id
        }
    }

    /// Where the circle at the beginning of an association touches its box.
    private func outward(_ curve: Picture.Curve) -> Picture.Point {
        let way = curve.isBackward ? LinkEnd.circle(both: true).inset : -LinkEnd.circle(both: true).inset
        return picture.direction == .rightward
            ? Picture.Point(x: curve.start.x + way, y: curve.start.y)
            : Picture.Point(x: curve.start.x, y: curve.start.y + way)
    }

    private func isOnEdge(_ point: Picture.Point, of box: Picture.Box) -> Bool {
        switch picture.direction {
        case .rightward:
            (point.x == box.x || point.x == box.x + box.width) && (box.y...box.y + box.height).contains(point.y)
        case .downward:
            (point.y == box.y || point.y == box.y + box.height) && (box.x...box.x + box.width).contains(point.x)
        }
    }

    /// Everything the picture shows lies within its width and height.
    var isWhole: Bool {
        let corners = picture.boxes.flatMap { [($0.x, $0.y), ($0.x + $0.width, $0.y + $0.height)] }
        let ways = picture.curves.compactMap(\.self).flatMap(track).map { (Int($0.x), Int($0.y)) }
        return (corners + ways).allSatisfy { (0...picture.width).contains($0.0) && (0...picture.height).contains($0.1) }
    }

    private func track(of curve: Picture.Curve) -> [(x: Double, y: Double)] {
        var track: [(x: Double, y: Double)] = []
        var start = curve.start
        for piece in curve.pieces {
            for step in 0...24 {
                let t = Double(step) / 24
                switch piece {
                case .line(let end):
                    track.append(
                        (Double(start.x) + t * Double(end.x - start.x), Double(start.y) + t * Double(end.y - start.y)))
                case .spline(let a, let b, let end):
                    let parts = [
                        (start, (1 - t) * (1 - t) * (1 - t)), (a, 3 * t * (1 - t) * (1 - t)), (b, 3 * t * t * (1 - t)),
                        (end, t * t * t),
                    ]
                    track.append(
                        (
                            parts.reduce(0) { $0 + Double($1.0.x) * $1.1 },
                            parts.reduce(0) { $0 + Double($1.0.y) * $1.1 }
                        ))
                }
            }
            start = piece.end
        }
        return track
    }
}

extension Sketch {
    /// `"a>b b>c"`: nodes and links from arrows between single words.
    init(_ text: String, alone: [String] = []) {
        let pairs = text.split(separator: " ").map { $0.split(separator: ">").map(String.init) }
        var ids: [String] = []
        for id in pairs.joined() + alone where !ids.contains(id) { ids.append(id) }
        self.init(
            nodes: ids.map { Node($0, $0) }, links: pairs.map { Link("\($0[0])>\($0[1])", from: $0[0], to: $0[1]) })
    }

    /// A graph by chance, the same for the same seed: loops, parallel links and long labels included.
    init(seed: UInt64, nodes count: Int, links linkCount: Int) {
        var state = seed
        func dice(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(sides))
        }
        let words = ["disc", "low back pain", "pressure inside the disc", "spondylolisthesis", "a", "tight hamstrings"]
        let ends: [LinkEnd] = [.arrow, .bar, .circle(both: true), .circle(both: false)]
        self.init(
            nodes: (0..<count).map { Node("n\($0)", words[dice(words.count)]) },
            links: (0..<linkCount).map { number in
                Link(
                    "l\(number)", from: "n\(dice(count))", to: "n\(dice(count))", weight: dice(4),
                    end: ends[dice(ends.count)])
            })
    }

    func shuffled(seed: UInt64) -> Sketch {
        var state = seed
        func mixed<Element>(_ elements: [Element]) -> [Element] {
            var elements = elements
            for index in elements.indices.dropFirst().reversed() {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                elements.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
            }
            return elements
        }
        return Sketch(nodes: mixed(nodes), links: mixed(links))
    }
}
