import Causality
import Diagnostics
import Knowledge
import LessonDecoding

/// Nothing leads to a page but the lists of everything there is.
///
/// A lesson is led to by a course, a claim by a link it is about, an entity by its place in the graph or the body, and
/// each of them by any pointer from another file. Where nothing is linked at all, no entity is blamed for it.
struct UnreachablePage: Check {
    static let guide = RuleGuide(
        id: "unreachable-page", family: .references, severity: .warning,
        summary: "Nothing leads to a page but the list of all pages.",
        why: "people go from page to page; what no page names, hardly anyone will ever read",
        flagged: Sample.mechanism(holding: ""), accepted: Sample.mechanism(holding: Sample.link(to: "wear")),
        beside: [Sample.ageing, Sample.wear, Sample.oneSource])

    static let missesSomething = true

    func findings(in reading: Reading, along graph: CauseGraph) -> [Diagnostic] {
        var lonely = candidates(in: reading.atlas, along: graph)
        for pointer in reading.pointers
        where pointer.target != .source && pointer.target != .question && pointer.target != .flag {
            guard let place = lonely.index(forKey: pointer.id) else { continue }
            if lonely.values[place].range.file != pointer.range.file { lonely.remove(at: place) }
            if lonely.isEmpty { return [] }
        }
        if lonely.isEmpty { return [] }
        let sure = DoubtfulMentions(reading).unmeant(lonely.keys.sorted())
        return sure.compactMap { lonely[$0] }.map { page in
            Self.guide.finding(
                "nothing leads to the \(page.kind) '\(page.id)'", at: page.range, fixes: [Fix(page.cure.text(page.id))])
        }
    }

    private struct Page {
        let id: String
        let range: SourceRange
        let kind: String
        let cure: Cure
    }

    private enum Cure {
        case addToCourse, nameLinks, link

        func text(_ id: String) -> String {
            switch self {
            case .addToCourse: "add it to a course, or point at it with <ref to=\"\(id)\"/>"
            case .nameLinks: "say which links it is about with <concerns link=\"…\"/>, or point at it with <ref>"
            case .link: "link it to its causes or effects, or point at it with <ref to=\"\(id)\"/>"
            }
        }
    }

    /// Pages that need a pointer from another file, by id.
    private func candidates(in atlas: Atlas, along graph: CauseGraph) -> [String: Page] {
        var pages: [String: Page] = [:]
        pages.reserveCapacity(atlas.lessons.count)
        for lesson in atlas.lessons {
            pages[lesson.id.value] = Page(
                id: lesson.id.value, range: lesson.range, kind: "lesson",
                cure: .addToCourse)
        }
        for claim in atlas.claims where claim.concerns.isEmpty {
            pages[claim.id.value] = Page(
                id: claim.id.value, range: claim.range, kind: "claim",
                cure: .nameLinks)
        }
        if graph.links.isEmpty { return pages }
        let linked = Set(graph.nodes)
        for entity in atlas.entities where !linked.contains(entity.id) && entity.standsAlone {
            let id = entity.id.value
            pages[id] = Page(
                id: id, range: entity.profile.range, kind: entity.kind.label.lowercased(),
                cure: .link)
        }
        return pages
    }
}

extension Entity {
    /// Whether neither links nor anatomy lead from it anywhere.
    fileprivate var standsAlone: Bool {
        guard profile.links.isEmpty else { return false }
        return switch self {
        case .muscle(let muscle): muscle.partOf == nil && muscle.states.allSatisfy(\.profile.links.isEmpty)
        case .structure(let structure): structure.partOf == nil
        case .mechanism(let mechanism): mechanism.sites.isEmpty
        case .condition(let condition): condition.sites.isEmpty
        case .exercise(let exercise): exercise.targets.isEmpty
        // A state stands on its muscles' pages.
        case .state(let state): state.muscles.isEmpty
        case .factor, .symptom, .treatment: true
        }
    }
}
