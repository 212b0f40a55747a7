/// A number that a figure is drawn from, and where it comes from.
public struct Measure: Hashable, Sendable {
    public let id: String
    /// What was measured, as in "pelvic incidence".
    public let quantity: String
    /// As it was published, or as it is drawn: "0.54 × incidence + 27.6".
    public let value: String
    /// How far people differ, as it was published; none where nothing was told.
    public let spread: String?
    /// In whom; none where nobody was measured.
    public let people: String?
    public let basis: Basis

    /// Why the number may be believed.
    public enum Basis: Hashable, Sendable {
        /// A record of the study was read, and says so.
        case study(Study)
        /// Nobody measured it for us. `reason` says what the drawing goes by instead.
        case assumed(_ reason: String)
    }

    public init(
        _ id: String, _ quantity: String, _ value: String, spread: String? = nil, people: String? = nil, _ basis: Basis
    ) {
        self.id = id
        self.quantity = quantity
        self.value = value
        self.spread = spread
        self.people = people
        self.basis = basis
    }

    public var study: Study? {
        if case .study(let study) = basis { study } else { nil }
    }

    /// The measure in a sentence or two, as "How this was drawn" tells it.
    public var told: String {
        let number = "\(quantity): \(value)" + (spread.map { " (\($0))" } ?? "")
        return switch basis {
        case .study: people.map { "\(number); \($0)." } ?? "\(number)."
        case .assumed(let reason): "\(number). Assumed: \(reason)."
        }
    }
}

/// What was read for a number.
public struct Study: Hashable, Sendable {
    /// As lessons cite it.
    public let id: String
    /// Authors, year, title, journal.
    public let reference: String
    /// Its DOI or another lasting address, where one was seen.
    public let address: String?

    public init(_ id: String, _ reference: String, address: String? = nil) {
        self.id = id
        self.reference = reference
        self.address = address
    }
}
