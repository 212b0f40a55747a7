public import Diagnostics
import LessonDecoding
import LessonSyntax

/// Every check, by the alphabet.
public let allChecks: [any Check] = [
    DuplicateID(),
    DuplicateLink(),
    MissingMedia(),
    OneRightAnswer(),
    SelfLink(),
    UnknownTarget(),
    UnwalkedChain(),
    WrongKind(),
]

/// The guide of every rule that can speak, by id: the checks', and those of what reading a single file finds.
public let allGuides: [RuleGuide] =
    (SyntaxGuides.all + StructureGuides.all + allChecks.map { type(of: $0).guide }).sorted { $0.id < $1.id }
