/// How far something is turned.
///
/// Sine, cosine and their inverse are worked out here, by series, and not by the system's mathematics: so a figure is
/// the same to the last byte on every machine, and the room needs nothing but the language.
public struct Angle: Hashable, Sendable, Comparable {
    public var degrees: Double

    public init(degrees: Double) { self.degrees = degrees }

    /// The direction of a way: 0 along x, 90 along y. Of no way at all it is 0.
    ///
    /// - Range: `-180...180`.
    public init(of way: Point) {
        let (x, y) = (abs(way.x), abs(way.y))
        guard max(x, y) > 0 else {
            self.init(degrees: 0)
            return
        }
        // Within 45° of an axis, where the series is short; the mirror images of that eighth are the rest.
        let slant = Angle.arctangent(min(x, y) / max(x, y))
        let first = y > x ? 90 - slant : slant
        let upper = way.x < 0 ? 180 - first : first
        self.init(degrees: way.y < 0 ? -upper : upper)
    }

    /// The angle in a triangle between two sides, opposite a third. Where the sides do not reach, it is flat.
    public init(between a: Double, and b: Double, opposite c: Double) {
        let cosine = min(1, max(-1, (a * a + b * b - c * c) / (2 * a * b)))
        self.init(of: Point(cosine, (1 - cosine * cosine).squareRoot()))
    }

    public var sine: Double { Angle(degrees: degrees - 90).cosine }

    public var cosine: Double {
        // Eighths of a turn, and what is left of them, at most 45° either way.
        let quarters = (degrees / 90).rounded()
        let rest = (degrees - quarters * 90) * .pi / 180
        let square = rest * rest
        let even =
            1 - square / 2
            * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90 * (1 - square / 132)))))
        let odd =
            rest * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72 * (1 - square / 110)))))
        return switch Int(quarters) & 3 {
        case 0: even
        case 1: -odd
        case 2: -even
        default: odd
        }
    }

    public var tangent: Double { sine / cosine }

    /// A way of length 1.
    public var direction: Point { Point(cosine, sine) }

    /// - Parameter ratio: `0...1`.
    /// - Returns: Degrees.
    private static func arctangent(_ ratio: Double) -> Double {
        // Half the angle, twice, brings the ratio below 0.2, where the series is short.
        func halved(_ ratio: Double) -> Double { ratio / (1 + (1 + ratio * ratio).squareRoot()) }
        let small = halved(halved(ratio))
        let square = small * small
        var (sum, power) = (0.0, small)
        for step in 0..<14 {
            sum += (step.isMultiple(of: 2) ? power : -power) / Double(2 * step + 1)
            power *= square
        }
        return 4 * sum * 180 / .pi
    }

    public static func < (a: Angle, b: Angle) -> Bool { a.degrees < b.degrees }
    public static func + (a: Angle, b: Angle) -> Angle { Angle(degrees: a.degrees + b.degrees) }
    public static func - (a: Angle, b: Angle) -> Angle { Angle(degrees: a.degrees - b.degrees) }
    public static func * (angle: Angle, factor: Double) -> Angle { Angle(degrees: angle.degrees * factor) }
    public static prefix func - (angle: Angle) -> Angle { Angle(degrees: -angle.degrees) }
}

extension Double {
    /// The number as an angle: `12.degrees`.
    public var degrees: Angle { Angle(degrees: self) }
}
