import Testing

@testable import Figures

@Suite struct OutlineTests {
    @Test func readsKnotsAndCorners() {
        let outline: Outline = "58 66, -3.5 90c, 0.25 -12"
        #expect(outline.points == [Point(58, 66), Point(-3.5, 90), Point(0.25, -12)])
        #expect(outline.knots.map(\.isCorner) == [false, true, false])
        #expect(outline.isClosed)
        #expect(!Outline.line("0 0, 1 1").isClosed)
    }

    @Test func runsThroughEveryKnotAndStaysNearTheStraightWay() {
        let outline: Outline = "0 0, 10 0, 10.2 0.1, 10 10, 0 10"
        for knot in outline.points { #expect(outline.sampled().contains(knot)) }
        // Two knots lie close together; a curve that is not centripetal loops there and runs far out.
        #expect(Box(left: -3, top: -3, right: 13, bottom: 13).contains(outline.bounds))
    }

    @Test func runsStraightBetweenCorners() {
        let curve = Outline.straight(Point(0, 0), Point(9, 3)).curves[0]
        #expect(curve.isStraight)
        #expect(curve.first == Point(3, 1))
    }

    @Test func mirrorsAHalfIntoAWholeThatIsItsOwnMirrorImage() {
        let whole = Outline.line("0 0, 5 1, 7 8, 0 12").mirroredWhole
        #expect(whole.knots.count == 6)
        for point in whole.sampled(1) { #expect(whole.points.contains(Point(-point.x, point.y))) }
    }

    @Test func knowsWhatLiesInside() {
        let circle = Outline.circle(Point(5, 5), 4)
        #expect(circle.contains(Point(5, 8.5)))
        #expect(!circle.contains(Point(8.5, 8.5)))
        for point in circle.sampled() { #expect(abs(point.distance(to: Point(5, 5)) - 4) < 0.02) }
    }
}

@Suite struct AngleTests {
    @Test(arguments: Array(stride(from: -720.0, through: 720, by: 7.5))) func turnsAndTurnsBack(_ degrees: Double) {
        let direction = degrees.degrees.direction
        #expect(abs(direction.length - 1) < 1e-11)
        let back = Angle(of: direction).degrees
        let whole = ((back - degrees) / 360).rounded() * 360
        #expect(abs(back - degrees - whole) < 1e-9)
    }

    @Test func knowsTheAnglesThatEverybodyKnows() {
        for (degrees, sine) in [(0, 0), (30, 0.5), (90, 1), (150, 0.5), (180, 0), (270, -1), (-30, -0.5)]
            as [(Double, Double)]
        {
            #expect(abs(degrees.degrees.sine - sine) < 1e-12)
        }
        #expect(abs(45.0.degrees.tangent - 1) < 1e-11)
        #expect(abs(Angle(between: 3, and: 4, opposite: 5).degrees - 90) < 1e-9)
        #expect(Angle(between: 1, and: 1, opposite: 5).degrees == 180)
        #expect(Angle(of: .zero).degrees == 0)
    }
}
