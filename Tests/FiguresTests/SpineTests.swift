import Testing

@testable import Figures

private let incidences = stride(from: 33.0, through: 85, by: 4).map(\.degrees)

/// Every stance, and the tilts from the furthest forward to the furthest backward.
private func postures(_ incidence: Angle) -> [SpinePosture] {
    let tilts = SpinePosture.tilts(of: incidence)
    let standing = (0...6).map { step in
        SpinePosture.standing(
            incidence: incidence,
            tilt: tilts.lowerBound + (tilts.upperBound - tilts.lowerBound) * (Double(step) / 6))
    }
    let bending = stride(from: 0.0, through: 111, by: 18.5).map {
        SpinePosture.bending(by: $0.degrees, incidence: incidence)
    }
    return standing + [.sitting(incidence: incidence)] + bending
}

/// What a ruler finds on the drawn shape.
private struct Measured {
    let tilt: Angle
    let slope: Angle
    let incidence: Angle
    let curve: Angle

    init(_ shape: SpineShape) {
        let s1 = shape.sacrum(.zero)
        let plate = shape.sacrum(Point(1, 0)) - s1
        tilt = Angle(of: s1) - 90.degrees
        slope = -Angle(of: plate)
        // Between the way from the hips to S1 and the square to its endplate, which points up.
        incidence = Angle(of: s1.turned(by: -Angle(of: plate))) - 90.degrees
        let first = shape.levels[0]
        let (half, front, back) = (first.vertebra.length / 2, first.vertebra.front / 2, first.vertebra.back / 2)
        curve = slope + Angle(of: first.place(Point(half, front)) - first.place(Point(-half, back)))
    }
}

@Suite struct SpineTests {
    @Test(arguments: incidences) func drawsIncidenceAsTiltPlusSlope(_ incidence: Angle) {
        for posture in postures(incidence) {
            let measured = Measured(SpineShape(posture))
            #expect(abs(measured.incidence.degrees - incidence.degrees) < 1e-6)
            #expect(abs(measured.tilt.degrees + measured.slope.degrees - incidence.degrees) < 1e-6)
            #expect(abs(measured.tilt.degrees - posture.tilt.degrees) < 1e-6)
        }
    }

    @Test(arguments: incidences) func drawsSegmentsThatAddUpToTheCurve(_ incidence: Angle) {
        for posture in postures(incidence) {
            let sum = posture.segments.reduce(0.0.degrees, +)
            #expect(abs(sum.degrees - posture.curve.degrees) < 0.01)
            // Half a body's wedge is not quite the wedge of half a body, hence the tenth.
            #expect(abs(Measured(SpineShape(posture)).curve.degrees - posture.curve.degrees) < 0.1)
        }
    }

    @Test func tiltsAndBendsAsFarAsWasMeasured() {
        let (back, middle, forward) = (
            SpinePosture.tiltedBackward(), SpinePosture.standing(), SpinePosture.tiltedForward()
        )
        #expect(abs(middle.curve.degrees - (0.54 * 52 + 27.6)) < 1e-9)
        #expect(abs(forward.curve.degrees - middle.curve.degrees - 10.8) < 1e-9)
        #expect(abs(middle.tilt.degrees - forward.tilt.degrees - 11.4) < 1e-9)
        #expect(abs(middle.curve.degrees - back.curve.degrees - 9) < 1e-9)
        let bent = SpinePosture.bending(by: 111.degrees)
        #expect(abs(middle.curve.degrees - bent.curve.degrees - 41.6) < 1e-9)
        #expect(abs(middle.tilt.degrees - bent.tilt.degrees - 69.4) < 1e-9)
        #expect(SpinePosture.bending(by: 500.degrees) == bent)
        // The spine first: after 30° it has made 1.9 parts of 2.9.
        let early = SpinePosture.bending(by: 30.degrees)
        #expect(abs(middle.curve.degrees - early.curve.degrees - 30 * 1.9 / 2.9) < 1e-9)
    }

    @Test func tiltingBackFlattensTheCurve() {
        let tilts = postures(52.degrees).filter { $0.stance == .standing }
        for (forward, back) in zip(tilts, tilts.dropFirst()) {
            #expect(forward.tilt < back.tilt)
            #expect(forward.curve > back.curve)
        }
    }

    @Test(arguments: incidences) func keepsBonesApart(_ incidence: Angle) {
        for posture in postures(incidence) {
            let shape = SpineShape(posture)
            for (upper, lower) in zip(shape.levels, shape.levels.dropFirst()) {
                let (arch, lowerArch) = (upper.arch, lower.arch)
                let above = Vertebra.Knot.spinousProcess.map { arch.points[$0] }
                let below = Vertebra.Knot.spinousProcess.map { lowerArch.points[$0] }
                let bone = arch.sampled()
                let gap = above.flatMap { a in below.map { a.distance(to: $0) } }.min() ?? 0
                #expect(gap > 1.5, "\(posture) \(upper.vertebra.name)")
                #expect(below.allSatisfy { !bone.encloses($0) })
            }
            for disc in shape.discs {
                #expect(disc.heightBehind > 1.2 && disc.heightInFront > 3, "\(posture) \(disc.name)")
            }
        }
    }

    @Test func leavesEveryRootItsOpening() {
        for posture in [SpinePosture.tiltedBackward(), .standing(), .tiltedForward(), .sitting()] {
            let shape = SpineShape(posture)
            for (upper, lower) in zip(shape.levels, shape.levels.dropFirst()) {
                let root = upper.vertebra.root.transformed(upper.place).sampled()
                #expect(
                    root.allSatisfy { !upper.arch.contains($0) && !lower.arch.contains($0) && !upper.body.contains($0) }
                )
            }
        }
    }

    @Test func standsOverItsHipsAndSitsOnItsSeat() throws {
        let standing = SpinePosture.standing()
        // L1 stands within the length of the pelvis, and keeps its place when the pelvis tilts.
        let places = [standing, .tiltedForward(), .tiltedBackward()].compactMap { posture in
            posture.figure(naming: .levels).labels.first { $0.lines == ["L1"] }?.place.x
        }
        #expect(places.count == 3)
        for place in places { #expect(abs(place - places[0]) < 1e-9) }
        let sitting = SpinePosture.sitting().figure()
        let seat = try #require(sitting.regions.first { $0.role == .ground })
        let bones = sitting.regions.filter { $0.id != nil }.flatMap(\.outlines)
        let lowest = try #require(bones.map(\.bounds.bottom).max())
        #expect(abs(lowest - seat.outlines[0].bounds.top) < 0.5)
    }
}
