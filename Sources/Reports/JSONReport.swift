import Diagnostics

/// Findings for a program.
///
/// The shape is versioned: `version` rises when a field changes its meaning or goes. ``jsonReportSchema`` describes it.
public struct JSONReport: Report {
    public static let name = "json"
    public static let about = "for programs; versioned"

    public init() {}

    public func text(for run: CheckedRun) -> String {
        let selection = run.selection
        let fingerprints = run.fingerprints
        let findings = selection.told.map { Finding($0.finding, fingerprint: fingerprints[$0.index], in: run) }
        return Document(
            tool: Tool(version: run.toolVersion), content: run.contentPath, files: run.files.files.count,
            findings: findings, untold: selection.untold.map(More.init), stale: (run.stale ?? []).map(StaleEntry.init)
        ).asJSON
    }

    private struct Document: Encodable {
        let version = 1
        let tool: Tool
        /// The content folder as the caller named it.
        let content: String
        /// How many files were looked at.
        let files: Int
        let findings: [Finding]
        /// Files with more findings than are told of.
        let untold: [More]
        let stale: [StaleEntry]
    }

    private struct Tool: Encodable {
        let name = "spinewise"
        let version: String
    }

    /// How many findings of one file are only counted.
    private struct More: Encodable {
        /// `nil` for findings that no file is to blame for.
        let file: String?
        let errors: Int
        let warnings: Int
        let notes: Int

        init(_ untold: CheckedRun.Untold) {
            file = untold.path
            errors = untold.counts[.error, default: 0]
            warnings = untold.counts[.warning, default: 0]
            notes = untold.counts[.note, default: 0]
        }
    }

    /// What the baseline knows and was not found.
    private struct StaleEntry: Encodable {
        let rule: String
        let file: String
        let headline: String
        let count: Int

        init(_ entry: Baseline.Stale) {
            (rule, file, headline, count) = (entry.rule, entry.file, entry.headline, entry.count)
        }
    }

    private struct Finding: Encodable {
        let rule: String
        let severity: String
        let headline: String
        let why: String
        let place: Place?
        let notes: [Note]
        let fixes: [FixText]
        /// Stays the same while lines are added or removed around the finding.
        let fingerprint: String
        /// `new`, `known` (in the baseline) or `allowed`.
        let standing: String
        /// Why it is allowed.
        let reason: String?

        init(_ finding: Diagnostic, fingerprint: String, in run: CheckedRun) {
            self.fingerprint = fingerprint
            switch finding.standing {
            case .new: (standing, reason) = ("new", nil)
            case .known: (standing, reason) = ("known", nil)
            case .allowed(let why): (standing, reason) = ("allowed", why)
            }
            rule = finding.rule
            severity = finding.severity.rawValue
            headline = finding.headline
            why = finding.why
            place = Place(finding.range, in: run)
            notes = finding.notes.map { Note(text: $0.text, place: Place($0.range, in: run)) }
            fixes = finding.fixes.map { fix in
                FixText(
                    title: fix.title, isSafe: fix.isSafe,
                    edits: fix.edits.map { .init(place: Place($0.range, in: run), replacement: $0.replacement) })
            }
        }
    }

    /// Lines and columns count from 1, columns in Unicode scalars; `endColumn` is the one after the last.
    private struct Place: Encodable {
        let file: String
        let line: Int
        let column: Int
        let endLine: Int
        let endColumn: Int

        init?(_ range: SourceRange, in run: CheckedRun) {
            guard let source = run.files[range] else { return nil }
            let start = source.position(of: range.start)
            let end = source.position(of: range.end)
            (file, line, column, endLine, endColumn) = (source.path, start.line, start.column, end.line, end.column)
        }
    }

    private struct Note: Encodable {
        let text: String
        let place: Place?
    }

    private struct FixText: Encodable {
        struct EditText: Encodable {
            let place: Place?
            let replacement: String
        }

        let title: String
        /// Whether `spinewise fix` makes it unasked.
        let isSafe: Bool
        let edits: [EditText]
    }
}
