/// A cubic Bézier curve.
public struct Curve: Hashable, Sendable {
    public let start: Point
    public let first: Point
    public let second: Point
    public let end: Point

    /// Whether it is told as well by its ends: between two corners.
    public var isStraight: Bool { first == start.towards(end, 1 / 3) && second == end.towards(start, 1 / 3) }

    /// - Parameter time: `0...1`, from start to end.
    func point(at time: Double) -> Point {
        let (a, b, c) = (start.towards(first, time), first.towards(second, time), second.towards(end, time))
        let (d, e) = (a.towards(b, time), b.towards(c, time))
        return d.towards(e, time)
    }
}

extension Outline {
    /// The curves from knot to knot: centripetal Catmull–Rom, which neither overshoots nor loops where knots lie close.
    public var curves: [Curve] {
        let count = knots.count
        return (0..<(isClosed ? count : count - 1)).map { index in
            func knot(_ place: Int) -> Knot {
                knots[isClosed ? (place + count) % count : max(0, min(count - 1, place))]
            }
            let (before, from, to, after) = (knot(index - 1), knot(index), knot(index + 1), knot(index + 2))
            return Curve(
                start: from.point, first: from.handle(to: to, behind: before),
                second: to.handle(to: from, behind: after), end: to.point)
        }
    }

    /// Points along the curve, the knots among them.
    ///
    /// - Parameter steps: How many for each stretch from knot to knot.
    public func sampled(_ steps: Int = 8) -> [Point] {
        let sampled = curves.flatMap { curve in (0..<steps).map { curve.point(at: Double($0) / Double(steps)) } }
        return isClosed ? sampled : sampled + [knots[knots.count - 1].point]
    }

    /// Whether the point lies within the closed curve.
    public func contains(_ point: Point) -> Bool { sampled().encloses(point) }

    public var bounds: Box { Box(around: sampled()) }
}

extension [Point] {
    /// Whether the point lies within the polygon.
    func encloses(_ point: Point) -> Bool {
        guard var a = last else { return false }
        var isInside = false
        for b in self {
            if (a.y > point.y) != (b.y > point.y), point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) {
                isInside.toggle()
            }
            a = b
        }
        return isInside
    }
}

extension Outline.Knot {
    /// Where the curve that leaves for `next` is pulled to, having come from `last`.
    fileprivate func handle(to next: Self, behind last: Self) -> Point {
        let (came, goes) = (point.distance(to: last.point), point.distance(to: next.point))
        if isCorner || came < 1e-6 { return point.towards(next.point, 1 / 3) }
        // Distances under the root twice: "centripetal".
        let (a, b) = (came.squareRoot(), goes.squareRoot())
        let pull = next.point * came - last.point * goes + point * (2 * came + 3 * a * b + goes)
        return pull * (1 / (3 * a * (a + b)))
    }
}

/// An upright rectangle.
public struct Box: Hashable, Sendable {
    public var left: Double
    public var top: Double
    public var right: Double
    public var bottom: Double

    public init(left: Double, top: Double, right: Double, bottom: Double) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    public init(around points: [Point]) {
        self.init(
            left: points.map(\.x).min() ?? 0, top: points.map(\.y).min() ?? 0, right: points.map(\.x).max() ?? 0,
            bottom: points.map(\.y).max() ?? 0)
    }

    public var centre: Point { Point((left + right) / 2, (top + bottom) / 2) }
    public var width: Double { right - left }
    public var height: Double { bottom - top }

    public func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    public func contains(_ other: Box) -> Bool {
        left <= other.left && top <= other.top && other.right <= right && other.bottom <= bottom
    }
}
