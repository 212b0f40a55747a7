/// How a lumbar spine and its pelvis stand, seen from the side.
///
/// Incidence belongs to the person. Tilt and slope trade off within it, and the curve follows.
public struct SpinePosture: Hashable, Sendable {
    /// What carries the person, and so where the thighs point.
    public enum Stance: Hashable, Sendable { case standing, sitting, bending }

    public let stance: Stance
    /// Between the line from the hip axis to S1 and the square to the endplate of S1.
    public let incidence: Angle
    /// How far the middle of S1 lies behind the hip axis; positive is backward.
    public let tilt: Angle
    /// Between the line from L1 to S1, over all five segments; positive is hollow behind.
    public let curve: Angle
    /// The part each segment has in the curve, from L1–L2 down to L5–S1.
    public let segments: [Angle]

    /// How far the endplate of S1 slopes down to the front.
    public var slope: Angle { incidence - tilt }

    private init(_ stance: Stance = .standing, incidence: Angle, tilt: Angle, curve: Angle) {
        self.stance = stance
        self.incidence = incidence
        self.tilt = tilt
        self.curve = curve
        let standing = Self.standingCurve(incidence)
        segments = zip(SpineNumbers.shares.values, SpineNumbers.changeShares.values).map { share, changeShare in
            standing * (share / 100) + (curve - standing) * (changeShare / 100)
        }
    }

    /// Standing as people of this incidence do.
    public static func standing(incidence: Angle = usualIncidence) -> SpinePosture {
        SpinePosture(incidence: incidence, tilt: standingTilt(incidence), curve: standingCurve(incidence))
    }

    /// Standing with the pelvis tilted on purpose.
    ///
    /// - Parameter tilt: ``tilts(of:)`` has how far people can.
    public static func standing(incidence: Angle, tilt: Angle) -> SpinePosture {
        let back = tilt - standingTilt(incidence)
        let way = back.degrees < 0 ? SpineNumbers.forward : SpineNumbers.backward
        let change = back * (way.values[1] / way.values[0])
        return SpinePosture(incidence: incidence, tilt: tilt, curve: standingCurve(incidence) - change)
    }

    /// From as far forward to as far backward as people tilt their pelvis on purpose.
    public static func tilts(of incidence: Angle) -> ClosedRange<Angle> {
        let middle = standingTilt(incidence)
        return middle - SpineNumbers.forward.value.degrees...middle + SpineNumbers.backward.value.degrees
    }

    public static let usualIncidence = SpineNumbers.incidence.value.degrees

    /// Incidences that people have.
    public static let incidences =
        SpineNumbers.incidenceRange.values[0].degrees...SpineNumbers.incidenceRange.values[1].degrees

    public static func tiltedForward(incidence: Angle = usualIncidence) -> SpinePosture {
        standing(incidence: incidence, tilt: tilts(of: incidence).lowerBound)
    }

    public static func tiltedBackward(incidence: Angle = usualIncidence) -> SpinePosture {
        standing(incidence: incidence, tilt: tilts(of: incidence).upperBound)
    }

    public static func sitting(incidence: Angle = usualIncidence) -> SpinePosture {
        let change = SpineNumbers.sitting.values.map(\.degrees)
        return SpinePosture(
            .sitting,
            incidence: incidence, tilt: standingTilt(incidence) + change[0], curve: standingCurve(incidence) - change[1]
        )
    }

    /// Bending forward from standing, the spine first, the hips later.
    ///
    /// - Parameter whole: How far the trunk leans, `0...111` degrees; more is taken for that.
    public static func bending(by whole: Angle, incidence: Angle = usualIncidence) -> SpinePosture {
        let whole = min(max(0, whole.degrees), SpineNumbers.bending.value)
        var lumbar = 0.0
        for (third, ratio) in SpineNumbers.bendingRatio.values.enumerated() {
            lumbar += min(30, max(0, whole - Double(third) * 30)) * ratio / (1 + ratio)
        }
        // The thirds add up to a little more than the whole that was measured: the whole holds.
        lumbar = min(lumbar, SpineNumbers.bending.values[1])
        return SpinePosture(
            .bending,
            incidence: incidence, tilt: standingTilt(incidence) - (whole - lumbar).degrees,
            curve: standingCurve(incidence) - lumbar.degrees)
    }

    private static func standingTilt(_ incidence: Angle) -> Angle {
        (SpineNumbers.tiltFromIncidence.values[0] * incidence.degrees - SpineNumbers.tiltFromIncidence.values[1])
            .degrees
    }

    private static func standingCurve(_ incidence: Angle) -> Angle {
        (SpineNumbers.curveFromIncidence.values[0] * incidence.degrees + SpineNumbers.curveFromIncidence.values[1])
            .degrees
    }
}
