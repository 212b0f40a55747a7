/// What is to be drawn: boxes with words in them, and arrows between them. Nothing here knows what they mean.
public struct Sketch: Sendable, Hashable {
    public struct Node: Sendable, Hashable {
        /// Unique in the sketch. Where the layout could do this or that, ids decide, so that a drawing changes little
        /// when the sketch does.
        public let id: String
        public let label: String

        public init(_ id: String, _ label: String) {
            self.id = id
            self.label = label
        }
    }

    public struct Link: Sendable, Hashable {
        /// Unique in the sketch.
        public let id: String
        /// Ids of nodes.
        public let from: String
        public let to: String
        /// How much the link matters: a heavier one is drawn straighter, and is not the one that runs backwards when
        /// links come round in a circle. 0 or more.
        public let weight: Int
        public let end: LinkEnd

        public init(_ id: String, from: String, to: String, weight: Int = 1, end: LinkEnd = .arrow) {
            self.id = id
            self.from = from
            self.to = to
            self.weight = weight
            self.end = end
        }
    }

    public let nodes: [Node]
    /// Links of a node to itself, and links to or from a node that is not there, are not drawn.
    public let links: [Link]

    public init(nodes: [Node], links: [Link]) {
        self.nodes = nodes
        self.links = links
    }
}

/// What stands where a link meets the box it leads to.
public enum LinkEnd: Sendable, Hashable {
    /// A filled triangle.
    case arrow
    /// A bar across, with a minus sign before it.
    case bar
    /// An open circle, at both ends when `both`.
    case circle(both: Bool)

    /// How long the end is along the link, in px. The link is straight there.
    var length: Int {
        switch self {
        case .arrow: 9
        case .bar: 22
        case .circle: 7
        }
    }

    /// How far from the box the link's line ends, in px: the end is drawn on from there.
    public var inset: Int {
        switch self {
        case .arrow: 9
        case .bar: 4
        case .circle: 7
        }
    }
}
