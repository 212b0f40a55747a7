public import HTML

/// Every page type. Whoever adds one is led by the compiler: this `enum` here, `render(_:)` in `templates/`.
public enum Page: Sendable {
    case home(HomePage)
    case entity(EntityPage)
    case listing(ListingPage)
    case explore(ExplorePage)
    case chain(ChainPage)
    case lesson(LessonPage)
    case course(CoursePage)
    case claim(ClaimPage)
    case sources(SourcesPage)
    case index(IndexPage)
    case loops(LoopsPage)
    case keystones(KeystonesPage)
    case compare(ComparePage)
    case overview(OverviewPage)
    case whatIf(WhatIfPage)
    case notFound(NotFoundPage)
    case moved(MovedPage)
}

public struct HomePage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let tagline: String
    public let description: String
    public let featured: [CardView]
    public let lessons: [CardView]
    public let courses: [PageLink]
    /// Muscles, each with the conditions that chains lead to.
    public let startingPoints: [StartingPoint]
    public let grades: [GradeView]
    public let sections: [SectionView]
    public let counts: [(number: Int, label: String, href: Href)]
}

public struct StartingPoint: Sendable {
    public let muscle: PageLink
    public let chains: [PageLink]
}

/// Something offered on a list: its name, its kind and a sentence.
public struct CardView: Sendable {
    public let title: String
    public let href: Href
    /// Empty where the list says it already.
    public let kicker: String
    public let text: String
    public let grade: GradeView?
}

/// A muscle, state, structure, mechanism, factor, condition, symptom, exercise or treatment.
public struct EntityPage: Sendable {
    public let frame: PageFrame
    /// "Muscle", "Condition".
    public let kicker: String
    public let title: String
    public let aliases: [String]
    public let summary: RichText
    /// Before the links: red flags first, then what the kind has of its own.
    public let opening: [SectionView]
    /// Two links each way; `nil` without links.
    public let drawing: DrawingView?
    /// Everything up to three links away, as lists of lists.
    public let routes: [RouteTree]
    /// What brings it on, what is found together with it, what helps, and where it leads; none of them empty.
    public let links: [LinkGroup]
    /// Links in either direction that the evidence speaks against.
    public let refuted: [LinkView]
    /// A muscle's states, each with its own links.
    public let states: [StateView]
    /// After the links: the author's sections, what mentions it, quiz.
    public let closing: [SectionView]
    /// The sentence that stands where there are no links at all.
    public let noLinks: String?
}

public struct StateView: Sendable {
    public let id: String
    public let pointer: PageLink
    public let summary: RichText
    public let links: [LinkGroup]
}

/// Direct links that say the same kind of thing in the same direction.
public struct LinkGroup: Sendable {
    /// The last part of its fragment: `causes`, `together`, `helps`, `effects`, `lowers`.
    public let id: String
    public let heading: String
    /// Best supported first.
    public let links: [LinkView]
}

/// A list of pages: all muscles, all lessons, all chains.
public struct ListingPage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let introduction: String
    /// Other ways to go from here.
    public var further: [PageLink] = []
    public let groups: [ListingGroup]
}

public struct ListingGroup: Sendable {
    public let id: String
    /// Empty when the list has one group only.
    public let heading: String
    public let cards: [CardView]
}

/// How one thing can lead to another.
public struct ChainPage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let from: PageLink
    public let to: PageLink
    public let verdict: VerdictView
    /// Opens the answer; says whether these are all chains.
    public let answer: String
    /// Links that connect the two directly, whatever they say.
    public let direct: [LinkView]
    /// All of it at a glance; `nil` where there is nothing to draw.
    public let drawing: DrawingView?
    /// Chains that hold as a whole, then those that do not; each by what they pass first, best first.
    public let claims: [ChainGroup]
    public let stories: [ChainGroup]
    /// What people say about the two, and the verdict on it.
    public let said: [CardView]
    /// The second end, where it is an emergency that nothing is composed with.
    public let emergency: PageLink?
    /// The same question, asked in the explorer.
    public let explorer: Href
    /// The command that gives the same answer.
    public let command: String
}

/// What is known of the way from one thing to another, at a glance.
public struct VerdictView: Sendable {
    /// `claim` … `nothing`: a class name.
    public let name: String
    public let label: String
    public let meaning: String
}

/// Chains that pass the same thing first.
public struct ChainGroup: Sendable {
    public let through: PageLink
    /// Best supported first; never empty.
    public let chains: [ChainView]
}

/// Every muscle group against every condition.
public struct OverviewPage: Sendable {
    public let frame: PageFrame
    public let introduction: String
    /// Every verdict there is, as a legend.
    public let verdicts: [VerdictView]
    /// The columns.
    public let conditions: [PageLink]
    public let regions: [OverviewRegion]
}

public struct OverviewRegion: Sendable {
    public let title: String
    public let rows: [OverviewRow]
}

public struct OverviewRow: Sendable {
    /// Its fragment.
    public let id: String
    public let muscle: PageLink
    /// One for each condition, in the order of the columns.
    public let cells: [OverviewCell]
}

