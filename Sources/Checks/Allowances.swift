import Diagnostics
import Knowledge
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
    ///
    /// - Parameter findings: In telling order.
    func heeded(by findings: [Diagnostic]) -> [Diagnostic] {
        if allowances.isEmpty { return findings }
        var rules = KnownRules()
        var heeded = findings
        var cover = Cover(of: findings, for: allowances)
        for allowance in allowances {
            if let unheeded = rules.finding(for: allowance.rule, at: allowance.ruleRange) {
                heeded.append(unheeded)
                continue
            }
            let covered = cover.findings(under: allowance)
            for index in covered { heeded[index].standing = .allowed(reason: allowance.reason) }
            if covered.isEmpty {
                heeded.append(
                    UnusedAllowance.guide.finding(
                        "'\(allowance.rule)' finds nothing here to allow", at: allowance.ruleRange,
                        fixes: [
                            .safe(
                                "delete the allowance", replacing: allowance.range, holding: allowance.written, with: ""
                            )
                        ]))
            } else if let until = allowance.until, let today, until < today {
                heeded.append(Self.expired(allowance, on: until, covering: covered.map { findings[$0] }))
            }
        }
        return heeded
    }

    /// One finding for the allowance and what it covers.
    private static func expired(
        _ allowance: Allowance, on day: String, covering findings: [Diagnostic]
    ) -> Diagnostic {
        var notes = findings.prefix(noteLimit).map { Diagnostic.Note("it allowed this: \($0.headline)", at: $0.range) }
        if findings.count > noteLimit { notes.append(.init("and \(findings.count - noteLimit) more", at: .none)) }
        return ExpiredAllowance.guide.finding(
            "the allowance of '\(allowance.rule)' ended on \(day)", at: allowance.untilRange, notes: notes,
            fixes: [Fix("mend what it allowed, or give a new reason and a new day")])
    }

    /// Many allowances may stand over one place, and each would name everything there.
    private static let noteLimit = 20
}

/// Which findings stand under which allowance.
private struct Cover {
    private struct Place: Hashable {
        let rule: String
        let file: Int32
    }

    private struct Scope: Hashable {
        let rule: String
        let range: SourceRange
    }

    private let findings: [Diagnostic]
    /// Indices of the findings that an allowance may be about, in their order.
    private var byPlace: [Place: [Int]] = [:]
    /// What was looked for before: allowances can stand one behind the other before the same element.
    private var met: [Scope: [Int]] = [:]

    /// - Parameter findings: In telling order.
    init(of findings: [Diagnostic], for allowances: [Allowance]) {
        self.findings = findings
        for allowance in allowances { byPlace[Place(rule: allowance.rule, file: allowance.scope.file)] = [] }
        for (index, finding) in findings.enumerated() {
            byPlace[Place(rule: finding.rule, file: finding.range.file)]?.append(index)
        }
    }

    /// Indices of the findings, in their order; empty for a scope and rule that an earlier allowance has dealt with.
    mutating func findings(under allowance: Allowance) -> [Int] {
        let scope = Scope(rule: allowance.rule, range: allowance.scope)
        if let covered = met[scope] { return covered }
        let all = byPlace[Place(rule: allowance.rule, file: allowance.scope.file)] ?? []
        var (low, high) = (0, all.count)
        while low < high {
            let middle = (low + high) / 2
            if findings[all[middle]].range.start < allowance.scope.start { low = middle + 1 } else { high = middle }
        }
        let covered = all[low...].prefix { findings[$0].range.start <= allowance.scope.end }
            .filter { findings[$0].range.end <= allowance.scope.end }
        met[scope] = covered
        return covered
    }
}

/// A rule that a setting or an allowance cannot change as it wants to.
enum FixedRule {
    static let guide = RuleGuide(
        id: "fixed-rule", family: .settings, severity: .warning,
        summary: "A setting or an allowance wants of a rule what it cannot do.",
        why:
            "without what some rules see to no page can be made, and what depends on the day must not keep a site from being built",
        flagged: Sample.mechanism(allowing: "unknown-target", holding: ""),
        accepted: Sample.mechanism(holding: ""), beside: [Sample.wear, Sample.oneSource, Sample.citing])
}

/// The guides of the rules about rules.
enum UnusedAllowance {
    static let guide = RuleGuide(
        id: "unused-allowance", family: .settings, severity: .warning,
        summary: "An allowance allows nothing.",
        why: "what it allowed is mended or gone; left standing it would hide the next mistake",
        flagged: Sample.mechanism(allowing: "lone-study", holding: Sample.link(to: "wear")),
        accepted: Sample.mechanism(
            allowing: "lone-study", holding: Sample.link(to: "wear", grade: "strong", source: "scan-2010")),
        beside: Sample.neighbours)
}

enum ExpiredAllowance {
    static let guide = RuleGuide(
        id: "expired-allowance", family: .settings, severity: .warning, leeway: .belowError,
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
        id: "unknown-rule", family: .settings, severity: .warning,
        summary: "A rule is named that does not exist.",
        why: "a setting or an allowance for it does nothing",
        flagged: Sample.mechanism(allowing: "lone-studdy", holding: ""),
        accepted: Sample.mechanism(holding: ""), beside: [Sample.wear, Sample.oneSource, Sample.citing])
}

/// The rules there are, for a run in which some are named that are none.
struct KnownRules {
    private var names = KnownNames(RuleRegistry.guides.map(\.id), patience: 1_000_000)

    /// - Returns: `nil` for a rule that exists and may be allowed.
    mutating func finding(for rule: String, at range: SourceRange) -> Diagnostic? {
        if let guide = RuleRegistry[rule] {
            guard guide.leeway == .none else { return nil }
            return FixedRule.guide.finding(
                "what '\(rule)' finds cannot be allowed", at: range,
                fixes: [Fix("mend what it finds, and delete the allowance")])
        }
        let meant = names.nearest(to: rule)
        return UnknownRule.guide.finding(
            "there is no rule '\(rule)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""), at: range,
            fixes: meant.map { [Fix("replace with '\($0)'", replacing: range, holding: rule, with: $0)] } ?? [])
    }

    /// - Returns: `nil` for a setting that is heeded.
    mutating func finding(for setting: Site.RuleSetting) -> Diagnostic? {
        guard let guide = RuleRegistry[setting.rule] else { return finding(for: setting.rule, at: setting.range) }
        if guide.leeway.permits(setting.level.severity) { return nil }
        return FixedRule.guide.finding(
            "what '\(setting.rule)' finds "
                + (guide.leeway == .none ? "is always an error" : "depends on the day, and so is never an error"),
            at: setting.range, fixes: [Fix("delete the setting")])
    }

    func permits(_ setting: Site.RuleSetting) -> Bool {
        RuleRegistry[setting.rule]?.leeway.permits(setting.level.severity) ?? false
    }
}

extension Site.RuleSetting.Level {
    /// `nil` for a rule that is off.
    var severity: Severity? { Severity(rawValue: rawValue) }
}
