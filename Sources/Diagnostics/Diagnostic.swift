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
/// terminals, JSON or SARIF; reports convert it. Only a rule's ``RuleGuide`` makes one.
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
    let ownWords: String?

    /// What a baseline and a fingerprint know the finding by: the headline without what the engine counted or suggested.
    public var identity: String { ownWords ?? headline }

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
        if indices.dropFirst().allSatisfy({ self[$0 - 1].range < self[$0].range }) { return self }
        let sorted = self.sorted { $0.range == $1.range ? $0.isBefore($1) : $0.range < $1.range }
        var told: [Diagnostic] = []
        told.reserveCapacity(count)
        // Equal ones stand together, among those that the order cannot tell apart.
        var alike: Set<Diagnostic> = []
        for finding in sorted {
            if let last = told.last, last.range == finding.range, !last.isBefore(finding) {
                alike.insert(last)
                guard alike.insert(finding).inserted else { continue }
            } else if !alike.isEmpty {
                alike = []
            }
            told.append(finding)
        }
        return told
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

extension Diagnostic {
    /// Whether it is told before another one of the same place.
    fileprivate func isBefore(_ other: Diagnostic) -> Bool {
        (severity, rule, headline) < (other.severity, other.rule, other.headline)
    }
}
