/// Disc material that has left its place, in mm.
struct Herniation: Hashable, Sendable {
    /// How wide it is where it leaves the disc, and at its widest beyond that; as seen in one plane.
    struct Width: Hashable, Sendable {
        let base: Double
        let head: Double
    }

    /// From side to side, and from top to bottom.
    let across: Width
    let upright: Width
    /// How far it reaches beyond the disc.
    let depth: Double
    /// How far its head hangs down.
    let drop: Double
    /// How far to the side of the middle it leaves the disc.
    let offCentre: Double
    /// Whether a piece has come free; what is left at the disc is told by the rest.
    let hasFreePiece: Bool

    init(
        across: Width, upright: Width, depth: Double, drop: Double = 0, offCentre: Double = 9.4,
        hasFreePiece: Bool = false
    ) {
        self.across = across
        self.upright = upright
        self.depth = depth
        self.drop = drop
        self.offCentre = offCentre
        self.hasFreePiece = hasFreePiece
    }

    static let protrusion = Herniation(
        across: Width(base: 17, head: 13), upright: Width(base: 8.4, head: 7), depth: 5, offCentre: 3)
    static let pressing = Herniation(
        across: Width(base: 17, head: 13), upright: Width(base: 8.4, head: 7.2), depth: 6.4, offCentre: 9.4)
    static let extrusion = Herniation(
        across: Width(base: 8, head: 13), upright: Width(base: 5.4, head: 13), depth: 7.6, drop: 4.4)
    static let sequestration = Herniation(
        across: Width(base: 7, head: 5), upright: Width(base: 5, head: 4), depth: 2.6, hasFreePiece: true)
    static let massive = Herniation(
        across: Width(base: 12, head: 21), upright: Width(base: 6, head: 15), depth: 11.4, drop: 2.4, offCentre: 0)

    /// Its outline, in which it leaves the disc at the origin towards positive y.
    ///
    /// One shape for all: where the head is wider than the base it is a mushroom, where it is not a dome. It begins
    /// within the disc, which is drawn over that end.
    func outline(_ width: Width) -> Outline {
        let (base, head) = (width.base / 2, width.head / 2)
        let half = [
            Point(base + 0.6, -3), Point(base, 0), Point(base + (head - base) * 0.42, depth * 0.3),
            Point(head, depth * 0.64),
            Point(head * 0.62, depth * 0.93),
        ]
        return Outline(half + [Point(0, depth)] + half.reversed().map { Point(-$0.x, $0.y) })
    }

    /// The way that the nucleus has taken into it, from within the disc.
    func tail(_ width: Width, from nucleus: Double) -> Outline {
        let (neck, head) = (min(width.base * 0.15, 1.5), width.head * 0.27)
        let half = [
            Point(neck * 1.9, nucleus), Point(neck, nucleus * 0.5), Point(neck, 0.2), Point(head, depth * 0.55),
            Point(head * 0.5, depth * 0.76),
        ]
        return Outline(half + [Point(0, depth * 0.8)] + half.reversed().map { Point(-$0.x, $0.y) })
    }
}
