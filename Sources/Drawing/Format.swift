/// How a drawing shall come out. All lengths are in CSS pixels.
public struct Format: Sendable, Hashable {
    public enum Direction: Sendable, Hashable {
        /// From left to right, for wide screens.
        case rightward
        /// From top to bottom, for narrow ones.
        case downward
    }

    public let direction: Direction
    /// The width that boxes are fitted to, as far as their words allow; a crowded drawing becomes wider.
    public let room: Int
    /// The most boxes that may stand side by side across the direction; `nil` for any number.
    public let abreast: Int?
    public let fontSize: Int
    public let lineHeight: Int

    public init(
        _ direction: Direction, room: Int, abreast: Int? = nil, fontSize: Int = 14, lineHeight: Int = 17
    ) {
        self.direction = direction
        self.room = room
        self.abreast = abreast
        self.fontSize = fontSize
        self.lineHeight = lineHeight
    }
}
