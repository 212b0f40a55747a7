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
