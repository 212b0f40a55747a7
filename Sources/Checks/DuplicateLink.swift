import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// Two links share an id.
struct DuplicateLink: Check {
    static let guide = RuleGuide(
        id: "duplicate-link", family: .references, severity: .error, leeway: .none,
        summary: "One link is claimed twice.",
        why: "two grades for one claim leave a reader without an answer, and only one can be addressed",
        flagged: Sample.mechanism(holding: Sample.link(to: "wear") + Sample.link(to: "wear")),
        accepted: Sample.mechanism(holding: Sample.link(to: "wear")), beside: Sample.neighbours)

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        let repeated = repeatedIDs(in: reading.atlas)
        if repeated.isEmpty { return [] }
        var first: [Link.ID: Link] = [:]
        return reading.atlas.links.filter { repeated.contains($0.id) }.compactMap { link in
            guard let before = first[link.id] else {
                first[link.id] = link
                return nil
            }
            return Self.guide.finding(
                "the link '\(link.id)' is claimed twice", at: link.range,
                notes: [.init("it is claimed here first", at: before.range)],
                fixes: [Fix("merge the two, citations included")])
        }
    }

    /// Nearly always none, so the links themselves are not touched.
    private func repeatedIDs(in atlas: Atlas) -> Set<Link.ID> {
        var known: Set<Link.ID> = []
        known.reserveCapacity(atlas.entities.reduce(0) { $0 + $1.profile.links.count })
        var repeated: Set<Link.ID> = []
        for entity in atlas.entities {
            for link in entity.profile.links where !known.insert(link.id).inserted { repeated.insert(link.id) }
        }
        return repeated
    }
}
