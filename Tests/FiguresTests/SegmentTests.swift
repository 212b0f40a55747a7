import Testing

@testable import Figures

/// How wide a herniation is where it leaves the disc, and at its widest beyond that, as it is drawn, in mm.
private func widths(_ outline: Outline) -> (base: Double, head: Double) {
    func width(_ points: [Point]) -> Double { Box(around: points).width }
    let points = outline.sampled(12)
    return (
        width(points.filter { abs($0.y) < 0.12 }), width(points.filter { $0.y > 1 })
    )
}

/// The whole area within a curve.
private func area(_ outline: Outline) -> Double {
    let points = outline.sampled()
    return abs(zip(points, points.dropFirst() + points.prefix(1)).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y })
        / 2
}

private func gap(_ a: Outline, _ b: Outline) -> Double {
    let others = b.sampled()
    return a.sampled().map { point in others.map { point.distance(to: $0) }.min() ?? 0 }.min() ?? 0
}

@Suite struct SegmentTests {
    /// Fardon's rule: a bulge is more than a quarter of the ring.
    @Test func bulgesOverMoreThanAQuarterOfTheRing() {
        let ring = SegmentAbove.ring.sampled()
        /// How far it is from the middle to the edge, along a ray.
        func reach(_ ray: Point) -> Double {
            var (inside, outside) = (0.0, 60.0)
            for _ in 0..<16 {
                let middle = (inside + outside) / 2
                if ring.encloses(ray * middle) { inside = middle } else { outside = middle }
            }
            return inside
        }
        /// Of how many degrees of the ring a millimetre or more stands out.
        func share(_ state: MotionSegment.State) -> Double {
            let edge = SegmentAbove(segment: MotionSegment(state)).edge.sampled()
            return Double(
                (0..<360).count { degree in
                    let ray = Double(degree).degrees.direction
                    return edge.encloses(ray * (reach(ray) + 1))
                })
        }
        #expect(share(.bulge) > SegmentNumbers.bulge.value)
        #expect(share(.healthy) == 0)
        #expect(share(.protrusion) == 0)
    }

