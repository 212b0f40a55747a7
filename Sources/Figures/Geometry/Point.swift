/// A place, or a way from one place to another.
///
/// - Unit: whatever the shape says; on a figure's canvas px, with y pointing down.
public struct Point: Hashable, Sendable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(0, 0)

    public var length: Double { (x * x + y * y).squareRoot() }

    public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    public static func * (point: Point, factor: Double) -> Point { Point(point.x * factor, point.y * factor) }

    public func distance(to other: Point) -> Double { (other - self).length }

    /// The point that lies `share` of the way to `other`: 0 is here, 1 is there.
    public func towards(_ other: Point, _ share: Double) -> Point { self + (other - self) * share }

    /// Turned against the clock where y points up, with it where y points down.
    public func turned(by angle: Angle, about centre: Point = .zero) -> Point {
        let (way, cosine, sine) = (self - centre, angle.cosine, angle.sine)
        return centre + Point(cosine * way.x - sine * way.y, sine * way.x + cosine * way.y)
    }
}
