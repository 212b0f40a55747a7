public import Diagnostics

/// A sign that should send a person to someone, and how little that may wait.
///
/// Each is described once, in the library; where it applies it is only named, so it cannot have two urgencies.
public final class RedFlag: Sendable, Identifiable {
    public typealias ID = Identifier<RedFlag>

    /// The gravest first.
    public enum Urgency: String, Sendable, CaseIterable {
        case emergency
        case sameDay = "same-day"
        case withinDays = "within-days"
        case seeSomeone = "see-someone"
    }

    public let id: ID
    /// The value of its `id` attribute.
    public let range: SourceRange
    public let urgency: Urgency
    /// What a person notices.
    public let sign: Prose
    /// What it may point to; may be empty.
    public let pointsTo: Prose
    /// How the urgency was chosen, where sources differ; may be empty.
    public let note: Prose
    /// Who says so.
    public let sources: [Mention<Source>]

    public init(
        id: ID, range: SourceRange = .none, urgency: Urgency, sign: Prose, pointsTo: Prose = [], note: Prose = [],
        sources: [Mention<Source>] = []
    ) {
        self.id = id
        self.range = range
        self.urgency = urgency
        self.sign = sign
        self.pointsTo = pointsTo
        self.note = note
        self.sources = sources
    }
}
