/// A motion segment cut down the middle, in mm: middle of the disc at the origin, front to the right, y up.
struct SegmentCut {
    let segment: MotionSegment
    let frame: SegmentFrame

    init(_ segment: MotionSegment) {
        self.segment = segment
        frame = SegmentFrame(heightLoss: segment.heightLoss)
    }

    private static let canalDepth = SegmentNumbers.canal.value

    /// Lamina and the beginning of the spinous process in the middle plane, from the back wall of the body at x = 0.
    private static let spine: Outline = """
        -15.6 2.5, -17.2 6.4, -20.4 7, -25 4, -32.5 1.4c, -31.4 -3, -33 -6.5, -31.4 -10, -32.5 -15.6c, -26 -14.6, \
        -20.6 -15.4, -17 -13.8, -15.4 -7
        """

    /// The front of the canal from top to bottom: back walls and the disc between them, without what bulges.
    private var wall: [Point] {
        let (upper, lower) = (frame.upper, frame.lower)
        return [
            upper.back(1.6), upper.back(0.6), upper.back(0), upper.back(-0.9), lower.back(0.9), lower.back(0),
            lower.back(-0.6),
            lower.back(-1.6),
        ]
    }

    /// A place in the canal.
    ///
    /// - Parameters:
    ///   - height: 0 at the top, 1 at the bottom.
    ///   - share: 0 at the front of the sac, 1 at its back.
    private func inSac(_ height: Double, _ share: Double) -> Point {
        let wall = Outline(self.wall, isClosed: false).sampled(6)
        let place = height * Double(wall.count - 1)
        let index = min(wall.count - 2, Int(place))
        let front = wall[index].towards(wall[index + 1], place - Double(index))
        let from = 1.4 + push(at: front.y)
        let to = Self.canalDepth - 1.3 - segment.ligament * 1.25 * Self.bump(front.y + 4, 9)
        return front + Point(-(from + (max(to, from + 2.4) - from) * share), 0)
    }

    /// How far what stands out of the disc pushes the sac back at a height, in mm.
    private func push(at y: Double) -> Double {
        var push = segment.bulge * 1.1 * Self.bump(y, 9)
        if let herniation = segment.herniation {
            let half = max(herniation.upright.base, herniation.upright.head) / 2 + 3.4
            if herniation.hasFreePiece {
                push = max(push, 6.4 * Self.bump(y - Self.freeMiddle.y, 12))
            } else {
                push = max(push, (herniation.depth + 0.2) * Self.bump(y + herniation.drop, half + 3))
            }
        }
        return push
    }

    /// 1 at 0, and smoothly nothing from `reach` on.
    private static func bump(_ way: Double, _ reach: Double) -> Double {
        let share = way / reach
        return abs(share) >= 1 ? 0 : (1 - share * share) * (1 - share * share)
    }

    private static let freeMiddle = Point(-21, -15.4)

    private var sac: Outline {
        let steps = (0...24).map { Double($0) / 24 }
        let sides = steps.map { Outline.Knot(inSac($0, 0)) } + steps.reversed().map { Outline.Knot(inSac($0, 1)) }
        return Outline(
            sides.enumerated().map { index, knot in
                Outline.Knot(knot.point, isCorner: [0, 24, 25, 49].contains(index))
            })
    }

    /// The root that leaves one level lower lies foremost; the others behind it.
    private func strand(_ share: Double, _ width: Double) -> Outline {
        let steps = (0...24).map { Double($0) / 24 }
        func side(_ way: Double) -> [Outline.Knot] {
            steps.map { Outline.Knot(inSac($0, share) + Point(way, 0), isCorner: $0 == 0 || $0 == 1) }
        }
        return Outline(side(width / 2) + side(-width / 2).reversed())
    }

    private var canal: Outline {
        let front = wall
        return Outline(
            (front + front.reversed().map { $0 - Point(Self.canalDepth, 0) }).map { Outline.Knot($0, isCorner: true) })
    }

    /// Between the laminae, behind the sac.
    private var ligament: Outline {
        let (above, below) = (frame.upper.behind(-15.6, -12.6), frame.lower.behind(-15.6, 5.4))
        let bulge = segment.ligament * 1.25
        return Outline([
            above, above.towards(below, 0.25) + Point(0.5 + bulge * 0.7, 0),
            above.towards(below, 0.55) + Point(0.7 + bulge, 0),
            above.towards(below, 0.8) + Point(0.5 + bulge * 0.7, 0), below, below + Point(-3.6, 0.6),
            above.towards(below, 0.5) + Point(-3.6, 0), above + Point(-3.6, -1.6),
        ])
    }

    /// From edge to edge of the endplates, both ends as full as they are.
    var disc: Outline {
        let (lower, upper) = (frame.lowerPlate, frame.upperPlate)
        let front = lower[3].towards(upper[3], 0.5)
        let out = segment.bulge
        return Outline(
            [lower[0], lower[1], lower[2], lower[3], front + Point(1.8 + out * 0.25, 0)]
                + [upper[3], upper[2], upper[1], upper[0]]
                // Round behind, from edge to edge.
                + [0.22, 0.5, 0.78].map { share in
                    upper[0].towards(lower[0], share) + Point(-(0.6 + out * 1.05) * (share == 0.5 ? 1 : 0.86), 0)
                })
    }

