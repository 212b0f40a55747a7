/// Numbers that a figure is drawn from, and where they come from.
public struct Measure: Hashable, Sendable {
    public let id: String
    /// What was measured, with a `#` where each value stands: "The head of the thigh bone is # mm wide".
    public let statement: String
    /// What is drawn, in the order of the statement; none where only the statement is.
    public let values: [Double]
    /// How far people differ, or how the values follow from what was published; none where nothing was told.
    public let spread: String?
    public let basis: Basis

    /// Why the numbers may be believed.
    public enum Basis: Hashable, Sendable {
        /// A record of the study was read, and says so.
        ///
        /// - Parameter people: In whom it was measured.
        case study(Study, people: String)
        /// Nobody measured it for us. `reason` says what the drawing goes by instead.
        case assumed(_ reason: String)
    }

    /// - Precondition: The statement has a place for each value, and no other.
    public init(_ id: String, _ statement: String, _ values: [Double], spread: String? = nil, _ basis: Basis) {
        precondition(statement.count { $0 == "#" } == values.count, "\(id) does not tell each of its values once")
        self.id = id
        self.statement = statement
        self.values = values
        self.spread = spread
        self.basis = basis
    }

    /// Of a statement without a number.
    public init(_ id: String, _ statement: String, spread: String? = nil, _ basis: Basis) {
        self.init(id, statement, [], spread: spread, basis)
    }

    /// The first of the values, where there is but one.
    public var value: Double { values[0] }

    public var study: Study? {
        if case .study(let study, _) = basis { study } else { nil }
    }

    /// The measure in a sentence or two, as "How this was drawn" tells it.
    public var told: String {
        var left = values[...]
        let numbers = statement.map { $0 == "#" ? left.removeFirst().told : String($0) }.joined()
        let whole = numbers + (spread.map { " (\($0))" } ?? "")
        return switch basis {
        case .study(_, let people): "\(whole); \(people)."
        case .assumed(let reason): "\(whole). Assumed: \(reason)."
        }
    }
}

/// What was read for a number.
public struct Study: Hashable, Sendable {
    /// As lessons cite it.
    public let id: String
    /// Authors, year, title, journal.
    public let reference: String
    /// Its DOI or another lasting name, where one was seen.
    public let doi: String?

    public init(_ id: String, _ reference: String, doi: String? = nil) {
        self.id = id
        self.reference = reference
        self.doi = doi
    }
}

extension Double {
    /// To at most three decimals, with a true minus sign.
    var told: String {
        let thousandths = Int((abs(self) * 1000).rounded())
        var text = String(thousandths / 1000)
        if !thousandths.isMultiple(of: 1000) {
            var digits = String(thousandths % 1000 + 1000).dropFirst()
            while digits.last == "0" { digits.removeLast() }
            text += "." + digits
        }
        return self < 0 && thousandths > 0 ? "−" + text : text
    }
}
