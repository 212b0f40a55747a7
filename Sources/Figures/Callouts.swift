/// Names beside a figure, each with a line to what it names.
public struct Callouts: Sendable {
    /// A name, and the place it points at.
    public struct Name: Hashable, Sendable {
        public let lines: [String]
        public let target: Point

        public init(lines: [String], target: Point) {
            self.lines = lines
            self.target = target
        }

        public init(_ lines: String..., target: Point) {
            self.lines = lines
            self.target = target
        }
    }

    public enum Side: Hashable, Sendable { case left, right }

    public private(set) var labels: [Label] = []
    /// Lines and the dots that they end in.
    public private(set) var regions: [Region] = []

    public init() {}

    /// Sets the names under each other along an edge, each as near to the height of its target as the others allow.
    ///
    /// - Parameters:
    ///   - edge: The x at which the names stand; on the left they begin there, on the right they end there.
    ///   - room: From where to where names may stand, top to bottom.
    public mutating func add(_ names: [Name], on side: Side, edge: Double, room: ClosedRange<Double>) {
        let size = Label.Size.plain
        let names = names.sorted { ($0.target.y, $0.target.x) < ($1.target.y, $1.target.x) }
        let lineHeight = Label("", at: .zero).lineHeight
        let heights = names.map { Double($0.lines.count) * lineHeight + 5 }
        var tops = zip(names, heights).map { $0.target.y - $1 / 2 }
        // Down until nobody overlaps, then up again from the lower edge: the order of the targets is kept.
        var next = room.lowerBound
        for index in tops.indices {
            tops[index] = max(tops[index], next)
            next = tops[index] + heights[index]
        }
        next = room.upperBound
        for index in tops.indices.reversed() {
            tops[index] = min(tops[index], next - heights[index])
            next = tops[index]
        }
        for (index, name) in names.enumerated() {
            let label = Label(
                name.lines, at: Point(edge, tops[index] + size.height), side == .left ? .start : .end)
            let middle = (label.box.top + label.box.bottom) / 2
            let start = Point(side == .left ? label.box.right + 2 : label.box.left - 2, middle)
            labels.append(label)
            regions.append(Region(.leader, .straight(start, name.target)))
            regions.append(Region(.dot, .circle(name.target, 2)))
        }
    }
}
