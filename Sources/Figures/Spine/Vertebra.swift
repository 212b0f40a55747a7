/// A lumbar vertebra from the side, in mm: origin in the middle of the body, front to the right, y up.
struct Vertebra {
    let name: String
    /// Heights of the body, and the length of its endplates.
    let front: Double
    let back: Double
    let length: Double
    /// How far the spinous process reaches behind the body.
    let spine: Double

    /// L1 to L5.
    static let lumbar: [Vertebra] = (0..<5).map { level in
        let sizes = (SpineNumbers.otherBodies.values + SpineNumbers.fifthBody.values)[(level * 3)..<(level * 3 + 3)]
        return Vertebra(
            name: "L\(level + 1)", front: sizes[level * 3], back: sizes[level * 3 + 1], length: sizes[level * 3 + 2],
            spine: SpineNumbers.spines.values[level])
    }

    /// Between its two endplates: higher in front is positive.
    var wedge: Angle { Angle(of: Point(length, front - back)) }
    var middle: Double { (front + back) / 2 }

    /// L3, which the others are stretched from.
    private static var model: Vertebra { lumbar[2] }

    private static let modelBody: Outline = """
        -17.2 12, -15.1 14.5, -7.8 12.9, 3.5 12.5, 10.7 13.5, 14.8 14.7, 17.1 12.3, 15.2 6.5, 14.6 0, 15.2 -6.5, \
        17.1 -12.3, 14.8 -14.7, 10.3 -13.5, 1.7 -12.2, -8.6 -12.3, -15.1 -14.5, -17.2 -12, -15.8 -5.1, -15.8 4.3
        """

    /// From the back wall of the body, which is at x = 0: pedicle, upper joint process, lamina, spinous process, lower
    /// joint process, and the notch that the root leaves through.
    private static let modelArch: Outline = """
        2.5 12.8, -3 11.8, -8 11.6, -10.5 16.4, -11.5 22.4, -14 25, -17 22.9, -18.2 15.4, -19 9.4, -23 4.6, -29 0.4, \
        -43.2 -3, -51.5 -4.2, -54.8 -7.2, -54.6 -14.6, -52 -19, -46.5 -18.6, -35.5 -16.2, -29 -14.8, -26.2 -17.4, \
        -25 -23.4, -22 -26.2, -19.3 -23.9, -18.2 -16.4, -16 -8.4, -12.5 -1.5, -8.5 0.2, -3 0.8, 2.5 -1.2
        """

    /// Where, in the model's arch, things are that others refer to.
    enum Knot {
        static let upperProcess = 4...7
        static let joint = 6...8
        static let spinousProcess = 11...17
        static let lowerProcess = 19...23
        static let pedicleTop = 1
        static let pedicleUnderside = 27
    }

    var body: Outline {
        let model = Self.model
        return Self.modelBody.mapped { point in
            // A wedge is stretched between its back and its front.
            let along = (point.x + model.length / 2) / model.length
            let height = back + (front - back) * along
            let modelHeight = model.back + (model.front - model.back) * along
            return Point(point.x * length / model.length, point.y * height / modelHeight)
        }
    }

    var arch: Outline {
        let model = Self.model
        return Self.modelArch.mapped { point in
            // Behind the lamina the spinous process is as long as it is.
            let lamina = -29.0
            let x =
                point.x < lamina
                ? lamina + (point.x - lamina) * (spine + lamina) / (model.spine + lamina) : point.x
            return Point(x - length / 2, point.y * back / model.back)
        }
    }

    /// The transverse process, whose end looks at us.
    var transverse: Outline {
        .ellipse(Point(-length / 2 - 10.5, back / 2 - 7.5), 4.6, 3.2, turned: (-20.0).degrees)
    }

    /// The root of its own number, cut where it leaves under the pedicle and swells to its ganglion.
    var root: Outline {
        .ellipse(
            Point(-length / 2 - 6.4, -back / 2 + 5.2), SpineNumbers.rootWidth.value / 2,
            SpineNumbers.ganglionWidth.value / 2)
    }
}
