#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Findings for a program. The shape is versioned: `version` rises when a field changes its meaning or goes.
public struct JSONReport: Sendable {
    public init() {}

    public func text(for findings: [Diagnostic], in files: SourceFiles) -> String {
        let report = Report(version: 1, findings: findings.map { Finding($0, in: files) })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let data = (try? encoder.encode(report)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private struct Report: Encodable {
        let version: Int
        let findings: [Finding]
    }

    private struct Finding: Encodable {
        let rule: String
        let severity: String
        let headline: String
        let why: String
        let place: Place?
        let notes: [Note]
        let fixes: [FixText]

        init(_ finding: Diagnostic, in files: SourceFiles) {
            rule = finding.rule
            severity = finding.severity.rawValue
            headline = finding.headline
            why = finding.why
            place = Place(finding.range, in: files)
            notes = finding.notes.map { Note(text: $0.text, place: Place($0.range, in: files)) }
            fixes = finding.fixes.map { fix in
                FixText(
                    title: fix.title,
                    edits: fix.edits.map { .init(place: Place($0.range, in: files), replacement: $0.replacement) })
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

        init?(_ range: SourceRange, in files: SourceFiles) {
            guard let source = files[range] else { return nil }
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
        let edits: [EditText]
    }
}
