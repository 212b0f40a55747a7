public import Diagnostics

/// A publication that links, claims and texts cite.
public final class Source: Sendable, Identifiable {
    public typealias ID = Identifier<Source>

    public enum Design: String, Sendable, CaseIterable {
        case guideline
        case systematicReview = "systematic-review"
        case narrativeReview = "narrative-review"
        case randomisedTrial = "rct"
        case cohort
        case crossSectional = "cross-sectional"
        case inVitro = "in-vitro"
        case textbook
        case patientInformation = "patient-information"

        public var label: String {
            switch self {
            case .guideline: "Guideline"
            case .systematicReview: "Systematic review"
            case .narrativeReview: "Narrative review"
            case .randomisedTrial: "Randomised trial"
            case .cohort: "Cohort study"
            case .crossSectional: "Cross-sectional study"
            case .inVitro: "Laboratory study"
            case .textbook: "Reference text"
            case .patientInformation: "Patient information"
            }
        }
    }

    public let id: ID
    public let range: SourceRange
    public let design: Design
    /// `nil` for a page that names none.
    public let year: Int?
    public let title: String
    /// In the order of the publication: "Reis FJ".
    public let authors: [String]
    public let journal: String?
    public let publisher: String?
    public let doi: String?
    public let pmid: String?
    public let url: String?
    public let finding: Prose
    /// Its numbers, in the author's order.
    public let estimates: [Estimate]
    /// Set when the conclusion itself was not read, and says so.
    public let unread: String?

    public init(
        id: ID, range: SourceRange = .none, design: Design, year: Int?, title: String, authors: [String] = [],
        journal: String? = nil, publisher: String? = nil, doi: String? = nil, pmid: String? = nil, url: String? = nil,
        finding: Prose = [], estimates: [Estimate] = [], unread: String? = nil
    ) {
        self.id = id
        self.range = range
        self.design = design
        self.year = year
        self.title = title
        self.authors = authors
        self.journal = journal
        self.publisher = publisher
        self.doi = doi
        self.pmid = pmid
        self.url = url
        self.finding = finding
        self.estimates = estimates
        self.unread = unread
    }

    /// "Reis et al. 2015": how a text refers to it.
    public var shortCitation: String {
        let year = year.map(String.init) ?? "(undated)"
        guard let first = authors.first else { return "\(title) \(year)" }
        guard Self.isPerson(first) else { return "\(first) \(year)" }
        let surname = first.split(separator: " ").dropLast().joined(separator: " ")
        return "\(surname)\(authors.count > 1 ? " et al." : "") \(year)"
    }

    /// People are written "Surname AB"; organisations are not.
    private static func isPerson(_ author: String) -> Bool {
        let words = author.split(separator: " ")
        guard words.count > 1, let initials = words.last else { return false }
        return initials.count <= 3 && initials.allSatisfy(\.isUppercase)
    }
}
