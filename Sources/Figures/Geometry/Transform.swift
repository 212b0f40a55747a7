/// Carries a shape from where it was measured to where it is drawn, straight lines to straight lines.
///
/// Steps read in the order in which they happen: `.scale(0.9).turned(by: tilt).moved(by: hip)`.
public struct Transform: Hashable, Sendable {
    /// Where the steps of length 1 along x and y end, and where the origin comes to lie.
    var along: Point
    var across: Point
    var origin: Point

    public static let identity = Transform(along: Point(1, 0), across: Point(0, 1), origin: .zero)

    /// - Parameter flipped: Whether y turns round, as it does between millimetres (up) and the canvas (down).
    public static func scale(_ factor: Double, flipped: Bool = false) -> Transform {
        Transform(along: Point(factor, 0), across: Point(0, flipped ? -factor : factor), origin: .zero)
    }

    /// The mirror image on the other side of the line x = 0.
    public static let mirror = Transform(along: Point(-1, 0), across: Point(0, 1), origin: .zero)

    public func callAsFunction(_ point: Point) -> Point { along * point.x + across * point.y + origin }

    public func then(_ next: Transform) -> Transform {
        let start = next(.zero)
        return Transform(along: next(along) - start, across: next(across) - start, origin: next(origin))
    }

    public func turned(by angle: Angle) -> Transform {
        then(Transform(along: angle.direction, across: (angle + 90.degrees).direction, origin: .zero))
    }

    public func moved(by way: Point) -> Transform {
        Transform(along: along, across: across, origin: origin + way)
    }
}
