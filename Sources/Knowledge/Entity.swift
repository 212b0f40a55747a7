/// Anything that can stand in the cause graph or that a text can point at by id.
public indirect enum Entity: Sendable {
    public typealias ID = Identifier<Entity>

    case muscle(Muscle)
    case state(MuscleState)
    case structure(Structure)
    case nerveRoot(NerveRoot)
    case mechanism(Mechanism)
    case factor(Factor)
    case condition(Condition)
    case symptom(Symptom)
    case exercise(Exercise)
    case treatment(Treatment)
    case test(ClinicalTest)

    public var profile: Profile {
        switch self {
        case .muscle(let it): it.profile
        case .state(let it): it.profile
        case .structure(let it): it.profile
        case .nerveRoot(let it): it.profile
        case .mechanism(let it): it.profile
        case .factor(let it): it.profile
        case .condition(let it): it.profile
        case .symptom(let it): it.profile
        case .exercise(let it): it.profile
        case .treatment(let it): it.profile
        case .test(let it): it.profile
        }
    }

    public var id: ID { profile.id }

    public var kind: EntityKind {
        switch self {
        case .muscle: .muscle
        case .state: .state
        case .structure: .structure
        case .nerveRoot: .nerveRoot
        case .mechanism: .mechanism
        case .factor: .factor
        case .condition: .condition
        case .symptom: .symptom
        case .exercise: .exercise
        case .treatment: .treatment
        case .test: .test
        }
    }
}

/// The kinds of thing that have a page of their own and may stand in the cause graph.
public enum EntityKind: String, Sendable, Hashable, CaseIterable {
    case muscle, state, structure
    case nerveRoot = "nerve-root"
    case mechanism, factor, condition, symptom, exercise, treatment, test

    /// Whether links act on it as on a place: they burden, press on or relieve it.
    public var isBodyPart: Bool { self == .muscle || self == .structure || self == .nerveRoot }

    /// Folder of its files, on disk and on the site.
    public var folder: String {
        switch self {
        case .muscle: "muscles"
        case .state: "states"
        case .structure: "structures"
        case .nerveRoot: "nerve-roots"
        case .mechanism: "mechanisms"
        case .factor: "factors"
        case .condition: "conditions"
        case .symptom: "symptoms"
        case .exercise: "exercises"
        case .treatment: "treatments"
        case .test: "tests"
        }
    }

    /// "Muscle state", for labels. The plural is a heading: "Muscle states".
    public var label: String {
        switch self {
        case .state: "Muscle state"
        case .test: "Clinical test"
        default: rawValue.prefix(1).uppercased() + rawValue.dropFirst().replacing("-", with: " ")
        }
    }
    public var pluralLabel: String { label + "s" }
}
