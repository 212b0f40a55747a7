import Answers
import Causality
import Knowledge
import PageModels
import Wording

/// What pages need to know of each other, worked out once for the site, so that no page walks the whole content.
final class SiteContext: Sendable {
    let atlas: Atlas
    let graph: CauseGraph
    let teller: Teller
    let memory = ChainMemory()
    /// Absolute, ending in `/`; `nil` when nobody gave one.
    let base: String?
    /// Names of the media files there are; `nil` to take it that none is missing.
    let media: Set<String>?
    let places: [String: Place]
    let chains: ChainPlan
    let loops: LoopAnswer
    let hasLoops: Bool
    let keystones: KeystoneFinds
    /// In the order of the site.
    let compared: [ComparedPair]
    /// Lessons whose text points at an entity, by title.
    let lessonsAbout: [Entity.ID: [Lesson.ID]]
    let claimsByLink: [Link.ID: [Claim.ID]]
    /// Ids of the things that a claim speaks of: what it points at, and the ends of the links it concerns.
    let claimSubjects: [Claim.ID: Set<String>]
    let exercisesFor: [Entity.ID: [Entity.ID]]
    /// Mechanisms and conditions by the structures where they act.
    let actingAt: [Entity.ID: [Entity.ID]]
    /// Members of a muscle group or parts of a structure.
    let members: [Entity.ID: [Entity.ID]]
    /// States that muscles share: those a muscle has without holding them, by the muscle's id, in the order of the ids.
    let sharedStates: [Entity.ID: [MuscleState]]
    /// Courses a lesson is part of, each with the lesson's place in it.
    let coursesOf: [Lesson.ID: [(course: Int, unit: Int)]]
    /// Ids of the pages that cite a source, by title.
    let citing: [Source.ID: [String]]
    /// What names a red flag: conditions, then symptoms, then exercises, each by name.
    let flagged: [RedFlag.ID: [Entity.ID]]
    let bibliography: [Source.ID: BibliographyEntry]
    let byKind: [EntityKind: [Entity]]
    /// Where a page stands among all pages by title, so that sorting a list of pages compares numbers.
    let titleRank: [String: Int]
    /// Where an entity stands among its kind, by name.
    let rank: [Entity.ID: Int]

