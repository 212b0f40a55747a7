/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
    case error, warning, note

    /// The graver one is the smaller one, so sorting puts it first.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
    private var rank: Int { self == .error ? 0 : self == .warning ? 1 : 2 }
}

/// One finding: something an author wrote that needs attention.
///
/// An ordinary value, returned next to whatever could still be understood. It knows nothing of
/// terminals, JSON or SARIF; reports convert it.
public struct Diagnostic: Hashable, Sendable {
    /// Id of the rule, a kebab-case name of the pattern: `unknown-target`.
    public var rule: String
    public var severity: Severity
    /// Short, no full stop, the author's own words in single quotes.
    public var headline: String
    /// The smallest text that shows the problem.
    public var range: SourceRange
    /// For whoever meets the rule for the first time; never repeats the headline.
    public var why: String
    public var notes: [Note]
    public var fixes: [Fix]
    /// Set by who knows the baseline and the allowances, not by the check.
    public var standing = Standing.new

    public init(
        rule: String, severity: Severity, headline: String, range: SourceRange, why: String,
        notes: [Note] = [], fixes: [Fix] = []
    ) {
        self.rule = rule
        self.severity = severity
        self.headline = headline
        self.range = range
        self.why = why
        self.notes = notes
        self.fixes = fixes
    }

    /// Another place that helps to understand the finding: "first described here".
    public struct Note: Hashable, Sendable {
        public var text: String
        public var range: SourceRange

        public init(_ text: String, at range: SourceRange) {
            self.text = text
            self.range = range
        }
    }
}

extension [Diagnostic] {
    /// By file and place, the graver first where two share a place, the same one only once.
    public func inTellingOrder() -> [Diagnostic] {
        let sorted = self.sorted {
            ($0.range, $0.severity, $0.rule, $0.headline) < ($1.range, $1.severity, $1.rule, $1.headline)
        }
        var seen: Set<Diagnostic> = []
        return sorted.filter { seen.insert($0).inserted }
    }

    /// The findings, without fixes that would replace other bytes than they were made for: those of what was read in a
    /// mended copy of a file, where the file itself says something else.
    public func withFixesThatHold(in files: SourceFiles) -> [Diagnostic] {
        map { finding in
            guard finding.fixes.contains(where: { !$0.holds(in: files.files) }) else { return finding }
            var finding = finding
            finding.fixes.removeAll { !$0.holds(in: files.files) }
            return finding
        }
    }
}
