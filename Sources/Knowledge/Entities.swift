/// A muscle or muscle group.
public struct Muscle: Sendable {
    public typealias ID = Identifier<Muscle>

    public enum Region: String, Sendable, CaseIterable { case thigh, buttock, hip, back, abdomen }

    public var profile: Profile
    public var region: Region
    /// The group it is a member of, where that group has a page.
    public var partOf: Mention<Entity>?
    /// The group it is a member of, where the group has none: "gluteals".
    public var group: String?
    public var anatomy: Anatomy?
    public var states: [MuscleState]

    public init(
        profile: Profile, region: Region, partOf: Mention<Entity>? = nil, group: String? = nil,
        anatomy: Anatomy? = nil, states: [MuscleState] = []
    ) {
        self.profile = profile
        self.region = region
        self.partOf = partOf
        self.group = group
        self.anatomy = anatomy
        self.states = states
    }

    public var id: ID { ID(profile.id.value) }
}

/// Where a muscle is and what it does.
public struct Anatomy: Sendable, Hashable {
    /// A statement of anatomy, and whether it was checked against a source.
    public struct Fact: Sendable, Hashable {
        public var text: String
        public var isVerified: Bool

        public init(_ text: String, isVerified: Bool = true) {
            self.text = text
            self.isVerified = isVerified
        }
    }

    public var origin: Fact?
    public var insertion: Fact?
    public var actions: [Fact]
    public var nerve: Fact?
    /// Spinal nerve roots: "L5", "S1".
    public var roots: [String]
    public var bloodSupply: Fact?
    public var sources: [Mention<Source>]

    public init(
        origin: Fact? = nil, insertion: Fact? = nil, actions: [Fact] = [], nerve: Fact? = nil, roots: [String] = [],
        bloodSupply: Fact? = nil, sources: [Mention<Source>] = []
    ) {
        self.origin = origin
        self.insertion = insertion
        self.actions = actions
        self.nerve = nerve
        self.roots = roots
        self.bloodSupply = bloodSupply
        self.sources = sources
    }
}

/// How a muscle can be: tight, weak, wasted, guarding. States, not muscles, start most chains.
public struct MuscleState: Sendable {
    public var profile: Profile
    /// The muscle it is nested in, whose page and review it shares; `nil` where it has a file of its own.
    public let home: Muscle.ID?
    /// Whose it is: ``home`` first, then those it names, in the author's order, none twice. Empty for a state of no single
    /// muscle, such as deconditioning.
    public let muscles: [Mention<Entity>]

    public init(profile: Profile, home: Muscle.ID? = nil, of others: [Mention<Entity>] = []) {
        self.profile = profile
        self.home = home
        var seen: Set<Entity.ID> = []
        muscles = ((home.map { [Mention(Entity.ID($0.value))] } ?? []) + others).filter { seen.insert($0.id).inserted }
    }
}

/// A part of the body that links act on, never a cause by itself.
public struct Structure: Sendable {
    public var profile: Profile
    public var partOf: Mention<Entity>?

    public init(profile: Profile, partOf: Mention<Entity>? = nil) {
        self.profile = profile
        self.partOf = partOf
    }
}

/// Something that happens in the body and passes a cause on to an effect.
public struct Mechanism: Sendable {
    public var profile: Profile
    /// Structures where it acts.
    public var sites: [Mention<Entity>]

    public init(profile: Profile, sites: [Mention<Entity>] = []) {
        self.profile = profile
        self.sites = sites
    }
}

/// Something about the whole person: ageing, heredity, work load.
public struct Factor: Sendable {
    public var profile: Profile

    public init(profile: Profile) { self.profile = profile }
}

public struct Condition: Sendable {
    public typealias ID = Identifier<Condition>

    public var profile: Profile
    /// Whether it must be treated now, so that nothing may be read as a way into it.
    public var isEmergency: Bool
    /// Structures where it acts.
    public var sites: [Mention<Entity>]
    public var definition: Prose
    /// Never empty in valid content; in the author's order.
    public var redFlags: [Mention<RedFlag>]
    public var seekHelp: Prose
    public var symptoms: [Prose]
    public var riskFactors: [Prose]
    public var howCommon: Prose
    public var naturalHistory: Prose
    public var selfCare: [Prose]
    public var treatmentOverview: Prose

