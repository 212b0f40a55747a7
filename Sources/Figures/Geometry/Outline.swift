/// The line round a shape, or a line through a place: a smooth curve through knots.
///
/// Written as text: `"58 66, 53 90, -23 -112c"` runs through three knots, the last of them a corner. A text is closed
/// unless it is made with ``line(_:)``.
public struct Outline: Hashable, Sendable {
    /// A place the curve runs through.
    public struct Knot: Hashable, Sendable {
        public var point: Point
        /// Whether the curve arrives and leaves straight, instead of bending through.
        public var isCorner: Bool

        public init(_ point: Point, isCorner: Bool = false) {
            self.point = point
            self.isCorner = isCorner
        }
    }

    public var knots: [Knot]
    public var isClosed: Bool

    public init(_ knots: [Knot], isClosed: Bool = true) {
        self.knots = knots
        self.isClosed = isClosed
    }

    public init(_ points: [Point], isClosed: Bool = true) {
        self.init(points.map { Knot($0) }, isClosed: isClosed)
    }

    /// An open curve through the knots.
    public static func line(_ knots: Outline) -> Outline { Outline(knots.knots, isClosed: false) }

    /// An open curve, corner to corner.
    public static func straight(_ points: Point...) -> Outline {
        Outline(points.map { Knot($0, isCorner: true) }, isClosed: false)
    }

    /// - Parameter turned: How far the ellipse's first radius leans from the x axis.
    public static func ellipse(_ centre: Point, _ across: Double, _ down: Double, turned: Angle = .init(degrees: 0))
        -> Outline
    {
        Outline(
            (0..<12).map { step in
                let way = (Double(step) * 30).degrees.direction
                return centre + Point(way.x * across, way.y * down).turned(by: turned)
            })
    }

    public static func circle(_ centre: Point, _ radius: Double) -> Outline { ellipse(centre, radius, radius) }

    public var points: [Point] { knots.map(\.point) }

    public func mapped(_ move: (Point) -> Point) -> Outline {
        Outline(knots.map { Knot(move($0.point), isCorner: $0.isCorner) }, isClosed: isClosed)
    }

    public func transformed(_ transform: Transform) -> Outline { mapped { transform($0) } }

    public var mirrored: Outline { transformed(.mirror) }

    /// The whole that this open half and its mirror image make. Both ends lie on the line x = 0.
    public var mirroredWhole: Outline {
        Outline(
            knots
                + knots.dropFirst().dropLast().reversed().map {
                    Knot(Point(-$0.point.x, $0.point.y), isCorner: $0.isCorner)
                })
    }
}

extension Outline: ExpressibleByStringLiteral {
    public init(stringLiteral text: StaticString) {
        var knots: [Knot] = []
        var numbers: [Double] = []
        var (digits, scale, sign, isNumber) = (0.0, 0.0, 1.0, false)
        func number() -> Double { sign * digits / (scale > 0 ? scale : 1) }
        func take(corner: Bool) {
            if isNumber { numbers.append(number()) }
            (digits, scale, sign, isNumber) = (0, 0, 1, false)
            guard numbers.count == 2 else { return }
            knots.append(Knot(Point(numbers[0], numbers[1]), isCorner: corner))
            numbers = []
        }
        text.withUTF8Buffer { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "0")...UInt8(ascii: "9"):
                    digits = digits * 10 + Double(byte - UInt8(ascii: "0"))
                    scale *= 10
                    isNumber = true
                case UInt8(ascii: "."): scale = 1
                case UInt8(ascii: "-"): sign = -1
                case UInt8(ascii: "c"): take(corner: true)
                default: take(corner: false)
                }
            }
        }
        take(corner: false)
        precondition(numbers.isEmpty && knots.count > 1, "an outline is pairs of numbers, at least two: \(text)")
        self.init(knots)
    }
}
