public import Diagnostics
import Platform

/// Findings that a team knows of and means to mend some day, so that only new ones ask for work now.
///
/// An entry is a rule, a file and a headline without what the engine counted or suggested; how often it may occur is
/// counted.
/// Lines play no part, so a baseline outlives edits around a finding.
public struct Baseline: Sendable, Equatable {
    struct Entry: Codable, Sendable, Hashable {
        var rule: String
        var file: String
        var headline: String
        var count: Int
    }

    private struct Version: Codable { var version: Int }

    private struct Document: Codable {
        var version: Int
        var entries: [Entry]
    }

    private(set) var entries: [Entry]

    /// More of one entry than any content folder has: whatever wrote it, it was not a run of the checks.
    private static let mostOfOne = 1_000_000

    /// A file that holds no baseline, in one sentence.
    public struct Unreadable: Error, CustomStringConvertible {
        public let description: String
    }

    /// - Throws: ``Unreadable`` for anything that this version did not write. A broken baseline must never pass for an
    ///   empty one.
    public init(json bytes: [UInt8]) throws(Unreadable) {
        // The version first: another version may have another shape.
        guard let version = try? JSON.value(Version.self, in: bytes).version else {
            throw Unreadable(description: "it is not a baseline that 'spinewise validate' wrote")
        }
        guard version == 1 else {
            throw Unreadable(description: "it is a baseline of version \(version); this program reads version 1")
        }
        guard let document = try? JSON.value(Document.self, in: bytes),
            document.entries.allSatisfy({ 1...Self.mostOfOne ~= $0.count })
        else { throw Unreadable(description: "it is a damaged baseline") }
        entries = document.entries
    }

    /// Whether it is a baseline, be it of another version or damaged; only what is one is ever overwritten.
    public static func isOne(json bytes: [UInt8]) -> Bool {
        struct Entries: Decodable { let version: Int, entries: [Entry] }
        struct Entry: Decodable {}
        return (try? JSON.value(Entries.self, in: bytes)) != nil
    }

    /// A baseline of everything that is found now, except what an author has allowed.
    public init(of findings: [Diagnostic], in files: SourceFiles) {
        let keys = findings.filter { if case .allowed = $0.standing { false } else { true } }.map { Key($0, files) }
        let counts = Dictionary(keys.map { ($0, 1) }, uniquingKeysWith: +)
        entries = counts.map { Entry(rule: $0.key.rule, file: $0.key.file, headline: $0.key.headline, count: $0.value) }
            .sorted { ($0.file, $0.rule, $0.headline) < ($1.file, $1.rule, $1.headline) }
    }

    public var json: String { Document(version: 1, entries: entries).asJSON }

    /// Marks what the baseline knows, first come, first known, and lowers it to a note.
    ///
    /// - Returns: The findings with their standing, and what the baseline knows that is found no longer (or less often),
    ///   by file.
    public func heeded(by findings: [Diagnostic], in files: SourceFiles) -> (findings: [Diagnostic], stale: [Stale]) {
        var left = Dictionary(entries.map { (Key($0), $0.count) }, uniquingKeysWith: +)
        let heeded = findings.map { finding -> Diagnostic in
            // An earlier release put suggestions into its entries.
            let keys = [Key(finding, files), Key(finding, files, finding.headline)]
            guard finding.standing == .new, let key = keys.first(where: { left[$0, default: 0] > 0 }) else {
                return finding
            }
            left[key]! -= 1
            var finding = finding
            finding.standing = .known
            finding.severity = .note
            return finding
        }
        let stale = left.filter { $0.value > 0 }.map { Stale($0, count: $1) }
        return (heeded, stale.sorted { ($0.file, $0.rule, $0.headline) < ($1.file, $1.rule, $1.headline) })
    }

    /// What the baseline knows and a run no longer finds.
    public struct Stale: Sendable, Equatable, CustomStringConvertible {
        public let rule: String
        /// Relative to the content folder.
        public let file: String
        public let headline: String
        /// How often it was found then and is not now; at least 1.
        public let count: Int

        public var description: String { "\(file): \(headline) [\(rule)]" + (count > 1 ? ", \(count) times" : "") }

        fileprivate init(_ key: Key, count: Int) {
            (rule, file, headline) = (key.rule, key.file, key.headline)
            self.count = count
        }
    }

    /// What both know: a baseline that has become smaller, never larger.
    public func kept(of findings: [Diagnostic], in files: SourceFiles) -> Baseline {
        var gone = Dictionary(
            heeded(by: findings, in: files).stale.map { (Key($0), $0.count) }, uniquingKeysWith: { first, _ in first })
        var smaller = self
        smaller.entries = entries.compactMap { entry in
            let less = min(entry.count, gone[Key(entry), default: 0])
            gone[Key(entry), default: 0] -= less
            var entry = entry
            entry.count -= less
            return entry.count == 0 ? nil : entry
        }
        return smaller
    }

    fileprivate struct Key: Hashable {
        let rule: String
        let file: String
        let headline: String

        init(_ finding: Diagnostic, _ files: SourceFiles, _ headline: String? = nil) {
            rule = finding.rule
            file = files[finding.range]?.path ?? ""
            self.headline = headline ?? finding.identity
        }

        init(_ entry: Entry) { (rule, file, headline) = (entry.rule, entry.file, entry.headline) }

        init(_ entry: Stale) { (rule, file, headline) = (entry.rule, entry.file, entry.headline) }
    }
}
