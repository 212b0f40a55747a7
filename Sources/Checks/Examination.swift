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
/// - Parameter today: `YYYY-MM-DD`; decides what is overdue or expired. `nil` leaves both unasked.
/// - Returns: In telling order.
public func examine(_ reading: Reading, along graph: CauseGraph, today: String? = nil) -> [Diagnostic] {
    var found = allChecks.flatMap { check in
        let all = check.findings(in: reading, along: graph)
        return type(of: check).missesSomething ? all.filter { !reading.faultyFiles.contains($0.range.file) } : all
    }
    if let today { found += OverdueReview.findings(in: reading, today: today) }
    found = found.filter { !reading.partlyReadFiles.contains($0.range.file) && !reading.doubts.touch($0.range) }
    found += reading.findings
    found = Allowances(reading.allowances, today: today).heeded(by: found.inTellingOrder())
    return reading.atlas.site.ruleSettings.heeded(by: found).inTellingOrder()
}

extension [Site.RuleSetting] {
    fileprivate func heeded(by findings: [Diagnostic]) -> [Diagnostic] {
        if isEmpty { return findings }
        let known = allGuides.map(\.id)
        let unknown = filter { !known.contains($0.rule) }.map { setting in
            UnknownRule.finding(for: setting.rule, at: setting.range)
        }
        let levels = Dictionary(map { ($0.rule, $0.level) }, uniquingKeysWith: { $1 })
        let heeded = findings.compactMap { finding -> Diagnostic? in
            guard let level = levels[finding.rule] else { return finding }
            guard let severity = Severity(rawValue: level.rawValue) else { return nil }
            var finding = finding
            finding.severity = severity
            return finding
        }
        return heeded + unknown
    }
}