    init(_ atlas: Atlas, _ graph: CauseGraph, base: String?, media: Set<String>? = nil) {
        self.atlas = atlas
        self.graph = graph
        self.base = base
        self.media = media
        teller = Teller(English(), graph.nouns)
        bibliography = Dictionary(
            atlas.sources.map { ($0.id, BibliographyEntry($0)) }, uniquingKeysWith: { first, _ in first })
        let places = atlas.places()
        self.places = places
        chains = ChainPlan(atlas, graph, limit: atlas.site.chainPageLimit)
        keystones = KeystoneFinds(chains, graph)
        compared = atlas.site.comparisons.compactMap { ComparedPair($0, atlas, graph) }
        loops = LoopAnswer(graph.loops())
        hasLoops = !loops.loops.isEmpty

        let kinds = Dictionary(grouping: atlas.entities, by: \.kind).mapValues { entities in
            entities.map { ($0.profile.name.text.folded, $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
        }
        byKind = kinds
        let titles = places.map { (key: $0.value.title.folded, id: $0.key) }.sorted {
            ($0.key, $0.id) < ($1.key, $1.id)
        }
        titleRank = Dictionary(titles.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        rank = Dictionary(
            kinds.values.flatMap { $0.enumerated().map { ($1.id, $0) } }, uniquingKeysWith: { first, _ in first })

        var flagged: [RedFlag.ID: [Entity.ID]] = [:]
        for kind in [EntityKind.condition, .symptom, .exercise] {
            for entity in kinds[kind] ?? [] {
                let named = if case .exercise(let exercise) = entity { exercise.redFlags } else { entity.redFlags }
                for flag in Set(named.map(\.id)) { flagged[flag, default: []].append(entity.id) }
            }
        }
        self.flagged = flagged

        let pointers = PointerIndex(atlas, order: titleRank)
        lessonsAbout = pointers.lessons
        citing = pointers.citing
        claimsByLink = Dictionary(grouping: atlas.claims.flatMap { claim in claim.concerns.map { ($0.id, claim.id) } })
        {
            $0.0
        }.mapValues { $0.map(\.1) }

        claimSubjects = Dictionary(
            atlas.claims.map { claim in
                let ends = claim.concerns.compactMap { graph[$0.id] }.flatMap { [$0.cause.value, $0.effect.id.value] }
                return (claim.id, Set(ends + atlas.pointers(of: claim.id.value).map(\.id)))
            }, uniquingKeysWith: { first, _ in first })

        var members: [Entity.ID: [Entity.ID]] = [:]
        var shared: [Entity.ID: [MuscleState]] = [:]
        var exercises: [Entity.ID: [Entity.ID]] = [:]
        var acting: [Entity.ID: [Entity.ID]] = [:]
        for entity in atlas.entities {
            switch entity {
            case .muscle(let muscle): if let group = muscle.partOf { members[group.id, default: []].append(entity.id) }
            case .structure(let part): if let whole = part.partOf { members[whole.id, default: []].append(entity.id) }
            case .state(let state):
                for muscle in state.muscles where muscle.id.value != state.home?.value {
                    shared[muscle.id, default: []].append(state)
                }
            case .exercise(let exercise):
                for target in exercise.targets { exercises[target.id, default: []].append(entity.id) }
            case .mechanism(let mechanism):
                for site in mechanism.sites { acting[site.id, default: []].append(entity.id) }
            case .condition(let condition):
                for site in condition.sites { acting[site.id, default: []].append(entity.id) }
            default: break
            }
        }
        actingAt = acting
        self.members = members
        sharedStates = shared
        exercisesFor = exercises
        var courses: [Lesson.ID: [(course: Int, unit: Int)]] = [:]
        for (index, course) in atlas.courses.enumerated() {
            for (place, unit) in course.units.enumerated() {
                courses[unit.lesson.id, default: []].append((index, place))
            }
        }
        coursesOf = courses
    }

    /// Those in its file, then those it shares with others.
    func states(of muscle: Muscle) -> [MuscleState] {
        muscle.states + sharedStates[Entity.ID(muscle.id.value), default: []]
    }

    /// In the order of the pages' titles.
    func byTitle<Thing>(_ things: [Thing], _ id: (Thing) -> String) -> [Thing] {
        let ranks = things.map { titleRank[id($0)] ?? .max }
        return things.indices.sorted { ranks[$0] < ranks[$1] }.map { things[$0] }
    }
}

/// Who points at what.
private struct PointerIndex {
    /// Lessons by what they point at, by title.
    let lessons: [Entity.ID: [Lesson.ID]]
    /// Pages by the source they cite, by title.
    let citing: [Source.ID: [String]]

    /// - Parameter order: Where a page stands among all pages by title.
    ///
    /// Pages are asked in that order, so every list is in order as it grows, and a page that points twice at one thing
    /// is seen to stand at the list's end already.
    init(_ atlas: Atlas, order: [String: Int]) {
        var lessons: [Entity.ID: [Lesson.ID]] = [:]
        var citing: [Source.ID: [String]] = [:]
        let pages: [(id: String, isLesson: Bool)] =
            atlas.entities.map { ($0.id.value, false) } + atlas.lessons.map { ($0.id.value, true) }
            + atlas.courses.map { ($0.id.value, false) } + atlas.claims.map { ($0.id.value, false) }
        let ranks = pages.map { order[$0.id] ?? .max }
        for index in pages.indices.sorted(by: { ranks[$0] < ranks[$1] }) {
            let (id, isLesson) = pages[index]
            for pointer in atlas.pointers(of: id) {
                if pointer.target == .source {
                    citing[Source.ID(pointer.id), default: []].appendUnlessLast(id)
                } else if isLesson {
                    lessons[Entity.ID(pointer.id), default: []].appendUnlessLast(Lesson.ID(id))
                }
            }
        }
        self.lessons = lessons
        self.citing = citing
    }
}

extension Array where Element: Equatable {
    fileprivate mutating func appendUnlessLast(_ element: Element) {
        if last != element { append(element) }
    }
}

extension String {
    /// For ordering names as people look them up: case does not matter.
    var folded: String { lowercased() }
}
