public import Diagnostics

/// Whether no site is made of content with these findings.
///
/// The one place where that is decided: `validate` fails, `build` builds nothing and `serve` keeps its last site for the same
/// findings. None of them depends on what day it is; see ``RuleGuide/Leeway/belowError``.
public func stopsBuild(_ findings: [Diagnostic]) -> Bool { findings.contains(where: stopsBuild) }

/// The same of a single finding. What an author allowed or a baseline knows stops nothing.
public func stopsBuild(_ finding: Diagnostic) -> Bool { finding.severity == .error && finding.standing == .new }
