/// What an answer says, as values and without a word; a language of ``Wording`` makes sentences of it.
///
/// Every sentence about links and chains, on any page, in the terminal and in the explorer, is one of these. So what
/// may be said is decided here and in what fills these cases, and how it is said in one place for each language.
public indirect enum Statement: Sendable, Hashable {
    // MARK: One link, or what belongs together

    /// A link by its own grade: "Tight hamstrings may contribute to …".
    case link(LinkClause)
    /// The same, where it opens an answer about its two ends.
    case directly(LinkClause)
    /// A state of a muscle, a member of a group: no link could say anything about the two.
    case belongs(Entity.ID, to: Entity.ID, as: Belonging)
    /// Two groups that have something in common, and neither is a part of the other.
    case overlap(Entity.ID, Entity.ID, shared: [Entity.ID])

    // MARK: Chains

    /// A chain of two or more links that holds as a whole.
    case claim(ChainClause)
    /// One that does not; its ends are never told as cause and effect, only its steps.
    case story(ChainClause)
    /// Why a chain is supported as it is; never empty.
    case because(Support, [Reason])
    /// Opens what follows from a question about two things: how many chains are told, of which sort. None of either sort
    /// beside a direct link; there may be longer ones then, if these are not all.
    case chains(Ends, claims: Int, stories: Int, Completeness)
    /// Chains that hold say opposite things; the better supported sign, or `nil` where neither is better.
    case disagreeing(Ends, better: Sign?)
    /// No chain of causes, however long; under the question's limits, where it has any.
    case noChain(Ends, isLimited: Bool)
    /// The shortest has more links than are told: a story, where it has more than ``Support/longestClaim``, else what the
    /// question did not ask for.
    case onlyLonger(Ends, links: Int, most: Int, isLimited: Bool)
    /// Nothing fits the limits, and without them something would.
    case beyondLimits(Ends, Verdict)
    /// It ends in an emergency, and begins at what is not composed with one.
    case notComposed(Ends)
    /// Only an emergency would connect the two, and nothing is made through one from the first; at most three are named.
    case notComposedThrough(Ends, [Entity.ID])
    /// Nothing this way; the other way round there is this.
    case otherWay(Statement)
    /// Both follow from something: two claims.
    case commonCause(Entity.ID, of: Ends)
    /// What a missing link would have to join; `to` is not empty.
    case missingLink(from: Entity.ID, to: [Entity.ID], more: Int)
    /// A question with one end only.
    case oneEnd(Entity.ID)

    // MARK: Everything around one thing

    /// How many things are linked directly, by a claim, and by stories alone.
    case around(Entity.ID, Direction, direct: Int, claims: Int, stories: Int)
    case heading(Group, of: Entity.ID, Direction)
    /// What only stories connect with it.
    case onlyStories([Entity.ID], more: Int)
    /// Emergencies that are not composed with it.
    case notComposedWith(Entity.ID, [Entity.ID])

    // MARK: What if

    case applied(Entity.ID, Change, outcomes: Int)
    /// Two claims of equal standing disagree; both follow.
    case isOpen(cause: Entity.ID, outcome: Entity.ID)
    /// A claim that is told beside a better one of the other sign.
    case lessSupported(ChainClause)
    /// Something is taken away that has a claim to the outcome: how many others have one, and the best support left.
    case remaining(without: [Entity.ID], outcome: Entity.ID, Sign, others: Int, best: Support?)
    /// It has no claim to anything asked about, but links.
    case hasLinks(Entity.ID, to: [Entity.ID])
    case hasNoLinks(Entity.ID)
    /// It is applied, and nothing known here says anything of what was asked about.
    case hasNoClaims(Entity.ID)
    /// Outcomes asked about that nothing known here says anything of.
    case untouched(Int, isAll: Bool)
    /// A link is taken away and the claims that stand on it.
    case cutClaims(outcome: Entity.ID, lost: [Entity.ID], Sign)

    // MARK: Comparing

    case shared(Ends, claims: Int, stories: Int)
    /// A list's heading: what reaches both, only one, or one through the other.
    case compared(Comparison, Ends)
    /// It has a claim to one, and that is found together with the other: nothing causal leads on.
    case company(Entity.ID, claims: Entity.ID, foundWith: Entity.ID)
    /// By stories alone.
    case byStories([Entity.ID], more: Int)
    /// What is in no list, because nothing is composed of it and an emergency.
    case leftOut([Entity.ID], more: Int)
    case noDiagnosis

    // MARK: Loops and keystones

    case loop(Entity.ID, by: [Entity.ID], isReinforcing: Bool, Support)
    case loops(told: Int, Completeness, longest: Int, mayBeLonger: Bool)
    /// `bound` is the longest chain looked at where that decides, else `nil`.
    case keystones(Ends, count: Int, bound: Int?)
    case noWay(Ends, bound: Int?, isLimited: Bool)

    // MARK: Questions made from links

    case question(about: Entity.ID)
    case unconnected(Entity.ID, Entity.ID)
}

