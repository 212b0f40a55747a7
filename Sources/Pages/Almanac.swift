import Causality
import HTML
import Knowledge

/// What pages need to know of each other, worked out once for the site, so that no page walks the whole content.
final class Almanac: Sendable {
    let atlas: Atlas
    let graph: CauseGraph
    let telling: Telling
    let memory = ChainMemory()
    /// Absolute, ending in `/`; `nil` when nobody gave one.
    let base: String?
    let places: [String: Place]
    let chains: ChainPlan
    let loops: LoopAnswer
    let hasLoops: Bool
    /// Lessons whose text points at an entity, by title.
    let lessonsAbout: [Entity.ID: [Lesson.ID]]
    let claimsByLink: [Link.ID: [Claim.ID]]
    let exercisesFor: [Entity.ID: [Entity.ID]]
    /// Members of a muscle group or parts of a structure.
    let members: [Entity.ID: [Entity.ID]]
    /// Courses a lesson is part of, each with the lesson's place in it.
    let coursesOf: [Lesson.ID: [(course: Int, unit: Int)]]
    /// Ids of the pages that cite a source, by title.
    let citing: [Source.ID: [String]]
    /// "Reis et al. 2015", by source.
    let shortCitations: [Source.ID: String]
    let byKind: [EntityKind: [Entity]]
    /// Where an entity stands among its kind, by name.
    let rank: [Entity.ID: Int]

    init(_ atlas: Atlas, _ graph: CauseGraph, base: String?) {
        self.atlas = atlas
        self.graph = graph
        self.base = base
        telling = Telling(graph)
        shortCitations = Dictionary(
            atlas.sources.map { ($0.id, $0.shortCitation) }, uniquingKeysWith: { first, _ in first })
        let places = atlas.places()
        self.places = places
        chains = ChainPlan(atlas, graph, limit: atlas.site.chainPageLimit)
        loops = graph.loops()
        hasLoops = !loops.loops.isEmpty

        let kinds = Dictionary(grouping: atlas.entities, by: \.kind).mapValues { entities in
            entities.map { ($0.profile.name.text.folded, $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
        }
        byKind = kinds
        // Where a page stands among all pages by title, so that sorting a list of pages compares numbers.
        let titles = places.map { (key: $0.value.title.folded, id: $0.key) }.sorted {
            ($0.key, $0.id) < ($1.key, $1.id)
        }
        let order = Dictionary(titles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        rank = Dictionary(
            kinds.values.flatMap { $0.enumerated().map { ($1.id, $0) } }, uniquingKeysWith: { first, _ in first })

        func byTitle(_ ids: [String]) -> [String] {
            ids.map { (order[$0] ?? .max, $0) }.sorted(by: <).map(\.1)
        }
        let pointers = PointerIndex(atlas)
        lessonsAbout = Dictionary(
            uniqueKeysWithValues: pointers.lessons.map { (Entity.ID($0), byTitle(Array($1)).map { Lesson.ID($0) }) })
        citing = Dictionary(uniqueKeysWithValues: pointers.citing.map { (Source.ID($0), byTitle(Array($1))) })
        claimsByLink = Dictionary(grouping: atlas.claims.flatMap { claim in claim.concerns.map { ($0.id, claim.id) } })
        {
            $0.0
        }.mapValues { $0.map(\.1) }

        var members: [Entity.ID: [Entity.ID]] = [:]
        var exercises: [Entity.ID: [Entity.ID]] = [:]
        for entity in atlas.entities {
            switch entity {
            case .muscle(let muscle): if let group = muscle.partOf { members[group.id, default: []].append(entity.id) }
            case .structure(let part): if let whole = part.partOf { members[whole.id, default: []].append(entity.id) }
            case .exercise(let exercise):
                for target in exercise.targets { exercises[target.id, default: []].append(entity.id) }
            default: break
            }
        }
        self.members = members
        exercisesFor = exercises
        var courses: [Lesson.ID: [(course: Int, unit: Int)]] = [:]
        for (index, course) in atlas.courses.enumerated() {
            for (place, unit) in course.units.enumerated() {
                courses[unit.lesson.id, default: []].append((index, place))
            }
        }
        coursesOf = courses
    }

    func link(to id: String, from page: SiteRoute, detail: String = "") -> PageLink? {
        places[id].map { PageLink(title: $0.title, href: Href($0.route, from: page), detail: detail) }
    }

    func link(to id: Entity.ID, from page: SiteRoute, detail: String = "") -> PageLink {
        link(to: id.value, from: page, detail: detail)
            ?? PageLink(title: id.value, href: Href(Fixed.index, from: page), detail: detail)
    }
}

/// Who points at what, by id.
private final class PointerIndex {
    /// Lessons by what they point at.
    private(set) var lessons: [String: Set<String>] = [:]
    /// Pages by the source they cite.
    private(set) var citing: [String: Set<String>] = [:]

    init(_ atlas: Atlas) {
        for lesson in atlas.lessons {
            lesson.forEachPointer { pointer in
                if pointer.target == .source {
                    self.citing[pointer.id, default: []].insert(lesson.id.value)
                } else {
                    self.lessons[pointer.id, default: []].insert(lesson.id.value)
                }
            }
        }
        for entity in atlas.entities { note(entity, as: entity.id.value) }
        for course in atlas.courses { note(course, as: course.id.value) }
        for claim in atlas.claims { note(claim, as: claim.id.value) }
    }

    private func note(_ page: some Pointing, as id: String) {
        page.forEachPointer { if $0.target == .source { self.citing[$0.id, default: []].insert(id) } }
    }
}

extension String {
    /// For ordering names as people look them up: case does not matter.
    var folded: String { lowercased() }
}
