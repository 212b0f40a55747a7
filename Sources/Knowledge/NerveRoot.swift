/// The first stretch of one spinal nerve, named after its level, and how trouble of it shows.
///
/// Which muscles hang on it is not said here: each muscle names its own roots.
public struct NerveRoot: Sendable {
    public var profile: Profile
    /// `nil` where the author's is none; a finding says so.
    public var level: SpinalLevel?
    /// What it is a part of: the structure that tells of roots in general.
    public var partOf: Mention<Entity>?
    public var movement: Sign?
    public var reflex: Sign?
    public var skin: Sign?
    /// Which disc usually catches it.
    public var disc: Sign?

    /// A statement with its citations, and whether it was checked against a source.
    public struct Sign: Sendable, Hashable {
        public var text: Prose
        public var isVerified: Bool

        public init(_ text: Prose, isVerified: Bool = true) {
            self.text = text
            self.isVerified = isVerified
        }
    }

    public init(
        profile: Profile, level: SpinalLevel?, partOf: Mention<Entity>? = nil, movement: Sign? = nil,
        reflex: Sign? = nil, skin: Sign? = nil, disc: Sign? = nil
    ) {
        self.profile = profile
        self.level = level
        self.partOf = partOf
        self.movement = movement
        self.reflex = reflex
        self.skin = skin
        self.disc = disc
    }
}

/// A test that a clinician makes by hand: what is done, what counts, and how far it may be trusted.
public struct ClinicalTest: Sendable {
    public var profile: Profile
    /// The nerve roots it loads.
    public var roots: [Mention<Entity>]
    public var how: Prose
    /// What counts as a positive test.
    public var reading: Prose
    public var accuracy: Prose
    public var caution: Prose

    public init(
        profile: Profile, roots: [Mention<Entity>] = [], how: Prose = [], reading: Prose = [], accuracy: Prose = [],
        caution: Prose = []
    ) {
        self.profile = profile
        self.roots = roots
        self.how = how
        self.reading = reading
        self.accuracy = accuracy
        self.caution = caution
    }
}

/// The level of a spinal nerve: C1–C8, T1–T12, L1–L5, S1–S5, from the neck down.
public struct SpinalLevel: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// How many levels lie above it.
    private let rank: Int

    private static let regions: [(letter: Character, count: Int)] = [("C", 8), ("T", 12), ("L", 5), ("S", 5)]
    private static let names = regions.flatMap { region in (1...region.count).map { "\(region.letter)\($0)" } }
    private static let ranks = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })

    /// - Parameter name: "L5"; `nil` for anything else.
    public init?(_ name: String) {
        guard let rank = Self.ranks[name] else { return nil }
        self.rank = rank
    }

    public var description: String { Self.names[rank] }
    public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
