/// A motion segment cut through the disc, seen from above, in mm: middle of the disc at the origin, front up.
struct SegmentAbove {
    let segment: MotionSegment

    /// The edge of a healthy disc.
    static let ring = Outline.line("0 17.5, 9 16.9, 18 13.2, 24 5.8, 25.2 -2, 22 -10, 15.5 -14.9, 8 -16, 0 -14.9")
        .mirroredWhole
    private static let nucleus = Outline.line("0 8.5, 8 7.2, 13.4 1.6, 12.6 -4.6, 7 -8.2, 0 -8.8").mirroredWhole

    /// The edge as it is now: out along its own normals, most behind and at the sides, hardly in front.
    func edge(_ bulge: Double, inset: Double = 1) -> Outline {
        let points = Self.ring.sampled(3)
        return Outline(
            points.indices.map { index in
                let (point, before, after) = (
                    points[index], points[(index + points.count - 1) % points.count], points[(index + 1) % points.count]
                )
                let along = after - before
                // The ring runs with the clock, so its outside lies to the left of its way.
                let out = Point(-along.y, along.x) * (1 / along.length)
                let share = min(1, max(0.1, (13 - point.y) / 16))
                return point * inset + Point(0, (inset - 1) * 1.4) + out * (bulge * share)
            })
    }

    var edge: Outline { edge(segment.bulge) }

    /// The L4 arch at this height: laminae, spinous process, and the lower joint processes.
    private var roof: Outline {
        let grown = segment.arthritis * 1.5
        return Outline(
            [
                Point(0, -36.2), Point(5, -34), Point(9.5, -31.4), Point(13, -28.4 + grown * 0.5),
                Point(16, -26.2 + grown * 0.3), Point(19.2, -26.9), Point(21.3, -29.8),
                Point(22.1 + grown * 0.2, -33.4),
                Point(20.6 + grown, -37.4 - grown), Point(14, -40.2 - grown * 0.7), Point(7.5, -42.6), Point(4.3, -46),
                Point(3.5, -51), Point(4.4, -55.5), Point(0, -58.5),
            ], isClosed: false
        ).mirroredWhole
    }

    /// An upper joint process of L5, on the right.
    private var socket: Outline {
        let grown = segment.arthritis * 2.4
        return Outline([
            Point(14.4 - grown * 0.6, -23.4), Point(15.2 - grown * 0.8, -19.8 + grown * 0.2),
            Point(20.8, -18.6 + grown * 0.4),
            Point(26.6 + grown * 0.5, -21.6), Point(29 + grown * 0.8, -28),
            Point(27.4 + grown * 0.9, -35 - grown * 0.5),
            Point(24.3 + grown * 0.2, -35.2), Point(23.6, -30.6), Point(21.8, -26.5), Point(18.2, -24.3),
        ])
    }

    private static let joint: Outline = .line("15.8 -24.6, 20 -26, 22.3 -29, 23.2 -32.6")
    /// Spurs on the rims of a worn joint, on the right. Bone hides where they grow from.
    private static let spurs: [Outline] = [
        "16.4 -38.6, 22.4 -37.6, 25 -40.8, 22.8 -43.9, 18.6 -44.2, 15 -41",
        "15.8 -22.4, 13.4 -18.2, 11.2 -19.6, 9.9 -22, 11.8 -24.4, 14.8 -25",
        "27 -34, 31 -35.6, 32.3 -38.6, 29.8 -41.2, 26.6 -40.4, 24.6 -37",
        "27 -24, 26 -20.4, 28.6 -18.4, 32 -19.6, 33.2 -23, 31 -26",
    ]

    private var ligament: Outline {
        let thick = segment.ligament
        return Outline(
            [
                Point(0, -36.6), Point(5, -34.2), Point(9.5, -31.6), Point(13.4, -28.2),
                Point(12.6 - thick * 0.4, -25.4 + thick * 0.5),
                Point(8.6 - thick * 0.35, -28.4 + thick * 0.75), Point(4.6 - thick * 0.2, -31.2 + thick),
                Point(0, -33.4 + thick),
            ], isClosed: false
        ).mirroredWhole
    }

