import Diagnostics

/// Findings in the Static Analysis Results Interchange Format 2.1.0, as GitHub and editors read it.
///
/// Ranges count from 1, columns in UTF-16 code units as SARIF's default wants them.
public struct SARIFReport: Report {
    public static let name = "sarif"
    public static let about = "SARIF 2.1.0, for code scanning and editors"

    /// Whether to tell of what an author allowed and of what a baseline knows but is no longer found.
    private let isComplete: Bool

    public init() { self.init(isComplete: true) }

    init(isComplete: Bool) { self.isComplete = isComplete }

    public func text(for run: CheckedRun) -> String {
        let rules = run.guides.map(Rule.init)
        let index = Dictionary(uniqueKeysWithValues: run.guides.enumerated().map { ($1.id, $0) })
        let (selection, fingerprints) = (run.selection, run.fingerprints)
        var results = selection.told.filter { isComplete || $0.finding.isTold }.map {
            Result($0.finding, ruleIndex: index[$0.finding.rule], fingerprint: fingerprints[$0.index], in: run)
        }
        if isComplete { results += absent(from: run, index) }
        let driver = Driver(name: "spinewise", semanticVersion: run.toolVersion, rules: rules)
        let done = Run(
            tool: Tool(driver: driver), results: results, invocations: invocations(selection.untold, run))
        return Log(schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [done]).asJSON
    }

    /// Says of files with very many findings how many were left out; `nil` when none were.
    private func invocations(_ untold: [CheckedRun.Untold], _ run: CheckedRun) -> [Invocation]? {
        if untold.isEmpty { return nil }
        let notifications = untold.map { more in
            Notification(
                message: Text(text: "\(more.sentence)."),
                locations: more.path.map { [Location(file: run.path(ofFile: $0))] })
        }
        return [Invocation(toolExecutionNotifications: notifications)]
    }

    /// What the baseline knows and was not found, one result each time it was found then, at most ``CheckedRun/limit``
    /// for an entry.
    private func absent(from run: CheckedRun, _ index: [String: Int]) -> [Result] {
        let stale = run.stale ?? []
        if stale.isEmpty { return [] }
        let found = Dictionary(
            run.findings.map { (Fingerprint.key($0.rule, run.files[$0.range]?.path ?? "", $0.identity), 1) },
            uniquingKeysWith: +)
        return stale.flatMap { entry in
            let key = Fingerprint.key(entry.rule, entry.file, entry.headline)
            return (1...min(entry.count, CheckedRun.limit)).map { number in
                Result(
                    entry, index[entry.rule].map { run.guides[$0] }, ruleIndex: index[entry.rule],
                    fingerprint: Fingerprint.text(key, ordinal: found[key, default: 0] + number), in: run)
            }
        }
    }

    private struct Log: Encodable {
        let schema: String
        let version: String
        let runs: [Run]

        enum CodingKeys: String, CodingKey {
            case schema = "$schema"
            case version, runs
        }
    }

    private struct Run: Encodable {
        let tool: Tool
        let columnKind = "utf16CodeUnits"
        /// What ends a line for ``SourceFile``, and so for the regions.
        let newlineSequences = ["\r\n", "\n", "\r"]
        let results: [Result]
        let invocations: [Invocation]?
    }

    private struct Invocation: Encodable {
        let executionSuccessful = true
        let toolExecutionNotifications: [Notification]
    }

    private struct Notification: Encodable {
        let level = "note"
        let message: Text
        let locations: [Location]?
    }

    private struct Tool: Encodable { let driver: Driver }

    private struct Driver: Encodable {
        let name: String
        let semanticVersion: String
        let rules: [Rule]
    }

    private struct Text: Encodable {
        let text: String

        init(text: String) { self.text = text }

        /// Words for people: nothing hidden, and no link that an author has smuggled in as `[words](address)`.
        init(message: String) {
            let words = message.printable
            let mayLink = words.utf8.contains(UInt8(ascii: "[")) && words.utf8.contains(UInt8(ascii: "("))
            text = mayLink ? words.escaping { "\\[]".unicodeScalars.contains($0) ? "\\\($0)" : nil } : words
        }
    }

    private struct Help: Encodable {
        let text: String
        let markdown: String
    }

    private struct Rule: Encodable {
        struct Configuration: Encodable { let level: String }

        let id: String
        let shortDescription: Text
        let fullDescription: Text
        let help: Help
        let defaultConfiguration: Configuration

        init(_ guide: RuleGuide) {
            id = guide.id
            shortDescription = Text(text: guide.summary)
            fullDescription = Text(text: "\(guide.summary) Why it matters: \(guide.why).")
            help = Help(
                text: "Flagged:\n\(guide.flagged.excerpt)\n\nAccepted:\n\(guide.accepted.excerpt)",
                markdown: """
                    \(guide.summary)

                    Why it matters: \(guide.why).

                    Flagged, in `\(guide.flagged.path)`:

                    ```xml
                    \(guide.flagged.excerpt)
                    ```

                    Accepted:

                    ```xml
                    \(guide.accepted.excerpt)
                    ```
                    """)
            defaultConfiguration = Configuration(level: guide.severity.rawValue)
        }
    }

