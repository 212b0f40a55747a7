/// A lumbar spine and pelvis in a posture, as outlines, in mm: hip axis at the origin, front to the right, y up.
struct SpineShape {
    struct Level {
        let vertebra: Vertebra
        /// From the vertebra's own millimetres to the spine's.
        let place: Transform
        /// How far its middle plane leans forward.
        let lean: Angle
        /// The middle of its upper endplate.
        let top: Point
        var centre: Point { place(.zero) }
        var body: Outline { vertebra.body.transformed(place) }
        var arch: Outline { vertebra.arch.transformed(place) }
    }

    struct Disc {
        let name: String
        let outline: Outline
        /// The edges: lower back, lower front, upper front, upper back.
        let corners: [Point]
        let middle: Point
        /// How far it leans forward.
        let lean: Angle
        var heightBehind: Double { corners[0].distance(to: corners[3]) }
        var heightInFront: Double { corners[1].distance(to: corners[2]) }
    }

    let posture: SpinePosture
    /// L1 to L5, and the discs below each.
    let levels: [Level]
    let discs: [Disc]
    /// From the sacrum's own millimetres (middle of its endplate, which lies level) and from the standing pelvis's.
    let sacrum: Transform
    let pelvis: Transform

    static let thickness = SpineNumbers.thickness.value * SpineNumbers.s1Length.value
    static let headRadius = SpineNumbers.femoralHead.value / 2

    init(_ posture: SpinePosture) {
        self.posture = posture
        let behind = posture.tilt + 90.degrees
        let s1 = behind.direction * Self.thickness
        sacrum = Transform.identity.turned(by: -posture.slope).moved(by: s1)
        // The hip bone is drawn as it stands at a tilt of 12°.
        pelvis = Transform.identity.turned(by: posture.tilt - 12.degrees)

        var levels: [Level] = []
        var discs: [Disc] = []
        // Going up from S1: half the turn, the step, the other half; first for the disc, then for the body.
        var (top, lean, length) = (s1, posture.slope, SpineNumbers.s1Length.value)
        var below = "S1"
        for (index, vertebra) in Vertebra.lumbar.enumerated().reversed() {
            let turn = posture.segments[index] - vertebra.wedge
            func up(_ lean: Angle) -> Point { (90.degrees - lean).direction }
            let bottom = top + up(lean - turn * 0.5) * SpineNumbers.discs.values[index]
            let upperLean = lean - turn
            discs.append(
                Disc(
                    name: "\(vertebra.name)–\(below)", lower: top, lowerLean: lean, lowerHalf: length / 2,
                    upper: bottom, upperLean: upperLean, upperHalf: vertebra.length / 2))
            let bodyLean = upperLean - vertebra.wedge * 0.5
            let centre = bottom + up(bodyLean) * (vertebra.middle / 2)
            top = centre + up(bodyLean) * (vertebra.middle / 2)
            levels.append(
                Level(
                    vertebra: vertebra, place: Transform.identity.turned(by: -bodyLean).moved(by: centre),
                    lean: bodyLean,
                    top: top))
            (lean, length, below) = (bodyLean - vertebra.wedge * 0.5, vertebra.length, vertebra.name)
        }
        self.levels = levels.reversed()
        self.discs = discs.reversed()
    }
}

extension SpineShape {
    /// Straight down when standing, forward when sitting.
    var thighBone: Outline {
        PelvisOutline.thighBone.transformed(.identity.turned(by: posture.stance == .sitting ? 90.degrees : 0.degrees))
    }

    /// The gap of each facet joint, from L1–L2 down to L4–L5: behind the upper process of the lower vertebra.
    var joints: [Outline] {
        levels.dropFirst().map { level in
            let arch = level.arch.points
            return Outline(Vertebra.Knot.joint.map { arch[$0] }, isClosed: false)
        }
    }

    /// Everything that sets how much room the whole takes.
    var bones: [Outline] {
        levels.flatMap { [$0.body, $0.arch] } + [thighBone, PelvisOutline.hipBone.transformed(pelvis)]
            + [PelvisOutline.sacrum, PelvisOutline.tailbone].map { $0.transformed(sacrum) }
    }
}

extension SpineShape.Disc {
    fileprivate init(
        name: String, lower: Point, lowerLean: Angle, lowerHalf: Double, upper: Point, upperLean: Angle,
        upperHalf: Double
    ) {
        func below(_ x: Double, _ y: Double = 0) -> Point { lower + Point(x, y).turned(by: -lowerLean) }
        func above(_ x: Double, _ y: Double = 0) -> Point { upper + Point(x, y).turned(by: -upperLean) }
        self.name = name
        lean = (lowerLean + upperLean) * 0.5
        middle = lower.towards(upper, 0.5)
        corners = [below(0.5 - lowerHalf), below(lowerHalf - 0.5), above(upperHalf - 0.5), above(0.5 - upperHalf)]
        // Endplates are a little hollow, the ring a little full.
        let full = Point(1.6, 0).turned(by: -lean)
        outline = Outline([
            corners[0], below(-lowerHalf * 0.4, -0.8), below(lowerHalf * 0.3, -1), corners[1],
            corners[1].towards(corners[2], 0.5) + full, corners[2], above(upperHalf * 0.1, 1.9),
            above(-upperHalf * 0.5, 1.8), corners[3], corners[3].towards(corners[0], 0.5) - full * 0.8,
        ])
    }
}

/// The bones of the pelvis from the side, in mm.
enum PelvisOutline {
    /// Hip axis at the origin, as it stands at a tilt of 12°: crest, back spines, notches, sitting bone, pubic bone.
    static let hipBone: Outline = """
        58 66, 53 90, 33 128, 4 149, -32 149, -68 131, -93 105, -97 92, -84 71, -62 62, -45 51, -37 36, -40 17, -53 3, \
        -46 -10, -45 -24, -50 -44, -46 -66, -31 -80, -13 -79, 8 -71, 30 -64, 48 -60, 59 -46, 61 -27, 55 -17, 42 -4, \
        38 14, 46 32, 47 44, 55 55
        """
    static let opening: Outline = "34 -37, 24 -25, 6 -24, -12 -32, -17 -46, -6 -58, 14 -57, 30 -50"
    static let crest: Outline = .line("50 88, 30 123, 3 143, -31 143, -64 127, -87 103")
    /// The middle of the endplate of S1 at the origin, the endplate level.
    static let sacrum: Outline = """
        17 -0.5, 14 -10, 9.5 -26, 6 -45, 6 -66, 11 -86, 19 -100, 17 -106, 8 -104, -6 -95, -19 -80, -29 -62, -36 -44, \
        -40 -28, -40 -12, -36 -3, -33.5 7, -29.5 11.5, -25.8 9.5, -24 2.5, -22 -5, -17 -1.5, -10 -0.8, 6 -0.8
        """
    /// Where its five parts have grown together.
    static let seams: [Outline] = [
        .line("9 -24, -16 -23"), .line("5 -46, -18 -45"), .line("5 -67, -14 -66"), .line("10 -86, -8 -85"),
    ]
    static let tailbone: Outline = "20 -101, 28 -108, 35 -119, 34 -123, 26 -117, 16 -108"
    static let thighBone: Outline = """
        -15 20, -28 16, -38 6, -40 -8, -33 -24, -26 -44, -23 -80, -23 -104c, -16 -101, -8 -106, 0 -101, 5 -104c, 6 -80, \
        6 -44, 10 -30, 17 -18, 20 4, 8 20
        """
}
