public import Diagnostics

/// Who looked at a page and when. Dates are `YYYY-MM-DD`.
public struct Review: Sendable, Hashable {
    public enum Status: Sendable, Hashable {
        case unreviewed
        /// Said to be reviewed, but the signature lacks something: names of attributes.
        case unsigned(lacking: [String])
        /// `role` says what qualifies the reviewer: "physiotherapist"; `of` is the digest of the facts that were reviewed.
        case reviewed(by: String, role: String, on: String, of: String)
    }

    public var status: Status
    public var written: String
    public var due: String
    /// The name of its element.
    public var range: SourceRange

    public init(status: Status, written: String, due: String, range: SourceRange = .none) {
        self.status = status
        self.written = written
        self.due = due
        self.range = range
    }
}

extension Atlas {
    /// Every review of the content, with the id of its page; `site` for that of the site.
    public var reviews: [(id: String, review: Review)] {
        let all =
            entities.map { ($0.id.value, $0.profile.review) } + lessons.map { ($0.id.value, $0.review) }
            + courses.map { ($0.id.value, $0.review) } + claims.map { ($0.id.value, $0.review) } + [
                ("site", site.review)
            ]
        return all.compactMap { id, review in review.map { (id, $0) } }
    }

    /// Whether what was signed is what the page states now.
    public func isCurrent(_ review: Review) -> Bool {
        guard case .reviewed(_, _, _, let digest) = review.status else { return false }
        return statedNow[review.range] == digest
    }
}
