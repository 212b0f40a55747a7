public import Diagnostics

/// One run of the checks: what was looked at, and what was found.
public struct CheckedRun: Sendable {
    /// All of them, in telling order. What a report tells of them is its ``selection``.
    public private(set) var findings: [Diagnostic]
    /// The findings of the whole run, of which ``keeping(_:)`` may have left some out.
    private let everything: [Diagnostic]
    private var kept: [Bool]?
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
        everything = findings
        self.files = files
        self.guides = guides
        self.contentPath = contentPath
        self.toolVersion = toolVersion
        self.stale = stale
    }

    /// The same run, telling of fewer findings. What is left keeps its fingerprint.
    ///
    /// - Parameter kept: One answer a finding of the whole run, in their order.
    public func keeping(_ kept: [Bool]) -> CheckedRun {
        var run = self
        run.findings = zip(everything, kept).filter(\.1).map(\.0)
        run.kept = kept
        return run
    }

    /// One for each finding; see ``Swift/Array/fingerprints(in:)``. Made anew each time, as few reports want them.
    var fingerprints: [String] {
        let all = everything.fingerprints(in: files)
        return kept.map { kept in zip(all, kept).filter(\.1).map(\.0) } ?? all
    }

    /// The path of the file a range points into, from where the caller stood.
    func path(of range: SourceRange) -> String? { files[range].map { path(ofFile: $0.path) } }

    /// A file's path from where the caller stood.
    func path(ofFile path: String) -> String {
        contentPath.isEmpty || contentPath == "." ? path : "\(contentPath)/\(path)"
    }
}

/// A file with thousands of findings has one fault more often than thousands, and nobody reads them all.
extension CheckedRun {
    /// The most findings of one file that a report tells of.
    static let limit = 200
    /// The most notes of one finding.
    private static let noteLimit = 20

    /// What a report tells, and what it only counts. Whether a run fails, what a baseline holds and what `fix` mends is
    /// decided by all findings.
    struct Selection {
        /// In telling order; `index` is the finding's among the run's.
        var told: [(finding: Diagnostic, index: Int)] = []
        /// By file; empty for nearly every run.
        var untold: [Untold] = []
    }

    /// Findings of one file that are only counted.
    struct Untold {
        /// The file's number in the run; -1 for findings that no file is to blame for.
        let file: Int32
        /// Relative to the content folder; `nil` where no file is to blame.
        let path: String?
        var counts: [Severity: Int] = [:]

        var count: Int { counts.values.reduce(0, +) }

        /// "and 312 more in this file: 300 errors and 12 warnings", without a full stop.
        var sentence: String {
            let kinds = Severity.allCases.compactMap { severity -> String? in
                guard let count = counts[severity] else { return nil }
                return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
            }
            let place = path == nil ? "that no file is to blame for" : "in this file"
            return "and \(count) more \(place): \(kinds.joined(separator: " and "))"
        }
    }

    /// At most ``limit`` findings of each file, new ones first, then the graver, then those that stand first.
    var selection: Selection {
        var selection = Selection()
        selection.told.reserveCapacity(findings.count)
        var start = 0
        // Telling order goes file by file.
        while start < findings.count {
            let file = findings[start].range.file
            let end = findings[start...].firstIndex { $0.range.file != file } ?? findings.count
            var kept = Array(start..<end)
            if kept.count > Self.limit {
                let ranked = kept.sorted { (findings[$0].rank, $0) < (findings[$1].rank, $1) }
                kept = ranked.prefix(Self.limit).sorted()
                var rest = Untold(file: file, path: files[findings[start].range]?.path)
                for index in ranked.dropFirst(Self.limit) { rest.counts[findings[index].severity, default: 0] += 1 }
                selection.untold.append(rest)
            }
            selection.told += kept.map { (findings[$0].shortened(to: Self.noteLimit), $0) }
            start = end
        }
        return selection
    }
}

extension Diagnostic {
    /// Whether people and annotations hear of it; what an author allowed with a reason stays in the machine-read reports.
    var isTold: Bool {
        if case .allowed = standing { false } else { true }
    }

    /// What asks for work comes first.
    fileprivate var rank: Int {
        let severity = Severity.allCases.firstIndex(of: severity)!
        return standing == .new ? severity : isTold ? 10 + severity : 20 + severity
    }

    /// With the first notes only, and how many more there are.
    fileprivate func shortened(to limit: Int) -> Diagnostic {
        guard notes.count > limit else { return self }
        var finding = self
        finding.notes = notes.prefix(limit) + [Note("and at \(notes.count - limit) more places", at: .none)]
        return finding
    }
}
