/// What a rule is about, written once.
///
/// `spinewise explain`, the rules reference and the sample tests all read it, so it cannot drift from the code.
public struct RuleGuide: Sendable {
    /// Kebab-case name of the pattern, not of the cure.
    public let id: String
    public let family: RuleFamily
    /// What its findings are unless the site says otherwise.
    public let severity: Severity
    public let leeway: Leeway
    /// One sentence that says what is wrong when the rule speaks.
    public let summary: String
    /// Why that matters to a reader of the site.
    public let why: String
    /// A whole file that gives exactly this finding.
    public let flagged: Sample
    /// The same file put right.
    public let accepted: Sample
    /// Files that both samples need around them: the sources they cite, the thing they link to.
    public let beside: [Sample]

    /// How far a site's settings and authors' allowances reach.
    public enum Leeway: Sendable {
        /// Building relies on what the rule sees to: its findings are errors, and no setting or allowance changes that.
        case none
        /// The rule asks what day it is. It is never an error, because a site that could be built yesterday can be today.
        case belowError
        /// Any severity, or off, and allowed where an author has a reason.
        case free

        /// Whether a site may have the rule's findings told so.
        public func permits(_ severity: Severity?) -> Bool {
            switch self {
            case .none: severity == .error
            case .belowError: severity != .error
            case .free: true
            }
        }
    }

    /// A lesson file as a rule's guide shows it.
    public struct Sample: Sendable {
        /// Where the file lies, relative to the content folder.
        public let path: String
        public let bytes: [UInt8]
        /// Set for a file that is not read.
        public let unread: SourceFile.Unread?
        /// What a page says in place of the text.
        private let description: String?

        public init(_ path: String, _ text: String) { self.init(path, bytes: Array(text.utf8)) }

        public init(_ path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
            (unread, description) = (nil, nil)
        }

        /// A file that is not read.
        ///
        /// - Parameter description: What it is, for a page: "a link to '/etc/passwd'".
        public init(_ path: String, unread: SourceFile.Unread, _ description: String) {
            self.path = path
            bytes = []
            (self.unread, self.description) = (unread, description)
        }

        public var file: SourceFile {
            unread.map { SourceFile(path: path, unread: $0) } ?? SourceFile(path: path, bytes: bytes)
        }

        public var text: String { description ?? String(decoding: bytes, as: UTF8.self) }

        /// The text as a page shows it: at most 24 lines of 160 characters, without blank lines at the end.
        public var excerpt: String {
            var lines = text.prefix(4000).split(separator: "\n", omittingEmptySubsequences: false)
            while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
            let shown = lines.prefix(24).map { $0.count > 160 ? "\($0.prefix(160))…" : String($0) }
            return (shown + (lines.count > 24 ? ["…"] : [])).joined(separator: "\n")
        }
    }

    public init(
        id: String, family: RuleFamily, severity: Severity, leeway: Leeway = .free, summary: String, why: String,
        flagged: Sample, accepted: Sample, beside: [Sample] = []
    ) {
        self.id = id
        self.family = family
        self.severity = severity
        self.leeway = leeway
        self.summary = summary
        self.why = why
        self.flagged = flagged
        self.accepted = accepted
        self.beside = beside
    }

    /// A finding of this rule, in its voice.
    ///
    /// - Parameters:
    ///   - headline: Short, no full stop, the author's words in single quotes.
    ///   - identity: The headline without what was counted or suggested, where it holds such a thing.
    public func finding(
        _ headline: String, identity: String? = nil, at range: SourceRange, notes: [Diagnostic.Note] = [],
        fixes: [Fix] = []
    ) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity, headline: headline, range: range, why: why, notes: notes, fixes: fixes,
            ownWords: identity)
    }
}
