/// A picture made from data: what stands where, what it is called, and which numbers it rests on.
public struct Figure: Hashable, Sendable {
    /// In px. A figure is drawn for a phone: up to ``Figure/phone`` px its labels stand at their full size.
    public let width: Double
    public let height: Double
    /// In the order in which they are painted, the hindmost first.
    public let regions: [Region]
    public let labels: [Label]
    /// What the figure shows, in a sentence, for those who do not see it.
    public let alternative: String
    /// What the shapes rest on; what is assumed is among them.
    public let numbers: [Measure]

    /// As wide as a figure can stand on a screen of 320 px, in px.
    public static let phone = 280.0

    public init(
        width: Double, height: Double, regions: [Region], labels: [Label] = [], alternative: String, numbers: [Measure]
    ) {
        self.width = width
        self.height = height
        self.regions = regions
        self.labels = labels
        self.alternative = alternative
        self.numbers = numbers
    }
}

/// Something in a figure that has a place and a look, and, if it can be talked of, an id and a name.
public struct Region: Hashable, Sendable {
    /// What readers and lessons know it by; none for what only helps to see, such as a fibre.
    public let id: String?
    public let name: String?
    public let role: Role
    /// One, or several where it is on both sides or has a hole.
    public let outlines: [Outline]
    public var emphasis: Emphasis

    /// How strongly a region speaks.
    public enum Emphasis: Hashable, Sendable, CaseIterable {
        case idle
        /// What the page is about.
        case lit
        /// There to find one's way only.
        case faint
    }

    public init(
        _ role: Role, _ outlines: [Outline], id: String? = nil, name: String? = nil, emphasis: Emphasis = .idle
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.outlines = outlines
        self.emphasis = emphasis
    }

    public init(_ role: Role, _ outline: Outline, id: String? = nil, name: String? = nil, emphasis: Emphasis = .idle) {
        self.init(role, [outline], id: id, name: name, emphasis: emphasis)
    }
}

/// What a region is, and so how it is painted. Each has a class of its name in the style sheet.
public enum Role: String, Hashable, Sendable, CaseIterable {
    // Bodies.
    case body, muscle, deepMuscle = "deep-muscle", context, fibre, tendon, skinArea = "skin-area"
    // Bones. What lies behind is darker; what is seen through, paler.
    case bone, boneBehind = "bone-behind", boneClear = "bone-clear", groove, endplate, cartilage
    // Discs and nerves.
    case disc, lamella, nucleus, nucleusCore = "nucleus-core", canal, sac, nerve, nerveHurt = "nerve-hurt", ligament
    // What is wrong.
    case harm, harmLine = "harm-line", before
    // What measures and points.
    case angle, level, leader, dot, ground, far, motion, number, numberLit = "number-lit", range, noEffect =
        "no-effect", axis

    /// Whether it is a line to be followed rather than an area to be filled.
    public var isLine: Bool {
        switch self {
        case .fibre, .groove, .endplate, .cartilage, .lamella, .harmLine, .before, .angle, .level, .leader, .motion,
            .range, .noEffect, .axis:
            true
        default: false
        }
    }
}
