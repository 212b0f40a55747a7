public import Diagnostics
import LessonDecoding
import LessonSyntax

/// Every rule there is, and who speaks for it: what runs, what may be set, allowed and explained, what reports list.
///
/// The only list of rules. A test holds it against the guides in the sources.
public enum RuleRegistry {
    /// By the ids of the rules.
    static let rules: [Rule] = [
        .file(AssociationAsCause()),
        .reading(StructureGuides.badAllowance),
        .reading(StructureGuides.badValue),
        .folder(BothSigns()),
        .folder(ClaimAgainstStory()),
        .folder(ContestedWithoutSupport()),
        .folder(ContradictoryMove()),
        .folder(ContraindicatedAndRecommended()),
        .folder(CopiedSource()),
        .folder(DefinitionAsLink()),
        .folder(DetourOutranksDirect()),
        .reading(SyntaxGuides.doctype),
        .folder(DuplicateID()),
        .folder(DuplicateLink()),
        .reading(SyntaxGuides.emptyFile),
        .reading(StructureGuides.emptyText),
        .reading(SyntaxGuides.encoding),
        .beside(ExpiredAllowance.guide),
        .reading(StructureGuides.fileNameMismatch),
        .beside(FixedRule.guide),
        .folder(FlagsDiffer()),
        .file(GiveawayOption()),
        .file(HeadingOrder()),
        .reading(SyntaxGuides.invisibleCharacter),
        .folder(LapsedReview()),
        .folder(LessonOrderCircle()),
        .folder(LoneStudy()),
        .reading(StructureGuides.lookalikeLetter),
        .reading(StructureGuides.malformedIdentifier),
        .reading(SyntaxGuides.malformedXML),
        .reading(SyntaxGuides.mergeConflict),
        .reading(SyntaxGuides.misnamedFile),
        .reading(StructureGuides.misplacedElement),
        .reading(MissingPartGuides.alt),
        .reading(StructureGuides.missingAttribute),
        .reading(StructureGuides.missingChild),
        .reading(MissingPartGuides.contraindications),
        .reading(MissingPartGuides.feedback),
        .folder(MissingMedia()),
        .reading(MissingPartGuides.redFlags),
        .reading(MissingPartGuides.review),
        .reading(MissingPartGuides.seekHelp),
        .reading(MissingPartGuides.stopRules),
        .folder(OneRightAnswer()),
        .folder(OneSidedAssociation()),
        .folder(OnlyDisputed()),
        .reading(SyntaxGuides.outsideContent),
        .file(OverclaimedLink()),
        .beside(OverdueReview.guide),
        .reading(SyntaxGuides.oversizedFile),
        .folder(ReadingGrade()),
        .beside(RefutedChain.guide),
        .reading(StructureGuides.repeatedChild),
        .folder(RepeatedComparison()),
        .reading(StructureGuides.repeatedFragment),
        .folder(SelfLink()),
        .folder(StanceAgainstGrade()),
        .folder(StrongWithoutSupport()),
        .file(TermBeforeExplained()),
        .folder(TreatmentToEmergency()),
        .reading(StructureGuides.uncitedGrade),
        .folder(UndatedSource()),
        .reading(StructureGuides.unexpectedText),
        .file(UnfinishedText()),
        .folder(UnidentifiedSource()),
        .reading(StructureGuides.unknownAttribute),
        .reading(StructureGuides.unknownElement),
        .beside(UnknownRule.guide),
        .folder(UnknownTarget()),
        .folder(UnreachablePage()),
        .reading(SyntaxGuides.unreadableFile),
        .folder(UnsignedReview()),
        .reading(StructureGuides.unstancedCitation),
        .folder(UntestedObjective()),
        .beside(UnusedAllowance.guide),
        .folder(UnusedFlag()),
        .folder(UnusedMedia()),
        .folder(UnusedSource()),
        .folder(UnwalkedChain()),
        .file(VagueLinkText()),
        .folder(VerdictAgainstGrades()),
        .folder(WrongKind()),
    ]

    /// Who says that a rule is not kept.
    enum Rule {
        /// Reading a single file does.
        case reading(RuleGuide)
        /// A check of a single file.
        case file(any FileCheck)
        /// A check of the whole folder.
        case folder(any Check)
        /// The examination, beside the checks: it knows the day, the settings and the allowances.
        case beside(RuleGuide)

        var guide: RuleGuide {
            switch self {
            case .reading(let guide), .beside(let guide): guide
            case .file(let check): type(of: check).guide
            case .folder(let check): type(of: check).guide
            }
        }
    }

    /// What each rule is about, with its family, severity and leeway; by id.
    public static let guides = rules.map(\.guide)
    static let fileChecks: [any FileCheck] = rules.compactMap { if case .file(let check) = $0 { check } else { nil } }
    static let folderChecks: [any Check] = rules.compactMap { if case .folder(let check) = $0 { check } else { nil } }

    private static let byID = Dictionary(guides.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })

    /// The rule of an id; `nil` when there is none.
    public static subscript(id: String) -> RuleGuide? { byID[id] }
}

extension RuleFamily {
    /// The rules of the family, by id.
    public var guides: [RuleGuide] { RuleRegistry.guides.filter { $0.family == self } }
}