    private static let canal = Outline.line(
        "0 -15.4, 8 -16.5, 14 -18.5, 14.1 -22, 12.9 -28, 9.5 -31.5, 5 -34, 0 -36.2"
    ).mirroredWhole

    /// The hindmost place that disc material takes up, by its distance from the middle; in front of everything where it
    /// takes up none.
    private func hindmost(_ x: Double) -> Double {
        guard let herniation = segment.herniation else { return 0 }
        let reach = (herniation.hasFreePiece ? 5 : max(herniation.across.base, herniation.across.head) / 2) + 4.4
        let middle = herniation.hasFreePiece ? 10 : herniation.offCentre + herniation.depth * 0.1
        let share = (x - middle) / reach
        if abs(share) >= 1 { return 0 }
        let tip = herniation.hasFreePiece ? 9.6 : herniation.depth
        return -15.2 - (tip + 1) * (1 - share * share * share * share)
    }

    private var sac: Outline {
        if segment.root == .allPressed {
            // Squeezed to a crescent behind the herniation.
            return "-12 -25, -9.6 -28.6, -4.6 -30.6, 0 -31, 4.6 -30.6, 9.6 -28.6, 12 -25, 9.6 -32.6, 0 -35, -9.6 -32.6"
        }
        let front = segment.bulge * 0.72
        let (narrow, roof) = (segment.arthritis > 0.5 ? segment.ligament * 0.75 : 0, segment.ligament * 0.95)
        let free = Outline([
            Point(-10.5 + narrow, -20.4 - front), Point(-4, -18.7 - front), Point(4, -18.7 - front),
            Point(10.5 - narrow, -20.4 - front), Point(9.2 - narrow, -26.4 + roof * 0.3), Point(0, -31.2 + roof),
            Point(-9.2 + narrow, -26.4 + roof * 0.3),
        ])
        guard segment.herniation != nil else { return free }
        // What gives way in front is pushed back, and a little to the other side.
        return Outline(
            free.sampled(4).map { point in
                let back = max(0, point.y - hindmost(point.x))
                return hindmost(point.x) < 0 ? Point(point.x - back * 0.3, point.y - back) : point
            })
    }

    /// The roots in the sac, where they float.
    private var fibres: [Point] {
        if segment.root == .allPressed {
            return [-9.4, -6.4, -3.2, 0, 3.2, 6.4, 9.4].map { Point($0, -33 + abs($0) * abs($0) * 0.032) }
        }
        let sac = self.sac
        let bounds = sac.bounds
        let (centre, wide, high) = (bounds.centre, bounds.width / 21, bounds.height / 12.5)
        let rest: [Point] = [
            Point(-6, 2.2), Point(-2.2, 3.4), Point(2.4, 2.8), Point(6, 1.2), Point(-4.2, -1.2), Point(0, -0.4),
            Point(4, -1.8),
            Point(-0.6, -4.2),
        ]
        return rest.map { way in
            let place = centre + Point(way.x * wide * 0.94, way.y * high * 0.94)
            return Point(place.x, min(place.y, hindmost(place.x) - 1.9))
        }
    }

    /// L5's root in the recess, on the right.
    var root: Outline {
        switch segment.root {
        case .free: .ellipse(Point(12.2, -20.9 - segment.bulge * 0.5), 1.9, 2.2)
        case .inflamed: .ellipse(Point(12.1, -20.9), 2.7, 2.9)
        case .pressed: .ellipse(Point(12.9, min(-20.9, hindmost(12.9) - 1.2)), 2.9, 1.3, turned: (-10.0).degrees)
        case .allPressed: .ellipse(Point(13.2, -24.6), 2.5, 1.4, turned: 60.0.degrees)
        }
    }

    /// Where and in which direction a herniation leaves the disc.
    private func exit(_ herniation: Herniation) -> Transform {
        let edge = Self.ring.sampled().filter { $0.y < 0 }
        let place = edge.min { abs($0.x - herniation.offCentre) < abs($1.x - herniation.offCentre) } ?? Point(0, -15)
        let lean = (herniation.offCentre * 0.8).degrees
        return Transform.identity.turned(by: 180.degrees + lean).moved(by: place)
    }