    @Test func protrusionsTakeInLessThanAQuarterOfTheRing() throws {
        for state in MotionSegment.State.allCases {
            guard let herniation = SegmentAbove(segment: MotionSegment(state)).herniation else { continue }
            // Only what stands out of the disc counts.
            let edge = SegmentAbove(segment: MotionSegment(state)).edge.sampled()
            let out = herniation.sampled().filter { !edge.encloses($0) }
            let angles = out.map { Angle(of: Point(-$0.y, $0.x)).degrees }
            let (least, most) = try (#require(angles.min()), #require(angles.max()))
            #expect(most - least < 90, "\(state)")
        }
    }

    /// Fardon's rule: base and head in both planes.
    @Test(arguments: [Herniation.protrusion, .pressing]) func protrusionsAreWidestAtTheirBase(_ herniation: Herniation)
    {
        for plane in [herniation.across, herniation.upright] {
            let drawn = widths(herniation.outline(plane))
            #expect(drawn.head <= drawn.base)
            #expect(abs(drawn.base - plane.base) < 0.3)
        }
    }

    @Test(arguments: [Herniation.extrusion, .massive]) func extrusionsAreWiderBeyondTheirBase(_ herniation: Herniation)
    {
        for plane in [herniation.across, herniation.upright] {
            let drawn = widths(herniation.outline(plane))
            #expect(drawn.head > drawn.base + 2)
        }
    }

    @Test func sequestrationsHaveLeftTheDisc() throws {
        let segment = MotionSegment(.sequestration)
        let (above, cut) = (SegmentAbove(segment: segment), SegmentCut(segment))
        let pieces = try [
            (#require(above.freePiece), above.edge, #require(above.herniation)),
            (#require(cut.freePiece), cut.disc, #require(cut.herniation)),
        ]
        for (piece, disc, rest) in pieces {
            #expect(gap(piece, disc) > 0.8)
            #expect(gap(piece, rest) > 0.8)
        }
        #expect(SegmentAbove(segment: MotionSegment(.extrusion)).freePiece == nil)
    }

    @Test func pressesOnTheRootOnlyWhereItIsToldTo() throws {
        for state in MotionSegment.State.allCases where state != .caudaEquina {
            let segment = MotionSegment(state)
            let above = SegmentAbove(segment: segment)
            let near =
                [above.edge, above.herniation, above.freePiece].compactMap { $0 }.map { gap(above.root, $0) }.min() ?? 0
            if segment.root == .pressed {
                #expect(near < 1.2, "\(state)")
            } else {
                #expect(near > 0.9, "\(state)")
            }
        }
    }

    @Test func leavesTheSacLittleRoomWhereTheCanalIsNarrow() throws {
        func sac(_ state: MotionSegment.State) throws -> Double {
            let regions = SegmentAbove(segment: MotionSegment(state)).regions
            return area(try #require(regions.first { $0.id == "sac" }).outlines[0])
        }
        let healthy = try sac(.healthy)
        #expect(try sac(.stenosis) < healthy * 0.5)
        #expect(try sac(.caudaEquina) < healthy * 0.5)
        #expect(try sac(.fissure) == healthy)
    }

    @Test func keepsToWhatWasMeasured() throws {
        let regions = SegmentAbove(segment: MotionSegment(.healthy)).regions
        let canal = try #require(regions.first { $0.id == "canal" }).outlines[0].bounds
        #expect(abs(canal.width - SegmentNumbers.canalWidth.value) < 0.6)
        let joint = try #require(regions.first { $0.id == "facet-joints" }).outlines[0].points
        let way = joint[joint.count - 1] - joint[0]
        let lean = Angle(of: Point(-way.y, way.x)).degrees
        #expect((SegmentNumbers.facets.values[0]...SegmentNumbers.facets.values[1]).contains(lean))
        let cut = SegmentCut(MotionSegment(.healthy))
        let front = try #require(cut.regions.first { $0.id == "canal" }).outlines[0].points
        #expect(abs(front[0].x - front[front.count - 1].x - SegmentNumbers.canal.value) < 1e-9)
    }

    @Test func losesHeightAndNothingElse() {
        func height(_ state: MotionSegment.State) -> Double {
            let frame = SegmentFrame(heightLoss: MotionSegment(state).heightLoss)
            return frame.upperPlate[1].y - frame.lowerPlate[1].y
        }
        #expect(height(.heightLoss) < height(.healthy) * 0.7)
        #expect(height(.heightLoss) > 0)
    }

    @Test(arguments: [MotionSegment.State.healthy, .bulge, .facetArthritis, .stenosis, .caudaEquina, .heightLoss])
    func isItsOwnMirrorImageFromAbove(_ state: MotionSegment.State) {
        for region in SegmentAbove(segment: MotionSegment(state)).regions where region.id != "cauda-equina" {
            let points = region.outlines.flatMap { $0.sampled() }
            let worst = points.map { point in points.map { $0.distance(to: Point(-point.x, point.y)) }.min() ?? 99 }
                .max()
            #expect(worst ?? 99 < 0.6, "\(region.role)")
        }
    }

    @Test func saysNothingThatTheViewDoesNotShow() {
        for state in MotionSegment.State.allCases {
            let outside = MotionSegment(state).figure(.outside).alternative
            #expect(!outside.contains("L5 root") && !outside.contains("ring"), "\(state)")
            #expect(!MotionSegment(state).figure(.side).alternative.contains("quarter"))
        }
        #expect(MotionSegment(.bulge).figure(.above).alternative.contains("more than a quarter"))
        #expect(!MotionSegment(.heightLoss).figure(.above).labels.contains { $0.lines == ["Thin disc"] })
    }

    @Test func everyStateLooksDifferent() {
        // From outside only the joints show.
        for view in MotionSegment.View.allCases where view != .outside {
            let figures = MotionSegment.State.allCases.map { MotionSegment($0).figure(view).regions }
            #expect(Set(figures).count == figures.count)
        }
    }
}
