extension SpinePosture {
    /// What is written into the figure of a spine.
    public enum Naming: Hashable, Sendable, CaseIterable {
        /// The levels only.
        case levels
        /// Tilt, slope and curve.
        case angles
        /// What the parts are called.
        case parts
    }

    /// The lumbar spine and the pelvis from the side, front to the right.
    ///
    /// - Parameters:
    ///   - title: Stands above it, as in "Tilted forward", with the angles below it.
    ///   - naming: Who bends is drawn with the levels only: there is no room beside the bones.
    ///   - isSmall: Half as wide and without any words, for a row of postures.
    public func figure(_ title: String? = nil, naming: Naming = .levels, isSmall: Bool = false) -> Figure {
        SpineDrawing(shape: SpineShape(self), title: title, naming: naming, isSmall: isSmall).figure
    }
}

/// A spine on its canvas.
private struct SpineDrawing {
    let shape: SpineShape
    let title: String?
    let naming: SpinePosture.Naming
    let canvas: Transform
    let isSmall: Bool
    let width: Double
    let height: Double
    let scale: Double

    init(shape: SpineShape, title: String?, naming: SpinePosture.Naming, isSmall: Bool) {
        self.shape = shape
        self.title = title
        self.naming = isSmall || shape.posture.stance == .bending ? .levels : naming
        self.isSmall = isSmall
        width = isSmall ? 136 : Figure.phone
        let size = isSmall ? 0.5 : 1
        let head = isSmall || title == nil ? 6.0 : 44.0
        if shape.posture.stance == .standing {
            // People stay over their feet: L1 keeps its place, and the hips travel.
            let isNamed = self.naming == .parts
            scale = isNamed ? 0.94 : size
            height = head + 404 * scale
            canvas = Transform.scale(scale, flipped: true).moved(
                by: Point((isNamed ? 128 : 112 * size) - shape.levels[0].centre.x * scale, height - 104 * scale))
        } else {
            let bounds = Box(around: shape.bones.flatMap { $0.sampled(2) })
            scale = min(size, (width - 12 * size) / bounds.width)
            height = head + bounds.height * scale + 16 * size
            canvas = Transform.scale(scale, flipped: true).moved(
                by: Point(width / 2 - (bounds.left + bounds.right) / 2 * scale, head + bounds.bottom * scale + 4 * size)
            )
        }
    }

    var figure: Figure {
        let names = self.names
        return Figure(
            width: width, height: height, regions: bones + angles.regions + names.regions,
            labels: isSmall ? [] : titles + levelNames + angles.labels + names.labels, alternative: alternative,
            numbers: shape.posture.numbers)
    }

    private func drawn(_ outline: Outline) -> Outline { outline.transformed(canvas) }

    private var bones: [Region] {
        let hip = shape.pelvis.then(canvas)
        let sacrum = shape.sacrum.then(canvas)
        var regions =
            seat + [
                Region(.boneBehind, drawn(shape.thighBone), id: "thigh-bone", name: "thigh bone", emphasis: .faint),
                Region(.boneBehind, PelvisOutline.tailbone.transformed(sacrum), id: "tailbone", name: "tailbone"),
                Region(.boneBehind, PelvisOutline.sacrum.transformed(sacrum), id: "sacrum", name: "sacrum"),
                Region(.groove, PelvisOutline.seams.map { $0.transformed(sacrum) }),
                Region(
                    .boneClear, [PelvisOutline.hipBone, PelvisOutline.opening].map { $0.transformed(hip) },
                    id: "hip-bone",
                    name: "hip bone"),
                Region(.groove, PelvisOutline.crest.transformed(hip)),
                Region(
                    .boneBehind, drawn(.circle(.zero, SpineShape.headRadius + 4.5)), id: "hip-socket",
                    name: "hip socket"),
                Region(.bone, drawn(.circle(.zero, SpineShape.headRadius)), id: "hip", name: "head of the thigh bone"),
            ]
        // From the top down: an upper process lies in front of the lower process of the vertebra above it.
        regions += shape.levels.map { level in
            let name = level.vertebra.name
            return Region(.boneBehind, drawn(level.arch), id: "arch-\(name.lowercased())", name: "arch of \(name)")
        }
        regions.append(Region(.cartilage, shape.joints.map(drawn), id: "facet-joints", name: "facet joints"))
        regions += shape.levels.map { level in
            Region(.groove, drawn(level.vertebra.transverse.transformed(level.place)))
        }
        regions += shape.levels.map { level in
            return Region(
                .nerve,
                drawn(level.vertebra.root.transformed(level.place)),
                id: "root-\(level.vertebra.name.lowercased())", name: "\(level.vertebra.name) nerve root")
        }
        regions += shape.discs.map { disc in
            Region(.disc, drawn(disc.outline), id: "disc-\(disc.name.id)", name: "disc \(disc.name)")
        }
        regions += shape.levels.map { level in
            Region(.bone, drawn(level.body), id: level.vertebra.name.lowercased(), name: level.vertebra.name)
        }
        return regions
    }

