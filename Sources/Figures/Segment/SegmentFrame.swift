/// L4 and L5 with a level disc between them, in mm: middle of the disc at the origin, front to the right, y up.
struct SegmentFrame {
    /// A vertebra in its place.
    struct Level {
        let vertebra: Vertebra
        let place: Transform

        var body: Outline { vertebra.body.transformed(place) }

        /// On the back wall: 1 at its upper edge, -1 at its lower one, beyond that further on.
        func back(_ height: Double) -> Point {
            let waist = abs(height) < 1 ? 1.4 * (1 - height * height) : 0
            return place(Point(-vertebra.length / 2 + waist, height * vertebra.back / 2))
        }

        /// A place behind the back wall.
        func behind(_ x: Double, _ y: Double) -> Point { place(Point(x - vertebra.length / 2, y)) }

        func placedBehind(_ outline: Outline) -> Outline { outline.mapped { behind($0.x, $0.y) } }
    }

    let upper: Level
    let lower: Level
    /// The endplates that face the disc, from back to front: edge, and two places that the plate runs through.
    let lowerPlate: [Point]
    let upperPlate: [Point]

    init(heightLoss: Double) {
        let shape = SpineShape(.standing())
        let (l4, l5, disc) = (shape.levels[3], shape.levels[4], shape.discs[3])
        let loss = SpineNumbers.discs.values[3] * heightLoss
        func levelled(_ level: SpineShape.Level, _ up: Double) -> Level {
            Level(
                vertebra: level.vertebra,
                place: level.place.moved(by: .zero - disc.middle).turned(by: disc.lean).moved(by: Point(0, up)))
        }
        upper = levelled(l4, -loss / 2)
        lower = levelled(l5, loss / 2)
        func plate(_ level: Level, _ side: Double) -> [Point] {
            let vertebra = level.vertebra
            return [
                (-0.5, vertebra.back, 0.2), (-0.24, vertebra.middle, -0.9), (0.2, vertebra.middle, -1.2),
                (0.48, vertebra.front, 0.2),
            ]
            .map { (share: Double, height: Double, out: Double) in
                level.place(Point(share * vertebra.length, side * (height / 2 + out)))
            }
        }
        lowerPlate = plate(lower, 1)
        upperPlate = plate(upper, -1)
    }
}