    private struct Result: Encodable {
        struct Suppression: Encodable {
            let kind = "inSource"
            let justification: String
        }

        let ruleId: String
        let ruleIndex: Int?
        let level: String
        let message: Text
        let locations: [Location]
        let relatedLocations: [Location]?
        let partialFingerprints: [String: String]
        let baselineState: String?
        let suppressions: [Suppression]?
        let fixes: [FixObject]?

        init(_ finding: Diagnostic, ruleIndex: Int?, fingerprint: String, in run: CheckedRun) {
            ruleId = finding.rule
            self.ruleIndex = ruleIndex
            level = finding.severity.rawValue
            message = Text(message: "\(finding.headline.asSentence) Why it matters: \(finding.why).")
            locations = [Location(finding.range, in: run)].compactMap(\.self)
            let related = finding.notes.enumerated().compactMap {
                Location($1.range, id: $0 + 1, message: $1.text, in: run)
            }
            relatedLocations = related.isEmpty ? nil : related
            partialFingerprints = ["spinewise/v1": fingerprint]
            // A run that no baseline was asked about says nothing of one; else every result does.
            baselineState = run.stale == nil ? nil : finding.standing == .known ? "unchanged" : "new"
            if case .allowed(let reason) = finding.standing {
                suppressions = [Suppression(justification: reason)]
            } else {
                suppressions = nil
            }
            let fixes = finding.fixes.filter { !$0.edits.isEmpty }.map { FixObject($0, in: run) }
            self.fixes = fixes.isEmpty ? nil : fixes
        }

        /// What is no longer found: its file is known, its place is not.
        init(_ entry: Baseline.Stale, _ guide: RuleGuide?, ruleIndex: Int?, fingerprint: String, in run: CheckedRun) {
            ruleId = entry.rule
            self.ruleIndex = ruleIndex
            level = (guide?.severity ?? .warning).rawValue
            message = Text(message: "\(entry.headline.asSentence) It is no longer found.")
            locations = [Location(file: run.path(ofFile: entry.file))]
            partialFingerprints = ["spinewise/v1": fingerprint]
            baselineState = "absent"
            (relatedLocations, suppressions, fixes) = (nil, nil, nil)
        }
    }

    private struct ArtifactLocation: Encodable { let uri: String }

    private struct PhysicalLocation: Encodable {
        let artifactLocation: ArtifactLocation
        /// `nil` for a file as a whole.
        let region: Region?
    }

    private struct Location: Encodable {
        let id: Int?
        let physicalLocation: PhysicalLocation
        let message: Text?

        init?(_ range: SourceRange, id: Int? = nil, message: String? = nil, in run: CheckedRun) {
            guard let file = run.files[range], let path = run.path(of: range) else { return nil }
            self.id = id
            self.message = message.map(Text.init(message:))
            physicalLocation = PhysicalLocation(
                artifactLocation: ArtifactLocation(uri: path.percentEncodedPath), region: Region(range, in: file))
        }

        init(file path: String) {
            (id, message) = (nil, nil)
            physicalLocation = PhysicalLocation(
                artifactLocation: ArtifactLocation(uri: path.percentEncodedPath), region: nil)
        }
    }

    private struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
        let endLine: Int
        let endColumn: Int

        init(_ range: SourceRange, in file: SourceFile) {
            startLine = file.position(of: range.start).line
            endLine = file.position(of: range.end).line
            startColumn = file.utf16Column(of: range.start)
            endColumn = file.utf16Column(of: range.end)
        }
    }

    private struct FixObject: Encodable {
        struct Replacement: Encodable {
            let deletedRegion: Region
            let insertedContent: Text
        }
        struct Change: Encodable {
            let artifactLocation: ArtifactLocation
            let replacements: [Replacement]
        }

        let description: Text
        let artifactChanges: [Change]

        init(_ fix: Fix, in run: CheckedRun) {
            description = Text(message: fix.title)
            let byFile = Dictionary(grouping: fix.edits, by: \.range.file).sorted { $0.key < $1.key }
            artifactChanges = byFile.compactMap { _, edits in
                guard let file = run.files[edits[0].range], let path = run.path(of: edits[0].range) else { return nil }
                return Change(
                    artifactLocation: ArtifactLocation(uri: path.percentEncodedPath),
                    replacements: edits.map {
                        Replacement(
                            deletedRegion: Region($0.range, in: file), insertedContent: Text(text: $0.replacement))
                    })
            }
        }
    }
}

extension String {
    /// With a full stop, unless it ends in a question.
    fileprivate var asSentence: String { hasSuffix("?") ? self : self + "." }

    /// The path as part of a URI reference; the slashes stay.
    var percentEncodedPath: String {
        let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
        return utf8.map { byte in
            if plain.contains(byte) { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count == 1 ? "0" : "") + digits
        }.joined()
    }
}
