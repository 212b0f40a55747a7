public import Diagnostics

/// Something people say, and what the evidence says to it.
public struct Claim: Sendable, Identifiable {
    public typealias ID = Identifier<Claim>

    public enum Verdict: String, Sendable, CaseIterable {
        case supported
        /// A true core, overstated.
        case partly
        /// Evidence conflicts, or nobody tested it.
        case contested
        case refuted

        public var label: String {
            switch self {
            case .supported: "Supported"
            case .partly: "Partly true"
            case .contested: "Contested"
            case .refuted: "Refuted"
            }
        }
    }

    public var id: ID
    public var range: SourceRange
    public var verdict: Verdict
    public var statement: Prose
    public var answer: Prose
    /// The links it speaks about.
    public var concerns: [Mention<Link>]
    public var citations: [Citation]
    public var sections: [Section]
    public var review: Review?

    public init(
        id: ID, range: SourceRange = .none, verdict: Verdict, statement: Prose = [], answer: Prose = [],
        concerns: [Mention<Link>] = [], citations: [Citation] = [], sections: [Section] = [], review: Review? = nil
    ) {
        self.id = id
        self.range = range
        self.verdict = verdict
        self.statement = statement
        self.answer = answer
        self.concerns = concerns
        self.citations = citations
        self.sections = sections
        self.review = review
    }
}
