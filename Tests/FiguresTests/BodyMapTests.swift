import Testing

@testable import Figures

@Suite struct BodyMapTests {
    @Test func standsOnBothFeet() {
        let soles = BodyOutline.whole.sampled().filter { $0.y > 999 }
        #expect(soles.contains { $0.x > 40 } && soles.contains { $0.x < -40 })
        #expect(BodyOutline.whole.bounds.bottom < 1001)
        #expect(abs(BodyOutline.whole.bounds.top) < 1)
    }

    @Test(arguments: BodyMap.all) func isItsOwnMirrorImage(_ map: BodyMap) {
        let middle = Figure.phone / 2
        let figure = map.figure()
        for region in figure.regions where ![.leader, .dot].contains(region.role) {
            let points = region.outlines.flatMap { $0.sampled(3) }
            let worst = points.map { point in
                points.map { $0.distance(to: Point(2 * middle - point.x, point.y)) }.min() ?? 99
            }.max()
            #expect(worst ?? 99 < 0.6, "\(region.id ?? region.role.rawValue)")
        }
    }

    @Test(arguments: BodyMap.all) func keepsEverythingWithinTheSkin(_ map: BodyMap) {
        let canvas = map.figure()
        let skin = canvas.regions[0].outlines[0]
        let edge = skin.sampled()
        for region in canvas.regions.dropFirst() where ![.leader, .dot].contains(region.role) {
            // A line's width may touch the edge.
            let out = region.outlines.flatMap { $0.sampled(4) }.filter { point in
                !edge.encloses(point) && edge.allSatisfy { $0.distance(to: point) > 1.2 }
            }
            #expect(out.isEmpty, "\(region.id ?? region.role.rawValue)")
        }
    }

    @Test func lightsWhatItIsAskedForAndNothingElse() {
        let lit: Set = ["biceps-femoris", "psoas-major", "nobody"]
        for map in BodyMap.all {
            let shown = map.figure(lit: lit).regions.filter { $0.emphasis == .lit }.compactMap(\.id)
            #expect(Set(shown) == lit.intersection(map.regions.map(\.id)))
        }
        let figure = BodyMap(.back, .surface).figure(lit: lit)
        #expect(figure.alternative.hasSuffix("marked: biceps femoris"))
    }

    @Test func pointsAtWhatItNames() throws {
        for map in BodyMap.all {
            let figure = map.figure()
            for dot in figure.regions where dot.role == .dot {
                let place = dot.outlines[0].bounds.centre
                #expect(figure.regions.contains { $0.id != nil && $0.outlines.contains { $0.contains(place) } })
            }
        }
    }
}
