public import Diagnostics
import LessonDecoding
import LessonSyntax

/// Every check of a whole content folder, by the alphabet.
public let allChecks: [any Check] = [
    BothSigns(),
    ClaimAgainstStory(),
    ContestedWithoutSupport(),
    ContradictoryMove(),
    DefinitionAsLink(),
    DetourOutranksDirect(),
    DuplicateID(),
    DuplicateLink(),
    LessonOrderCircle(),
    LoneStudy(),
    MissingMedia(),
    OneRightAnswer(),
    OneSidedAssociation(),
    OnlyDisputed(),
    ReadingGrade(),
    RepeatedComparison(),
    SelfLink(),
    TreatmentToEmergency(),
    UndatedSource(),
    UnidentifiedSource(),
    UnknownTarget(),
    UnreachablePage(),
    UntestedObjective(),
    UnusedMedia(),
    UnusedSource(),
    UnwalkedChain(),
    VerdictAgainstGrades(),
    WrongKind(),
]

/// Every check of a single file, by the alphabet.
public let allFileChecks: [any FileCheck] = [
    AssociationAsCause(),
    HeadingOrder(),
    OverclaimedLink(),
    TermBeforeExplained(),
    UnfinishedText(),
    VagueLinkText(),
]

/// The guide of every rule that can speak, by id: the checks', and those of what reading a single file finds.
public let allGuides: [RuleGuide] =
    (SyntaxGuides.all + StructureGuides.all + MissingPartGuides.all + allChecks.map { type(of: $0).guide }
    + allFileChecks.map { type(of: $0).guide }
    + [
        ExpiredAllowance.guide, FixedRule.guide, OverdueReview.guide, RefutedChain.guide, UnknownRule.guide,
        UnusedAllowance.guide,
    ])
    .sorted { $0.id < $1.id }
