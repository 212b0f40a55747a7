public import HTML

/// A block of a section, ready to be laid out.
public enum BlockView: Sendable {
    case paragraph(RichText)
    case list([RichText])
    case steps([RichText])
    case facts([FactView])
    case table(TableView)
    case figure(FigureView)
    case note(NoteView)
    case flags([FlagGroup])
    case chain(ChainEmbedView)
    case quiz(QuizView)
    case pointers([PageLink])
}

/// A labelled statement, and whether it was checked.
public struct FactView: Sendable {
    public let label: String
    public let text: RichText
    public let isVerified: Bool
}

public struct TableView: Sendable {
    public let caption: RichText
    /// Heading cells, then cells, row by row.
    public let rows: [(heads: [RichText], cells: [RichText])]
    /// Whether the first row is all headings.
    public let hasHeadRow: Bool
}

public struct FigureView: Sendable {
    /// `nil` while the figure is only planned.
    public let source: Href?
    public let alt: String
    public let caption: RichText
}

public struct NoteView: Sendable {
    public enum Tone: String, Sendable { case tip, caution, flag }

    public let tone: Tone
    /// "Tip", "Take care", "Red flag".
    public let label: String
    public let paragraphs: [RichText]
}

/// Red flags of one urgency, and what to do about them in words.
public struct FlagGroup: Sendable {
    /// `emergency`, `urgent` or `see-someone`: a class name.
    public let urgency: String
    public let label: String
    public let flags: [RichText]
}

/// An evidence grade as it is shown: always in words, never by colour alone.
public struct GradeView: Sendable {
    /// `strong` … `refuted`: a class name.
    public let name: String
    public let label: String
    public let meaning: String
}

/// One cause-effect link with everything a reader may ask of it.
public struct LinkView: Sendable {
    /// Its fragment on the page; `nil` where the page has told it before.
    public let id: String?
    /// The other end, seen from the page it stands on.
    public let other: PageLink
    public let sentence: String
    public let because: RichText
    public let grade: GradeView
    public let rationale: RichText
    public let commonClaim: RichText
    public let citations: [CitationView]
    /// Claims that speak about it.
    public let claims: [PageLink]
}

public struct CitationView: Sendable {
    /// Number in the page's references.
    public let number: Int
    let imprint: Imprint
    /// "Reis et al. 2015".
    public var title: String { imprint.short }
    /// "supports", "disputes", "is mixed"; empty when the author did not say.
    public let stance: String
    /// A class name; empty when there is no stance.
    public let stanceName: String
}

/// A chain told step by step.
public struct ChainView: Sendable {
    public let headline: String
    public let grade: GradeView
    public let steps: [ChainStepView]
    /// Why it is supported as it is; empty for a single link.
    public let because: String
}

public struct ChainStepView: Sendable {
    public let sentence: String
    public let from: PageLink
    public let to: PageLink
    public let because: RichText
    public let grade: GradeView
    public let isWeakest: Bool
    public let citations: [CitationView]
}

/// A chain in the middle of prose.
public struct ChainEmbedView: Sendable {
    /// Opens the answer; says so when there is no chain.
    public let answer: String
    public let chain: ChainView?
    /// The page that tells all chains between the two ends, where there is one.
    public let page: PageLink?
}

public struct QuizView: Sendable {
    public let questions: [QuestionView]
}

public struct QuestionView: Sendable {
    /// Its fragment; `nil` where the question lives on another page.
    public let id: String?
    public let number: Int
    public let difficulty: String
    public let stem: RichText
    public let options: [OptionView]
    public let sources: [CitationView]
}

public struct OptionView: Sendable {
    public let label: RichText
    public let feedback: RichText
    public let isCorrect: Bool
    /// The entity that is offered, where the question was made from the links.
    public var node: String?
}

/// A headed part of a page.
public struct SectionView: Sendable {
    public enum Tone: String, Sendable { case plain, caution, flag }

    public let id: String
    public let heading: String
    public var tone = Tone.plain
    public let blocks: [BlockView]

    public init(id: String, heading: String, tone: Tone = .plain, blocks: [BlockView]) {
        self.id = id
        self.heading = heading
        self.tone = tone
        self.blocks = blocks
    }
}