public struct OverviewCell: Sendable {
    public let condition: String
    public let verdict: VerdictView
    /// Whether anything is known of the two.
    public let isKnown: Bool
    /// How sure a claim is; empty for anything else.
    public let detail: String
    /// What the link is called where its column is not seen: "Hamstrings and sciatica: story".
    public let label: String
    public let href: Href
}

/// Where chains are looked for in the reader's browser.
public struct ExplorePage: Sendable {
    public let frame: PageFrame
    public let introduction: String
    /// Questions to begin with.
    public let examples: [PageLink]
    /// Where the same is found without scripts.
    public let elsewhere: [PageLink]
    /// In the order in which they are to be run.
    public let scripts: [Href]
}

public struct LessonPage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let summary: RichText
    public let minutes: Int?
    public let courses: [PageLink]
    public let objectives: [(id: String, text: RichText)]
    public let sections: [SectionView]
    public let quiz: QuizView?
}

public struct CoursePage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let summary: RichText
    public let units: [(lesson: CardView, reason: RichText)]
    public let sections: [SectionView]
}

public struct ClaimPage: Sendable {
    public let frame: PageFrame
    public let statement: RichText
    public let verdict: String
    /// A class name.
    public let verdictName: String
    public let answer: RichText
    public let links: [LinkView]
    public let citations: [CitationView]
    public let sections: [SectionView]
}

public struct SourcesPage: Sendable {
    public let frame: PageFrame
    public let sources: [SourceView]
}

public struct SourceView: Sendable {
    public let id: String
    public let reference: ReferenceView
    public let allAuthors: String
    public let finding: RichText
    public let unread: String?
    /// DOI, PubMed, address: each with its label.
    public let places: [PageLink]
    public let citedBy: [PageLink]
    /// How many more pages cite it than are named.
    public let moreCiting: Int
}

/// Names and everyday words, by their first letter.
public struct IndexPage: Sendable {
    public let frame: PageFrame
    public let letters: [(letter: String, entries: [IndexEntry])]
}

public struct IndexEntry: Sendable {
    public let name: String
    public let target: PageLink
    /// Whether the name is another word for the target.
    public let isAlias: Bool
}

public struct LoopsPage: Sendable {
    public let frame: PageFrame
    public let introduction: String
    public let loops: [LoopView]
}

/// What would follow from applying an exercise or a treatment.
public struct WhatIfPage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let opening: String
    /// Cautions.
    public let sections: [SectionView]
    /// Its own links; may be empty.
    public let links: LinkGroup
    /// What is claimed of conditions and symptoms, by what becomes of them; none of them empty.
    public let changes: [WhatIfChange]
    /// Conditions and symptoms that only stories connect with it.
    public let stories: [PageLink]
    /// Heads those.
    public let storiesHeading: String
    /// Emergencies that are not composed with it, and what is said of them.
    public let emergencies: [PageLink]
    public let emergencyNote: String
    /// How many others nothing is said of; empty for none.
    public let untouched: String
    /// The command that gives the same answer.
    public let command: String
}

public struct WhatIfChange: Sendable {
    /// A class name and the last part of its fragment: `likelier`, `less-likely`, `ambiguous`.
    public let name: String
    public let heading: String
    public let effects: [WhatIfEffect]
}

public struct WhatIfEffect: Sendable {
    public let outcome: PageLink
    public let sentence: String
    /// Of the claim that is told first.
    public let grade: GradeView
    /// The steps of the claims that are chains, each as names in order.
    public let ways: [[PageLink]]
}

/// Two conditions side by side.
public struct ComparePage: Sendable {
    public let frame: PageFrame
    public let title: String
    public let opening: String
    public let first: PageLink
    public let second: PageLink
    /// What is said of each, one beside the other; red flags first.
    public let parts: [ComparedPart]
    /// What the links say of both.
    public let sections: [SectionView]
}

/// One thing said of two conditions; a side about which nothing is known is empty.
public struct ComparedPart: Sendable {
    public let id: String
    public let heading: String
    public let tone: SectionView.Tone
    public let left: [BlockView]
    public let right: [BlockView]
}

/// What every chain to a condition passes through.
public struct KeystonesPage: Sendable {
    public let frame: PageFrame
    public let introduction: String
    public let groups: [KeystoneGroup]
}

public struct KeystoneGroup: Sendable {
    /// Its fragment.
    public let id: String
    public let condition: PageLink
    /// Those that most chains share come first; never empty.
    public let items: [KeystoneItem]
}

public struct KeystoneItem: Sendable {
    public let node: PageLink
    public let sentence: String
    /// The pages of the chains that pass there.
    public let chains: [PageLink]
}

public struct LoopView: Sendable {
    public let title: String
    /// "Reinforcing": keeps itself going.
    public let kind: String
    public let meaning: String
    public let chain: ChainView
}

public struct NotFoundPage: Sendable {
    public let frame: PageFrame
    public let suggestions: [PageLink]
}

/// Stands at the address of something that was renamed.
public struct MovedPage: Sendable {
    public let language: String
    public let target: PageLink
    public let canonical: Href?
}
