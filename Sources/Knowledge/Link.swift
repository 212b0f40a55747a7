public import Diagnostics

/// One cause-effect claim: what acts on what, how, how sure we are, and who says so.
public final class Link: Sendable, Hashable, Identifiable {
    public typealias ID = Identifier<Link>

    /// `CAUSE--RELATION--EFFECT` unless the author gave one.
    public let id: ID
    /// The whole `effect` start tag's name, for findings about the link as a whole.
    public let range: SourceRange
    public let cause: Entity.ID
    public let effect: Mention<Entity>
    public let relation: Relation
    public let grade: EvidenceGrade
    public let gradeRange: SourceRange
    /// `nil` where the author did not say.
    public let seenIn: SeenIn?
    /// The mechanism, in plain words.
    public let because: Prose
    /// Why this grade; empty when the author left it out.
    public let rationale: Prose
    /// What is popularly said about this link, and how far it holds; may be empty.
    public let commonClaim: Prose
    public let citations: [Citation]

    public init(
        id: ID, range: SourceRange = .none, cause: Entity.ID, effect: Mention<Entity>, relation: Relation,
        grade: EvidenceGrade, gradeRange: SourceRange = .none, seenIn: SeenIn? = nil, because: Prose = [],
        rationale: Prose = [], commonClaim: Prose = [], citations: [Citation] = []
    ) {
        self.id = id
        self.range = range
        self.cause = cause
        self.effect = effect
        self.relation = relation
        self.grade = grade
        self.gradeRange = gradeRange
        self.seenIn = seenIn
        self.because = because
        self.rationale = rationale
        self.commonClaim = commonClaim
        self.citations = citations
    }

    /// The id of a link whose author gave none.
    public static func id(cause: Entity.ID, relation: Relation, effect: Entity.ID) -> ID {
        ID("\(cause.value)--\(relation.rawValue)--\(effect.value)")
    }

    /// An id names one link, so two links with the same id are the same.
    public static func == (a: Link, b: Link) -> Bool { a === b || a.id == b.id }

    public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

/// In what a link was observed.
public enum SeenIn: String, Sendable, Hashable, CaseIterable {
    case people, cadaver, animal
    /// A calculation or a device that stands for the body.
    case model

    public var isOutsidePeople: Bool { self != .people }
}

extension Link {
    /// Whether it was seen, and not in people.
    public var isOutsidePeople: Bool { seenIn?.isOutsidePeople ?? false }
}

/// A source together with what it does for the claim that cites it.
public struct Citation: Sendable, Hashable {
    public enum Stance: String, Sendable, Hashable, CaseIterable {
        case supports, disputes, mixed
    }

    public var source: Mention<Source>
    /// `nil` where the author did not say; links in our own content always do.
    public var stance: Stance?

    public init(source: Mention<Source>, stance: Stance?) {
        self.source = source
        self.stance = stance
    }
}