    /// Where a herniation leaves the disc, backward.
    private var exit: Transform {
        Transform.identity.turned(by: 90.degrees).moved(by: behind + Point(-0.6, 0))
    }

    private var behind: Point { frame.lowerPlate[0].towards(frame.upperPlate[0], 0.5) }

    /// A herniation's head sinks, the further out the more.
    private func sunk(_ outline: Outline, by drop: Double, depth: Double) -> Outline {
        outline.mapped { point in
            let out = max(0, min(1, (behind.x - point.x) / depth))
            return Point(point.x, point.y - drop * out)
        }
    }

    var herniation: Outline? {
        segment.herniation.map {
            sunk($0.outline($0.upright).transformed(exit), by: $0.drop, depth: $0.depth)
        }
    }

    var freePiece: Outline? {
        guard let herniation = segment.herniation, herniation.hasFreePiece else { return nil }
        let middle = Self.freeMiddle
        return Outline(
            [(0, 6.6), (2, 4), (2.3, -1), (1.4, -5.6), (-0.6, -7.2), (-2.6, -4.6), (-3, 0.4), (-1.9, 5)].map {
                middle + Point($0.0, $0.1)
            } as [Point])
    }

    private var nucleus: Outline {
        let (lower, upper) = (frame.lowerPlate, frame.upperPlate)
        let (floor, roof) = (lower[1].towards(lower[2], 0.5), upper[1].towards(upper[2], 0.5))
        let half = (roof.y - floor.y) * 0.36
        return .ellipse(Point(-1.4, (floor.y + roof.y) / 2), 10.2, half)
    }

    private var lamellae: [Outline] {
        let nucleus = self.nucleus.bounds
        let half = nucleus.height * 0.62
        return [-15.4 - segment.bulge * 0.6, -13.2 - segment.bulge * 0.25, 12.2, 14.8].map { x in
            let full = x < 0 ? -0.9 - segment.bulge * 0.2 : 0.9
            return Outline(
                [
                    Point(x, nucleus.centre.y + half), Point(x + full, nucleus.centre.y),
                    Point(x, nucleus.centre.y - half),
                ],
                isClosed: false)
        }
    }

    private var crack: Outline? {
        guard segment.fissure > 0, segment.herniation == nil else { return nil }
        let (from, to) = (Point(nucleus.bounds.left + 1, nucleus.bounds.centre.y), behind)
        return Outline(
            [(0, 0), (0.36, 0.9), (0.64, -0.8), (1, 0.5)].map { share, way in
                from.towards(to, share * segment.fissure) + Point(0, way)
            } as [Point], isClosed: false)
    }

    /// The nucleus and the way it has taken, in one outline: both with their edge first, then both without.
    static func nucleus(_ nucleus: Outline, _ tail: Outline?) -> [Region] {
        let whole = Region(.nucleus, nucleus, id: "nucleus", name: "nucleus")
        guard let tail else { return [whole] }
        return [whole, Region(.nucleus, tail), Region(.nucleusCore, nucleus), Region(.nucleusCore, tail)]
    }

    var regions: [Region] {
        let (upper, lower) = (frame.upper, frame.lower)
        let isAll = segment.root == .allPressed
        var regions = [
            Region(.canal, canal, id: "canal", name: "spinal canal"),
            Region(.ligament, ligament, id: "ligament", name: "yellow ligament"),
            Region(.sac, sac, id: "sac", name: "nerve sac"),
            Region(
                isAll ? .nerveHurt : .nerve, [0.42, 0.62, 0.82].map { strand($0, 1.3) }, id: "cauda-equina",
                name: "roots in the sac"),
            Region(
                segment.root == .free ? .nerve : .nerveHurt, strand(0.14, segment.root == .inflamed ? 3 : 2.1),
                id: "root-l5",
                name: "L5 nerve root"),
        ]
        regions += [upper, lower].map { level in
            Region(
                .boneBehind, level.placedBehind(Self.spine), id: "arch-\(level.vertebra.name.id)",
                name: "arch of \(level.vertebra.name)")
        }
        if let herniation { regions.append(Region(.harm, herniation, id: "herniation", name: segment.state.told)) }
        regions.append(Region(.disc, disc, id: "ring", name: "ring of the disc"))
        regions.append(Region(.lamella, lamellae))
        let tail = segment.herniation.map { herniation in
            let tail = herniation.tail(herniation.upright, from: behind.x - nucleus.bounds.left - 1.6)
            return sunk(tail.transformed(exit), by: herniation.drop, depth: herniation.depth)
        }
        regions += Self.nucleus(nucleus, tail)
        if segment.bulge > 2 { regions.append(Region(.before, .straight(frame.lowerPlate[0], frame.upperPlate[0]))) }
        if let crack { regions.append(Region(.harmLine, crack, id: "fissure", name: "fissure")) }
        if let freePiece { regions.append(Region(.harm, freePiece, id: "free-piece", name: "free piece")) }
        regions += [upper, lower].map { level in
            Region(.bone, level.body, id: level.vertebra.name.id, name: level.vertebra.name)
        }
        return regions
    }
}
