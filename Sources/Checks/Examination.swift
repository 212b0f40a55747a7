public import Causality
public import Diagnostics
import Knowledge
public import LessonDecoding
import LessonSyntax

/// Everything that needs attention in `reading`: what the reading itself found, and what the checks find.
///
/// Checks do not speak about files that could be read only in part. What the site or an author has said about rules is
/// heeded: severities are set, allowed findings are marked, and allowances that do nothing are findings themselves.
///
/// - Parameters:
///   - today: `YYYY-MM-DD`; decides what is overdue or expired. `nil` leaves both unasked.
///   - severity: Asks only for findings of this severity; checks that have none of it are left out.
/// - Returns: In telling order.
public func examine(
    _ reading: Reading, along graph: CauseGraph, today: String? = nil, only severity: Severity? = nil
) -> [Diagnostic] {
    let settings = reading.atlas.site.ruleSettings
    var found = RuleRegistry.folderChecks.flatMap { check in
        if let severity, !settings.mayRaise(type(of: check).guide, to: severity) { return [Diagnostic]() }
        let all = check.findings(in: reading, along: graph)
        return type(of: check).missesSomething ? all.filter { reading.damage[$0.range.file] == nil } : all
    }
    if let today { found += OverdueReview.findings(in: reading, today: today) }
    let doubts = reading.doubts
    found = found.filter { !doubts.touch($0.range) }
    found += reading.findings
    found = Allowances(reading.allowances, today: today).heeded(by: found.inTellingOrder())
    found = settings.heeded(by: found).inTellingOrder()
    return severity.map { wanted in found.filter { $0.severity == wanted } } ?? found
}

extension [Site.RuleSetting] {
    /// Whether the rule has that severity by itself, or this site may give it to it.
    fileprivate func mayRaise(_ guide: RuleGuide, to severity: Severity) -> Bool {
        guide.severity == severity || contains { $0.rule == guide.id }
    }

    fileprivate func heeded(by findings: [Diagnostic]) -> [Diagnostic] {
        if isEmpty { return findings }
        var rules = KnownRules()
        let unheeded = compactMap { rules.finding(for: $0) }
        let levels = Dictionary(
            filter { rules.permits($0) }.map { ($0.rule, $0.level) }, uniquingKeysWith: { $1 })
        let heeded = findings.compactMap { finding -> Diagnostic? in
            guard let level = levels[finding.rule] else { return finding }
            guard let severity = Severity(rawValue: level.rawValue) else { return nil }
            var finding = finding
            finding.severity = severity
            return finding
        }
        return heeded + unheeded
    }
}