    /// What who sits sits on: below the sitting bone.
    private var seat: [Region] {
        guard shape.posture.stance == .sitting else { return [] }
        let top = canvas(Point(0, shape.bones.map(\.bounds.top).min() ?? 0)).y
        return [
            Region(
                .ground,
                Outline(
                    [Point(10, top), Point(width - 10, top), Point(width - 10, top + 9), Point(10, top + 9)].map {
                        Outline.Knot($0, isCorner: true)
                    }))
        ]
    }

    private var titles: [Label] {
        guard let title else { return [] }
        let posture = shape.posture
        return [
            Label(title, at: Point(4, 16), size: .title),
            Label(
                "tilt \(posture.tilt.told) + slope \(posture.wholeSlope.told) = \(posture.incidence.told), curve \(posture.curve.told)",
                at: Point(4, 34)),
        ]
    }

    private var levelNames: [Label] {
        (shape.levels.map { ($0.vertebra.name, $0.centre) } + [("S1", shape.sacrum(Point(-2, -14)))]).map {
            name, place in
            Label(name, at: canvas(place) + Point(0, 4.5), .middle, tone: .inside)
        }
    }

    private var angles: (regions: [Region], labels: [Label]) {
        guard naming == .angles else { return ([], []) }
        let posture = shape.posture
        let (s1, hip) = (shape.sacrum(.zero), Point.zero)
        func arc(_ centre: Point, _ radius: Double, _ from: Angle, _ to: Angle) -> Outline {
            Outline(
                (0...6).map { centre + (from + (to - from) * (Double($0) / 6)).direction * radius }, isClosed: false)
        }
        let endplate = shape.sacrum(Point(60, 0))
        let regions = [
            Region(.level, drawn(.straight(hip, Point(0, SpineShape.thickness + 14)))),
            Region(.level, drawn(.straight(s1, s1 + Point(58, 0)))),
            Region(.angle, drawn(.straight(hip, s1))),
            Region(.angle, drawn(.straight(shape.sacrum(Point(-14, 0)), endplate))),
            Region(.angle, drawn(arc(hip, 66, 90.degrees, 90.degrees + posture.tilt)), id: "tilt", name: "tilt"),
            Region(.angle, drawn(arc(s1, 44, 0.degrees, -posture.slope)), id: "slope", name: "slope"),
        ]
        return (
            regions,
            [
                Label("tilt \(posture.tilt.told)", at: canvas(Point(0, 40)) + Point(7, 0), tone: .measure),
                Label(
                    "slope \(posture.wholeSlope.told)", at: canvas(s1 + Point(58, 0)) + Point(4, 4.5), tone: .measure),
            ]
        )
    }

    private var names: Callouts {
        var callouts = Callouts()
        guard naming == .parts else { return callouts }
        let (l1, l4) = (shape.levels[0], shape.levels[3])
        func arch(_ level: SpineShape.Level, _ knot: Int) -> Point { canvas(level.arch.points[knot]) }
        callouts.add(
            [
                Callouts.Name("Spinous", "process", target: arch(l1, 13) + Point(6, 0)),
                Callouts.Name("Facet joint", target: canvas(shape.joints[2].points[1])),
                Callouts.Name("Nerve root", target: canvas(l4.place(l4.vertebra.root.bounds.centre))),
                Callouts.Name("Sacrum", target: canvas(shape.sacrum(Point(-24, -46)))),
                Callouts.Name("Tailbone", target: canvas(shape.sacrum(Point(27, -111)))),
            ], on: .left, edge: 2, room: 4...height)
        callouts.add(
            [
                Callouts.Name("Vertebra", target: canvas(l1.place(Point(12, 4)))),
                Callouts.Name("Disc", target: canvas(shape.discs[1].middle) + Point(10, 0)),
                Callouts.Name("Hip bone", target: canvas(shape.pelvis(Point(22, 100)))),
                Callouts.Name("Hip joint", target: canvas(Point(20, 0))),
            ], on: .right, edge: width - 5, room: 4...height)
        return callouts
    }

    private var alternative: String {
        let posture = shape.posture
        return (title.map { "\($0): " } ?? "")
            + "lumbar spine and pelvis from the side, front to the right; tilt \(posture.tilt.spoken), slope "
            + "\(posture.wholeSlope.spoken), curve \(posture.curve.spoken)"
    }
}

extension SpinePosture {
    /// To a whole degree, so that what is told of tilt and slope adds up.
    fileprivate var wholeSlope: Angle { Angle(degrees: incidence.degrees.rounded() - tilt.degrees.rounded()) }
}

extension Angle {
    /// To a whole degree: "12°".
    var told: String { degrees.rounded().told + "°" }
    /// "12 degrees", "minus 46 degrees".
    var spoken: String {
        (degrees.rounded() < 0 ? "minus " : "") + abs(degrees.rounded()).told
            + (abs(degrees.rounded()) == 1 ? " degree" : " degrees")
    }
}

extension String {
    /// As part of an id: "L4–L5" is "l4-l5".
    var id: String { String(lowercased().map { $0 == "–" || $0 == " " ? "-" : $0 }) }
}
