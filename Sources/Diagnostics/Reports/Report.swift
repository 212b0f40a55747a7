/// A way to tell findings. One file each, one line in ``allReports``.
public protocol Report: Sendable {
    /// What `--format` calls it.
    static var name: String { get }
    /// One sentence for `--help`.
    static var about: String { get }

    func text(for run: CheckedRun) -> String
}

/// Every report, by the alphabet.
public let allReports: [any Report] = [
    CodeScanningReport(),
    GitHubReport(),
    HumanReport(),
    JSONReport(),
    JUnitReport(),
    MarkdownReport(),
    SARIFReport(),
]

/// One run of the checks: what was looked at, and what was found.
public struct CheckedRun: Sendable {
    /// In telling order.
    public private(set) var findings: [Diagnostic]
    /// One for each finding; see ``Swift/Array/fingerprints(in:)``.
    private(set) var fingerprints: [String]
    public var files: SourceFiles
    /// Every rule that could have spoken, by id.
    public var guides: [RuleGuide]
    /// Path of the content folder as the caller gave it, without a slash at its end; put before every file's path
    /// where a reader expects paths from the repository's root.
    public var contentPath: String
    public var toolVersion: String
    /// What the baseline knows and was not found; `nil` when no baseline was asked.
    public var stale: [Baseline.Stale]?

    public init(
        findings: [Diagnostic], files: SourceFiles, guides: [RuleGuide], contentPath: String, toolVersion: String,
        stale: [Baseline.Stale]? = nil
    ) {
        self.findings = findings
        fingerprints = findings.fingerprints(in: files)
        self.files = files
        self.guides = guides
        self.contentPath = contentPath
        self.toolVersion = toolVersion
        self.stale = stale
    }

    /// The same run, telling of fewer findings. What is left keeps its fingerprint.
    ///
    /// - Parameter kept: One answer a finding, in their order.
    public func keeping(_ kept: [Bool]) -> CheckedRun {
        var run = self
        run.findings = zip(findings, kept).filter(\.1).map(\.0)
        run.fingerprints = zip(fingerprints, kept).filter(\.1).map(\.0)
        return run
    }

    /// The path of the file a range points into, from where the caller stood.
    func path(of range: SourceRange) -> String? { files[range].map { path(ofFile: $0.path) } }

    /// A file's path from where the caller stood.
    func path(ofFile path: String) -> String {
        contentPath.isEmpty || contentPath == "." ? path : "\(contentPath)/\(path)"
    }
}
