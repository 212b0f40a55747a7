public import Causality
public import Diagnostics
public import LessonDecoding

/// One thing an editor would look for in a whole content folder.
///
/// A check is one file and one line in ``allChecks``. Its guide feeds `spinewise explain`, the rules reference
/// and a test that runs both samples.
public protocol Check: Sendable {
    static var guide: RuleGuide { get }

    /// In any order; the examination puts them in order.
    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic]
}

/// Everything that needs attention in `reading`: what the reading itself found, and what the checks find.
///
/// - Returns: In telling order. Checks do not speak about files that could be read only in part.
public func examine(_ reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
    let found = allChecks.flatMap { $0.findings(in: reading, along: graph) }
    return (reading.findings + found.filter { !reading.damagedFiles.contains($0.range.file) }).inTellingOrder()
}