    var herniation: Outline? {
        segment.herniation.map { $0.outline($0.across).transformed(exit($0)) }
    }

    var freePiece: Outline? {
        guard let herniation = segment.herniation, herniation.hasFreePiece else { return nil }
        return "6.6 -21.4, 9.4 -20.3, 12.2 -20.9, 13.4 -22.6, 11.6 -24.6, 8.4 -25, 6 -23.6"
    }

    private var crack: [Outline] {
        guard segment.fissure > 0, segment.herniation == nil else { return [] }
        let end = Point(8.6, -8.8 - 6.6 * segment.fissure)
        let way = Outline(
            [Point(5.6, -7.6), Point(7.2, -9.4), Point(7.2, -9.4).towards(end, 0.55) + Point(-0.9, 0), end],
            isClosed: false)
        // Torn through, it also runs along the edge.
        return segment.fissure < 1 ? [way] : [way, .line("8.6 -15.2, 11.6 -14.9, 14.8 -13.2")]
    }

    private func both(_ outline: Outline) -> [Outline] { [outline, outline.mirrored] }

    var regions: [Region] {
        var regions = [Region(.canal, Self.canal, id: "canal", name: "spinal canal")]
        if segment.arthritis > 0.5 {
            regions.append(Region(.harm, Self.spurs.flatMap(both), id: "spurs", name: "bone spurs"))
        }
        regions += [
            Region(.boneBehind, both(socket), id: "upper-processes", name: "upper joint processes of L5"),
            Region(.ligament, ligament, id: "ligament", name: "yellow ligament"),
            Region(.boneBehind, roof, id: "arch", name: "arch of L4"),
            Region(
                segment.arthritis > 0.5 ? .harmLine : .cartilage, both(Self.joint), id: "facet-joints",
                name: "facet joints"),
        ]
        if let herniation { regions.append(Region(.harm, herniation, id: "herniation", name: segment.state.told)) }
        regions.append(Region(.disc, edge, id: "ring", name: "ring of the disc"))
        regions.append(Region(.lamella, [0.89, 0.78, 0.67].map { edge(segment.bulge * $0 * 0.7, inset: $0) }))
        let shrunk = 1 - segment.heightLoss * 0.3
        let tail = segment.herniation.map { $0.tail($0.across, from: -9).transformed(exit($0)) }
        regions += SegmentCut.nucleus(Self.nucleus.transformed(.scale(shrunk)), tail)
        if !crack.isEmpty { regions.append(Region(.harmLine, crack, id: "fissure", name: "fissure")) }
        if segment.bulge > 2 { regions.append(Region(.before, Self.ring)) }
        regions += [
            Region(.sac, sac, id: "sac", name: "nerve sac"),
            Region(
                segment.root == .allPressed ? .nerveHurt : .nerve, fibres.map { .circle($0, 1.05) }, id: "cauda-equina",
                name: "roots in the sac"),
        ]
        if let freePiece { regions.append(Region(.harm, freePiece, id: "free-piece", name: "free piece")) }
        switch segment.root {
        case .free: regions.append(Region(.nerve, both(root), id: "root-l5", name: "L5 nerve roots"))
        case .allPressed: regions.append(Region(.nerveHurt, both(root), id: "root-l5", name: "L5 nerve roots"))
        case .pressed, .inflamed:
            regions.append(Region(.nerve, .ellipse(Point(-12.2, -20.9), 1.9, 2.2)))
            regions.append(Region(.nerveHurt, root, id: "root-l5", name: "L5 nerve root"))
        }
        let ganglion = Outline.ellipse(
            Point(27.6 + segment.bulge * 0.5, -12.6), SpineNumbers.rootWidth.value / 2,
            SpineNumbers.ganglionWidth.value / 2,
            turned: 38.0.degrees)
        regions.append(Region(.nerve, both(ganglion), id: "root-l4", name: "L4 nerve roots"))
        return regions
    }
}
