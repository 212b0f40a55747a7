public import Causality
public import Diagnostics
public import LessonDecoding

/// One thing an editor would look for in a whole content folder.
///
/// A check is one file and one line in ``RuleRegistry``. Its guide feeds `spinewise explain`, the rules reference
/// and a test that runs both samples.
public protocol Check: Sendable {
    static var guide: RuleGuide { get }
    /// Whether it complains that something is missing, which in a file with other faults may only be misspelt.
    static var missesSomething: Bool { get }

    /// In any order; the examination puts them in order.
    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic]
}

extension Check {
    public static var missesSomething: Bool { false }
}
