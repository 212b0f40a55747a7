extension Picture {
    /// The lines of several links as one SVG path. Links are given by their places; what is not drawn is left out.
    public func lines(of links: some Sequence<Int>) -> String {
        var path = PathWriter()
        for curve in links.lazy.compactMap({ curves[$0] }) {
            path.move(to: curve.start)
            for piece in curve.pieces { path.append(piece) }
        }
        return path.text
    }

    /// The ends of several links, each in its own manner of drawing, as SVG paths.
    public func ends(of links: some Sequence<Int>, in sketch: Sketch) -> EndPaths {
        var (filled, bars, signs) = (PathWriter(), PathWriter(), PathWriter())
        for link in links {
            guard let curve = curves[link] else { continue }
            let way = way(into: curve.tip, from: curve.pieces[curve.pieces.count - 1].end)
            switch sketch.links[link].end {
            case .arrow: filled.triangle(at: curve.tip, way)
            case .bar:
                bars.bar(at: curve.tip - 3 * way, way)
                signs.minus(at: curve.tip - 15 * way)
            case .circle(let both):
                signs.circle(at: curve.tip - 4 * way, radius: 3)
                if both { signs.circle(at: curve.start - (curve.isBackward ? -3 : 3) * forward, radius: 3) }
            }
        }
        return EndPaths(filled: filled.text, bars: bars.text, signs: signs.text)
    }

    /// Path data; empty where there is nothing of the kind.
    public struct EndPaths: Sendable, Hashable {
        /// Arrow heads, to be filled.
        public let filled: String
        /// Bars, to be stroked broadly.
        public let bars: String
        /// Circles and minus signs, to be stroked finely and filled with the paper's colour.
        public let signs: String
    }

    private var forward: Point { direction == .rightward ? Point(x: 1, y: 0) : Point(x: 0, y: 1) }

    private func way(into tip: Point, from end: Point) -> Point {
        Point(x: (tip.x - end.x).signum(), y: (tip.y - end.y).signum())
    }
}

extension Picture.Point {
    fileprivate static func - (a: Self, b: Self) -> Self { Self(x: a.x - b.x, y: a.y - b.y) }
    fileprivate static func * (times: Int, a: Self) -> Self { Self(x: times * a.x, y: times * a.y) }
}

/// Writes SVG path data in few bytes: relative to where the pen is, no blank that is not needed.
private struct PathWriter {
    /// ASCII.
    private var bytes: [UInt8] = []
    private var pen = Picture.Point(x: 0, y: 0)

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func move(to point: Picture.Point) {
        append("M", [point.x, point.y])
        pen = point
    }

    mutating func append(_ piece: Picture.Piece) {
        switch piece {
        case .line(let end):
            let way = end - pen
            if way.y == 0 {
                append("h", [way.x])
            } else if way.x == 0 {
                append("v", [way.y])
            } else {
                append("l", [way.x, way.y])
            }
        case .spline(let first, let second, let end):
            let (a, b, c) = (first - pen, second - pen, end - pen)
            append("c", [a.x, a.y, b.x, b.y, c.x, c.y])
        }
        pen = piece.end
    }

    mutating func triangle(at tip: Picture.Point, _ way: Picture.Point) {
        append("M", [tip.x, tip.y])
        append("l", [-10 * way.x - 5 * abs(way.y), -10 * way.y - 5 * abs(way.x)])
        append(way.x == 0 ? "h" : "v", [10])
        append("z", [])
    }

    mutating func bar(at middle: Picture.Point, _ way: Picture.Point) {
        append("M", [middle.x - 6 * abs(way.y), middle.y - 6 * abs(way.x)])
        append(way.x == 0 ? "h" : "v", [12])
    }

    mutating func circle(at middle: Picture.Point, radius: Int) {
        append("M", [middle.x - radius, middle.y])
        for width in [2 * radius, -2 * radius] { append("a", [radius, radius, 0, 1, 0, width, 0]) }
    }

    mutating func minus(at middle: Picture.Point) {
        circle(at: middle, radius: 5)
        append("M", [middle.x - 2, middle.y])
        append("h", [4])
    }

    private mutating func append(_ command: Unicode.Scalar, _ numbers: [Int]) {
        bytes.append(UInt8(ascii: command))
        for (index, number) in numbers.enumerated() {
            if index > 0, number >= 0 { bytes.append(UInt8(ascii: " ")) }
            if number < 0 { bytes.append(UInt8(ascii: "-")) }
            append(number.magnitude)
        }
    }

    /// In decimal. A site's drawings hold some hundred thousand numbers.
    private mutating func append(_ number: UInt) {
        if number > 9 { append(number / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
}