    public init(
        profile: Profile, isEmergency: Bool = false, sites: [Mention<Entity>] = [], definition: Prose = [],
        redFlags: [Mention<RedFlag>] = [], seekHelp: Prose = [], symptoms: [Prose] = [], riskFactors: [Prose] = [],
        howCommon: Prose = [], naturalHistory: Prose = [], selfCare: [Prose] = [], treatmentOverview: Prose = []
    ) {
        self.profile = profile
        self.isEmergency = isEmergency
        self.sites = sites
        self.definition = definition
        self.redFlags = redFlags
        self.seekHelp = seekHelp
        self.symptoms = symptoms
        self.riskFactors = riskFactors
        self.howCommon = howCommon
        self.naturalHistory = naturalHistory
        self.selfCare = selfCare
        self.treatmentOverview = treatmentOverview
    }

    public var id: ID { ID(profile.id.value) }
}

extension Entity {
    /// Whether it is a condition that must be treated now.
    public var isEmergency: Bool { if case .condition(let condition) = self { condition.isEmergency } else { false } }

    /// What should send a person to someone, where the content names it.
    public var redFlags: [Mention<RedFlag>] {
        switch self {
        case .condition(let condition): condition.redFlags
        case .symptom(let symptom): symptom.redFlags
        default: []
        }
    }
}

public struct Symptom: Sendable {
    public var profile: Profile
    public var seekHelp: Prose
    public var redFlags: [Mention<RedFlag>]

    public init(profile: Profile, seekHelp: Prose = [], redFlags: [Mention<RedFlag>] = []) {
        self.profile = profile
        self.seekHelp = seekHelp
        self.redFlags = redFlags
    }
}

public struct Exercise: Sendable {
    public enum Kind: String, Sendable, CaseIterable { case stretch, strengthening, mobility }

    /// How much and how often, in the source's own numbers.
    public struct Dose: Sendable, Hashable {
        public var hold: String?
        public var repetitions: String?
        public var frequency: String?

        public init(hold: String? = nil, repetitions: String? = nil, frequency: String? = nil) {
            self.hold = hold
            self.repetitions = repetitions
            self.frequency = frequency
        }
    }

    /// What the exercise is said to do, and how sure we are of it.
    public struct Claimed: Sendable, Hashable {
        public var grade: EvidenceGrade
        public var text: Prose

        public init(grade: EvidenceGrade, text: Prose) {
            self.grade = grade
            self.text = text
        }
    }

    public var profile: Profile
    public var kind: Kind
    /// Muscles it aims at.
    public var targets: [Mention<Entity>]
    public var startPosition: Prose
    public var steps: [Prose]
    public var dose: Dose
    public var feel: Prose
    public var mistakes: [Prose]
    public var easier: Prose
    public var harder: Prose
    /// Who should not do it, or not yet.
    public var contraindications: [Prose]
    /// Signs with which it is not done, because help comes first.
    public var redFlags: [Mention<RedFlag>]
    /// When to stop.
    public var stopRules: [Prose]
    public var claimed: Claimed?
    public var evidenceNote: Prose

    public init(
        profile: Profile, kind: Kind, targets: [Mention<Entity>] = [], startPosition: Prose = [], steps: [Prose] = [],
        dose: Dose = Dose(), feel: Prose = [], mistakes: [Prose] = [], easier: Prose = [], harder: Prose = [],
        contraindications: [Prose] = [],
        redFlags: [Mention<RedFlag>] = [], stopRules: [Prose] = [], claimed: Claimed? = nil, evidenceNote: Prose = []
    ) {
        self.profile = profile
        self.kind = kind
        self.targets = targets
        self.startPosition = startPosition
        self.steps = steps
        self.dose = dose
        self.feel = feel
        self.mistakes = mistakes
        self.easier = easier
        self.harder = harder
        self.contraindications = contraindications
        self.redFlags = redFlags
        self.stopRules = stopRules
        self.claimed = claimed
        self.evidenceNote = evidenceNote
    }
}

public struct Treatment: Sendable {
    public var profile: Profile

    public init(profile: Profile) { self.profile = profile }
}
