/// Names beside a figure, each with a line to what it names.
public struct Callouts: Sendable {
    /// A name, and the place it points at.
    public struct Name: Hashable, Sendable {
        public let lines: [String]
        public let target: Point
        /// Where its middle would like to be; none for the height of its target.
        public let height: Double?

        public init(_ lines: [String], target: Point, height: Double? = nil) {
            self.lines = lines
            self.target = target
            self.height = height
        }

        public init(_ lines: String..., target: Point, height: Double? = nil) {
            self.init(lines, target: target, height: height)
        }

        fileprivate var wish: Double { height ?? target.y }
    }

    public enum Side: Hashable, Sendable { case left, right }

    public private(set) var labels: [Label] = []
    /// Lines and the dots that they end in.
    public private(set) var regions: [Region] = []

    public init() {}

    /// Sets the names under each other along an edge, each as near to its height as the others allow.
    ///
    /// - Parameters:
    ///   - edge: The x at which the names stand; on the left they begin there, on the right they end there.
    ///   - room: From where to where names may stand, top to bottom.
    public mutating func add(_ names: [Name], on side: Side, edge: Double, room: ClosedRange<Double>) {
        let size = Label.Size.plain
        let names = names.sorted { ($0.wish, $0.target.x) < ($1.wish, $1.target.x) }
        let lineHeight = Label("", at: .zero).lineHeight
        let heights = names.map { Double($0.lines.count) * lineHeight + 5 }
        var tops = zip(names, heights).map { $0.wish - $1 / 2 }
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
