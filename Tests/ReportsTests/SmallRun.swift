import Diagnostics
import Foundation
import Reports
import Testing

/// One run with a finding of each standing, for reports.
enum SmallRun {
    static let guide = RuleGuide(
        id: "unknown-target", family: .references, severity: .error, summary: "A link leads nowhere.",
        why: "it hides the rest", flagged: .init("muscles/psoas.xml", "<muscle/>"),
        accepted: .init("muscles/psoas.xml", "<muscle id=\"psoas\"/>"))
    static let other = RuleGuide(
        id: "lone-study", family: .evidence, severity: .warning, summary: "One study only.", why: "one is not many",
        flagged: .init("", ""), accepted: .init("", ""))

    static let psoas = "<muscle>\n  <effect on=\"🧠 spinee\"/>\n</muscle>\n"

    /// A note that its author allowed, a warning that the baseline knows, and an error with a note and a fix; the second
    /// file has nothing.
    static func run(stale: [Baseline.Stale]? = nil) throws -> CheckedRun {
        let files = SourceFiles([
            SourceFile(path: "claims/a b.xml", bytes: Array("<claim/>\n".utf8)),
            SourceFile(path: "factors/age.xml", bytes: Array("<factor/>\n".utf8)),
            SourceFile(path: "muscles/psoas.xml", bytes: Array(psoas.utf8)),
        ])
        let start = try #require(psoas.utf8.firstIndexOffset(of: "spinee"))
        let range = SourceRange(file: 2, start: start, end: start + 6)
        let claim = SourceRange(file: 0, start: 1, end: 6)
        let error = guide.finding(
            "no file describes 'spinee'", at: range, notes: [.init("this is meant", at: claim)],
            fixes: [Fix("replace with 'spine'", replacing: range, holding: "spinee", with: "spine")])
        var known = other.finding("one study <only>", at: claim)
        known.standing = .known
        var allowed = other.finding("one more", at: .wholeFile(0))
        allowed.severity = .note
        allowed.standing = .allowed(reason: "It is enough.")
        return CheckedRun(
            findings: [allowed, known, error], files: files, guides: [guide, other], contentPath: "my content",
            toolVersion: "1.2.3", stale: stale)
    }

    /// What a baseline knew twice and nobody finds any more.
    static func gone() throws -> [Baseline.Stale] {
        let json = """
            {"version": 1, "entries": [
              {"rule": "lone-study", "file": "claims/old.xml", "headline": "one study", "count": 2}]}
            """
        return try Baseline(json: Array(json.utf8)).heeded(by: [], in: SourceFiles([])).stale
    }

    /// More findings of one file than a report tells of, the last the gravest.
    static var crowd: CheckedRun {
        let file = SourceFile(path: "a.xml", bytes: Array(String(repeating: "x\n", count: 250).utf8))
        let findings = (0..<250).map { line -> Diagnostic in
            let start = Int32(2 * line)
            let range = SourceRange(file: 0, start: start, end: start + 1)
            return (line == 249 ? guide : other).finding("finding \(line)", at: range)
        }
        return CheckedRun(
            findings: findings, files: SourceFiles([file]), guides: [guide, other], contentPath: ".",
            toolVersion: "1.2.3")
    }

    /// A report that is JSON, read by a program that knows nothing of it.
    static func read(_ report: any Report, _ run: CheckedRun) throws -> [String: Any] {
        let data = Data(report.text(for: run).utf8)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}

extension String.UTF8View {
    fileprivate func firstIndexOffset(of word: String) -> Int32? {
        let wanted = Array(word.utf8)
        let all = Array(self)
        return all.indices.first { all[$0...].starts(with: wanted) }.map(Int32.init)
    }
}
