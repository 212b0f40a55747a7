import Diagnostics
public import Knowledge
public import LessonDecoding

/// A page that can be signed, and how its review stands.
public struct ReviewPage: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case unreviewed, lapsed, overdue, current

        public var isPending: Bool { self != .current }
    }

    public let id: String
    /// "condition", "lesson", "site".
    public let kind: String
    /// Relative to the content folder.
    public let file: String
    public let title: String
    public let facts: PageFacts
    public let review: Review
    public let state: State
}

extension Engine.Study {
    /// Every page with a review, by file.
    ///
    /// - Parameter today: `YYYY-MM-DD`; decides what is overdue.
    public func reviewPages(today: String) -> [ReviewPage] {
        let collector = FactCollector(atlas)
        let reviews = Dictionary(atlas.reviews.map { ($0.id, $0.review) }, uniquingKeysWith: { first, _ in first })
        return files.files.compactMap { file in
            // A file whose id another one has taken is nobody's page.
            guard let own = file.ownFacts(), let review = reviews[own.id], files[review.range]?.path == file.path else {
                return nil
            }
            let facts = collector.facts(own)
            return ReviewPage(
                id: own.id, kind: kind(of: own.id), file: file.path, title: title(of: own.id), facts: facts,
                review: review,
                state: review.state(for: facts, today: today))
        }
    }

    private func kind(of id: String) -> String {
        if let entity = atlas[Entity.ID(id)] { return entity.kind.rawValue }
        if atlas[Lesson.ID(id)] != nil { return "lesson" }
        if atlas[Claim.ID(id)] != nil { return "claim" }
        return id == "site" ? "site" : "course"
    }

    private func title(of id: String) -> String {
        atlas[Entity.ID(id)]?.profile.name.text ?? atlas[Lesson.ID(id)]?.title
            ?? atlas[Claim.ID(id)]?.statement.plainText ?? atlas.courses.first { $0.id.value == id }?.title
            ?? atlas.site.title
    }
}

extension Review {
    fileprivate func state(for facts: PageFacts, today: String) -> ReviewPage.State {
        guard case .reviewed(_, _, _, let digest) = status else { return .unreviewed }
        if digest != facts.digest { return .lapsed }
        return due < today ? .overdue : .current
    }
}
