/// A finished drawing. Lengths are whole CSS pixels, `x` to the right and `y` down from the upper left corner.
public struct Picture: Sendable, Hashable {
    public struct Box: Sendable, Hashable {
        public let x: Int
        public let y: Int
        public let width: Int
        public let height: Int
        /// The label, broken into lines, each in the middle of the box.
        public let lines: [String]
        /// Where the first line stands.
        public let baseline: Int
    }

    public struct Curve: Sendable, Hashable {
        public let start: Point
        /// Each goes on where the one before ended. Never empty.
        public let pieces: [Piece]
        /// Where the arrow, bar or circle touches the box that the link leads to.
        public let tip: Point
        /// Whether it runs against the direction of the drawing, because it closes a circle.
        public let isBackward: Bool
    }

    /// A part of a curve: straight, or a cubic Bézier spline.
    public enum Piece: Sendable, Hashable {
        case line(to: Point)
        case spline(Point, Point, to: Point)

        public var end: Point {
            switch self {
            case .line(let end), .spline(_, _, let end): end
            }
        }
    }

    public struct Point: Sendable, Hashable {
        public let x: Int
        public let y: Int

        public init(x: Int, y: Int) {
            self.x = x
            self.y = y
        }
    }

    public let direction: Format.Direction
    public let width: Int
    public let height: Int
    /// From one line of a label to the next.
    public let lineHeight: Int
    /// As many as the sketch has nodes, in their order.
    public let boxes: [Box]
    /// As many as the sketch has links, in their order; `nil` for one that is not drawn.
    public let curves: [Curve?]
    /// Two links that cross count once, however often they do so in one gap between layers.
    public let crossings: Int
}
