/// A motion segment from outside: the facet joint, and the opening the L4 root leaves through. In mm, as ``SegmentCut``.
struct SegmentOutside {
    let segment: MotionSegment
    let frame: SegmentFrame

    init(_ segment: MotionSegment) {
        self.segment = segment
        frame = SegmentFrame(heightLoss: segment.heightLoss)
    }

    /// Pedicle, lamina, spinous process and lower joint process of L4, from its back wall at x = 0.
    private static let upperArch: Outline = """
        3 12.6, -3 11.6, -8 11.8, -10.4 16.4, -11.4 22.4, -14 25, -17 23.2, -18.4 16, -19.6 9.6, -24 4.6, -31 1.4, \
        -43 -1, -49 -2.2, -51.4 -6, -50.8 -14.6, -48 -19.6, -42 -19.4, -34 -16.8, -29.6 -16, -28.4 -20.4, -27.6 -26, -24.8 -29.8, -21.6 -29, \
        -20 -24.6, -19.2 -17.6, -17.2 -9.6, -13.4 -2.6, -8.4 0.2, -3 0.6, 3 -1
        """
    /// The same of L5, whose upper joint process stands in front of the joint.
    private static let lowerArch: Outline = """
        3 11.2, -3 10, -7.6 10.6, -9.8 15.4, -10.4 21.4, -11.6 26, -14.4 28, -17.6 25.2, -19.2 18.6, -20.6 12, -24 6, \
        -29 2.2, -37 0.6, -41 -1.6, -42 -8, -40 -13.6, -34 -15, -29 -14.6, -27.6 -19, -24.6 -24, -21.4 -24.6, -19 -20, -17.6 -11, -13 -3.6, \
        -8.4 -1.2, -3 -0.8, 3 -2
        """

    /// Out from a middle by a share, for what has grown.
    private func grown(_ outline: Outline, _ knots: ClosedRange<Int>, by share: Double) -> Outline {
        let middle = Box(around: knots.map { outline.points[$0] }).centre
        var result = outline
        for index in knots {
            result.knots[index].point = middle.towards(outline.points[index], 1 + share)
        }
        return result
    }

    private var upperArch: Outline {
        frame.upper.placedBehind(grown(Self.upperArch, 20...24, by: 0.2 * segment.arthritis))
    }

    private var lowerArch: Outline {
        frame.lower.placedBehind(grown(Self.lowerArch, 4...8, by: 0.24 * segment.arthritis))
    }

    /// The gap, down along the back of L5's upper process.
    private var joint: Outline {
        let arch = lowerArch.points
        return Outline([arch[7], arch[8], arch[9]].map { $0 + Point(-0.7, 0.2) }, isClosed: false)
    }

    /// Lumps on the rims of the joint: on L4's lower process, and on L5's upper one. Bone hides where they grow from.
    private var spurs: (upper: [Outline], lower: [Outline]) {
        guard segment.arthritis > 0.5 else { return ([], []) }
        let (upper, lower) = (upperArch.points, lowerArch.points)
        func spur(_ place: Point, _ way: Angle, _ long: Double, _ high: Double) -> Outline {
            let lump: [(Double, Double)] = [
                (1, 0.1), (0.55, 0.85), (-0.35, 1), (-1, 0.25), (-0.7, -0.8), (0.35, -0.95),
            ]
            return Outline(lump.map { place + Point($0.0 * long, $0.1 * high).turned(by: way) } as [Point])
        }
        return (
            [
                spur(upper[22] + Point(0.4, -0.8), 0.degrees, 4, 2.6),
                spur(upper[20] + Point(-1.2, 0.4), 80.degrees, 3.6, 2.4),
            ],
            [
                spur(lower[5] + Point(0.8, 0.6), 40.degrees, 4, 3),
                spur(lower[4] + Point(0.6, -0.6), 80.degrees, 3, 1.9),
                spur(lower[7] + Point(-0.6, 1), 70.degrees, 4, 2.6),
            ]
        )
    }

    /// L5's upper process alone, open where it grows from the pedicle, so that it can lie over L4's lower process.
    private var upperProcess: Outline {
        Outline(Array(lowerArch.knots[2...10]), isClosed: false)
    }

    /// L4's root under its pedicle, cut.
    var root: Outline {
        .ellipse(
            frame.upper.behind(-5.6, -6.6), SpineNumbers.rootWidth.value / 2, SpineNumbers.ganglionWidth.value / 2)
    }

    private var disc: Outline { SegmentCut(segment).disc }

    var regions: [Region] {
        let (upper, lower) = (frame.upper, frame.lower)
        let spurs = self.spurs
        var regions = [
            Region(.nerve, root, id: "root-l4", name: "L4 nerve root"),
            Region(.boneBehind, lowerArch, id: "arch-l5", name: "arch of L5"),
        ]
        if !spurs.upper.isEmpty { regions.append(Region(.harm, spurs.upper, id: "spurs", name: "bone spurs")) }
        regions.append(Region(.boneBehind, upperArch, id: "arch-l4", name: "arch of L4"))
        if !spurs.lower.isEmpty { regions.append(Region(.harm, spurs.lower)) }
        regions += [
            Region(.boneBehind, upperProcess, id: "upper-process-l5", name: "upper joint process of L5"),
            Region(segment.arthritis > 0.5 ? .harmLine : .cartilage, joint, id: "facet-joint", name: "facet joint"),
            Region(.disc, disc, id: "disc", name: "disc"),
        ]
        regions += [upper, lower].map { level in
            Region(.bone, level.body, id: level.vertebra.name.id, name: level.vertebra.name)
        }
        return regions
    }
}
