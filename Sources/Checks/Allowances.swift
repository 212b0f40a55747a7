import Diagnostics
import LessonDecoding

/// What authors allowed, and what came of it.
struct Allowances {
    private let allowances: [Allowance]
    private let today: String?

    init(_ allowances: [Allowance], today: String?) {
        self.allowances = allowances
        self.today = today
    }

    /// Marks what is allowed, and adds findings about allowances that are unknown, expired or unused.
    func heeded(by findings: [Diagnostic]) -> [Diagnostic] {
        if allowances.isEmpty { return findings }
        let known = Set(allGuides.map(\.id))
        var heeded = findings
        for allowance in allowances {
            let covered = findings.indices.filter { allowance.covers(findings[$0]) }
            for index in covered { heeded[index].standing = .allowed(reason: allowance.reason) }
            if !known.contains(allowance.rule) {
                heeded.append(UnknownRule.finding(for: allowance.rule, at: allowance.ruleRange))
            } else if covered.isEmpty {
                heeded.append(
                    UnusedAllowance.guide.finding(
                        "'\(allowance.rule)' finds nothing here to allow", at: allowance.ruleRange,
                        fixes: [
                            .safe(
                                "delete the allowance", replacing: allowance.range, holding: allowance.written, with: "")
                        ]))
            } else if let until = allowance.until, let today, until < today {
                heeded.append(Self.expired(allowance, on: until, covering: covered.map { findings[$0] }))
            }
        }
        return heeded
    }

    /// One finding for the allowance and what it covers, as grave as the gravest of those.
    private static func expired(
        _ allowance: Allowance, on day: String, covering findings: [Diagnostic]
    ) -> Diagnostic {
        var finding = ExpiredAllowance.guide.finding(
            "the allowance of '\(allowance.rule)' ended on \(day)", at: allowance.untilRange,
            notes: findings.map { .init("it allowed this: \($0.headline)", at: $0.range) },
            fixes: [Fix("mend what it allowed, or give a new reason and a new day")])
        finding.severity = findings.map(\.severity).min() ?? finding.severity
        return finding
    }
}

extension Allowance {
    fileprivate func covers(_ finding: Diagnostic) -> Bool {
        rule == finding.rule && scope.file == finding.range.file && scope.start <= finding.range.start
            && finding.range.end <= scope.end
    }
}

/// The guides of the rules about rules.
enum UnusedAllowance {
    static let guide = RuleGuide(
        id: "unused-allowance", severity: .warning,
        summary: "An allowance allows nothing.",
        why: "what it allowed is mended or gone; left standing it would hide the next mistake",
        flagged: Sample.mechanism(allowing: "lone-study", holding: Sample.link(to: "wear")),
        accepted: Sample.mechanism(
            allowing: "lone-study", holding: Sample.link(to: "wear", grade: "strong", source: "scan-2010")),
        beside: Sample.neighbours)
}

enum ExpiredAllowance {
    static let guide = RuleGuide(
        id: "expired-allowance", severity: .warning,
        summary: "An allowance has passed its last day.",
        why: "it was given for a while, and the while is over",
        flagged: Sample.mechanism(
            allowing: "lone-study", until: "2026-01-01",
            holding: Sample.link(to: "wear", grade: "strong", source: "scan-2010")),
        accepted: Sample.mechanism(
            allowing: "lone-study", until: "2027-01-01",
            holding: Sample.link(to: "wear", grade: "strong", source: "scan-2010")),
        beside: Sample.neighbours)
}

enum UnknownRule {
    static let guide = RuleGuide(
        id: "unknown-rule", severity: .warning,
        summary: "A rule is named that does not exist.",
        why: "a setting or an allowance for it does nothing",
        flagged: Sample.mechanism(allowing: "lone-studdy", holding: ""),
        accepted: Sample.mechanism(holding: ""), beside: [Sample.wear, Sample.oneSource, Sample.citing])

    static func finding(for rule: String, at range: SourceRange) -> Diagnostic {
        let meant = allGuides.map(\.id).nearest(to: rule)
        return guide.finding(
            "there is no rule '\(rule)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""), at: range,
            fixes: meant.map { [Fix("replace with '\($0)'", replacing: range, holding: rule, with: $0)] } ?? [])
    }
}