extension Statement {
    /// The two things a question is about.
    public struct Ends: Sendable, Hashable {
        public let from: Entity.ID
        public let to: Entity.ID

        public init(_ from: Entity.ID, _ to: Entity.ID) {
            self.from = from
            self.to = to
        }
    }

    public struct LinkClause: Sendable, Hashable {
        public let cause: Entity.ID
        public let relation: Relation
        public let effect: Entity.ID
        public let grade: EvidenceGrade
        /// `nil` unless it is contested.
        public let contention: Contention?

        public init(
            cause: Entity.ID, relation: Relation, effect: Entity.ID, grade: EvidenceGrade, contention: Contention? = nil
        ) {
            self.cause = cause
            self.relation = relation
            self.effect = effect
            self.grade = grade
            self.contention = contention
        }

        public init(_ link: Link) {
            self.init(
                cause: link.cause, relation: link.relation, effect: link.effect.id, grade: link.grade,
                contention: link.contention)
        }
    }

    public struct ChainClause: Sendable, Hashable {
        public let from: Entity.ID
        public let to: Entity.ID
        public let sign: Sign
        public let support: Support
        public let links: Int

        public init(from: Entity.ID, to: Entity.ID, sign: Sign, support: Support, links: Int) {
            self.from = from
            self.to = to
            self.sign = sign
            self.support = support
            self.links = links
        }
    }

    public enum Belonging: String, Sendable, Hashable, CaseIterable, Codable {
        /// A state of the muscle, or of a muscle that belongs to it.
        case state
        case member
    }

    /// What makes a chain no better than it is.
    public enum Reason: Sendable, Hashable {
        /// The weakest link, and whether others are as weak.
        case weakest(LinkClause, isOnly: Bool)
        /// So many links, so many steps lost.
        case length(links: Int, lost: Int)
        /// A link was not seen in people.
        case outsidePeople(from: Entity.ID, to: Entity.ID, SeenIn)
        /// Direct evidence about two things on the chain says less, or something else.
        case capped(from: Entity.ID, to: Entity.ID, Direct)
    }

    /// What direct evidence makes of a part of a chain.
    public enum Direct: Sendable, Hashable {
        /// It says the same, but no better than this; a contested one included.
        case graded(EvidenceGrade)
        case contradicts
        case refuted
        /// Only found together, at that grade.
        case together(EvidenceGrade)
    }

    /// Whether what is told is all there is.
    public enum Completeness: String, Sendable, Hashable, CaseIterable, Codable {
        case all
        /// More were seen, less well supported or longer than those told.
        case more
        /// The search was bounded before it had seen all.
        case stopped
    }

    public enum Direction: String, Sendable, Hashable, CaseIterable, Codable { case upstream, downstream }

    /// Lists that readers must not mix up.
    public enum Group: String, Sendable, Hashable, CaseIterable, Codable {
        case raises, together, lowers, refuted
    }

    public enum Change: String, Sendable, Hashable, CaseIterable, Codable {
        case likelier, lessLikely = "less-likely", ambiguous, stories
    }

    public enum Comparison: String, Sendable, Hashable, CaseIterable, Codable {
        case sharedCauses = "shared-causes"
        case onlyFirst = "only-first"
        case onlySecond = "only-second"
        case throughFirst = "through-first"
        case throughSecond = "through-second"
        case sharedHelp = "shared-help"
        case helpsFirst = "helps-first"
        case helpsSecond = "helps-second"
        case sharedEffects = "shared-effects"
        case effectsOfFirst = "effects-of-first"
        case effectsOfSecond = "effects-of-second"
        case company
        case notComposed = "not-composed"
    }
}
