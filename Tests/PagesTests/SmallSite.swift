import Causality
import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

/// A site about tight hamstrings that may end in back pain, in memory.
struct SmallSite {
    let map: SiteMap

    init(
        base: String? = nil, chainPages: Int? = nil, more: [Entity] = [], comparisons: [Site.Comparison] = [],
        lessons: [Lesson] = [], courses: [Course] = [], claims: [Claim] = [],
        sources: [Source] = SmallSite.sources, moves: [Site.Move] = []
    ) {
        var site = Site()
        site.title = "Small"
        site.tagline = "A story"
        site.safety = [.text("Get help for numbness."), .cite(Mention("doe-2009"))]
        site.review = Review(status: .unreviewed, written: "2026-11-23", due: "2027-11-23")
        site.moves = moves
        site.comparisons = comparisons
        if let chainPages { site.chainPageLimit = chainPages }
        let atlas = Atlas(
            site: site,
            entities: [
                .muscle(
                    Muscle(
                        profile: Profile(id: "hamstrings", name: Name("Hamstrings", isPlural: true)), region: .thigh,
                        states: [
                            MuscleState(
                                profile: Profile(
                                    id: "tight-hamstrings", name: Name("Tight hamstrings", isPlural: true),
                                    links: [Self.link("tight-hamstrings", "stiff-pelvis", .limited)]),
                                home: "hamstrings")
                        ])),
                .structure(Structure(profile: Profile(id: "pelvis", name: "Pelvis"))),
                .mechanism(
                    Mechanism(
                        profile: Profile(
                            id: "stiff-pelvis", name: "Stiff pelvis",
                            links: [Self.link("stiff-pelvis", "back-pain", .moderate)]),
                        sites: [Mention("pelvis")])),
                .condition(
                    Condition(
                        profile: Profile(id: "back-pain", name: "Back pain", aliases: ["lumbago"]),
                        redFlags: [Mention("weeks"), Mention("saddle")])),
            ] + more, lessons: lessons, courses: courses, claims: claims, flags: Self.flags, sources: sources)
        map = SiteMap(atlas, CauseGraph(atlas), base: base)
    }

    static let flags = [
        RedFlag(id: "weeks", urgency: .seeSomeone, sign: [.text("Pain for weeks.")], sources: [Mention("doe-2009")]),
        RedFlag(
            id: "saddle", urgency: .emergency, sign: [.text("A numb saddle.")], pointsTo: [.text("squeezed nerves")],
            note: [.text("All agree.")], sources: [Mention("roe-2012")]),
        RedFlag(id: "legs", urgency: .emergency, sign: [.text("Both legs.")], sources: [Mention("roe-2012")]),
    ]

    static let sources = ["doe-2009", "roe-2012"].map { id in
        Source(id: Source.ID(id), design: .cohort, year: 2009, title: "About \(id)", authors: ["Doe J"], pmid: "1")
    }

    static func link(_ cause: Entity.ID, _ effect: Entity.ID, _ grade: EvidenceGrade) -> Link {
        Link(
            id: Link.id(cause: cause, relation: .contributesTo, effect: effect), cause: cause, effect: Mention(effect),
            relation: .contributesTo, grade: grade, because: [.text("It pulls.")],
            citations: [
                Citation(source: Mention("roe-2012"), stance: .supports),
                Citation(source: Mention("doe-2009"), stance: .disputes),
            ])
    }

    func page(_ route: String) throws -> Page {
        map.page(try #require(map.routes.firstIndex { $0.path == route }, "There is no \(route)."))
    }

    func entity(_ route: String) throws -> EntityPage { try page(route).as(\.entity) }
    func lesson(_ id: String) throws -> LessonPage { try page("lessons/\(id).html").as(\.lesson) }
    func chain(_ route: String) throws -> ChainPage { try page("chains/\(route).html").as(\.chain) }
}

extension Page {
    /// The page of one kind, or a failure: no test passes by meeting another.
    func `as`<Kind>(_ kind: KeyPath<Page, Kind?>) throws -> Kind { try #require(self[keyPath: kind]) }

    var entity: EntityPage? { if case .entity(let page) = self { page } else { nil } }
    var lesson: LessonPage? { if case .lesson(let page) = self { page } else { nil } }
    var course: CoursePage? { if case .course(let page) = self { page } else { nil } }
    var chain: ChainPage? { if case .chain(let page) = self { page } else { nil } }
    var listing: ListingPage? { if case .listing(let page) = self { page } else { nil } }
    var explore: ExplorePage? { if case .explore(let page) = self { page } else { nil } }
    var loops: LoopsPage? { if case .loops(let page) = self { page } else { nil } }
    var keystones: KeystonesPage? { if case .keystones(let page) = self { page } else { nil } }
    var compare: ComparePage? { if case .compare(let page) = self { page } else { nil } }
    var overview: OverviewPage? { if case .overview(let page) = self { page } else { nil } }
    var redFlags: RedFlagsPage? { if case .redFlags(let page) = self { page } else { nil } }
    var whatIf: WhatIfPage? { if case .whatIf(let page) = self { page } else { nil } }
    var notFound: NotFoundPage? { if case .notFound(let page) = self { page } else { nil } }
}

extension [SectionView] {
    /// What their blocks of one kind hold, in the order of reading.
    var pointers: [PageLink] {
        flatMap(\.blocks).flatMap { block -> [PageLink] in if case .pointers(let links) = block { links } else { [] } }
    }

    var questions: [QuestionView] {
        flatMap(\.blocks).flatMap { block -> [QuestionView] in
            if case .quiz(let questions) = block { questions } else { [] }
        }
    }
}

extension Page {
    /// What stands around it; only the sheet that leads from an old address has nothing.
    var frame: PageFrame? {
        switch self {
        case .home(let page): page.frame
        case .entity(let page): page.frame
        case .listing(let page): page.frame
        case .explore(let page): page.frame
        case .chain(let page): page.frame
        case .lesson(let page): page.frame
        case .course(let page): page.frame
        case .claim(let page): page.frame
        case .sources(let page): page.frame
        case .index(let page): page.frame
        case .loops(let page): page.frame
        case .keystones(let page): page.frame
        case .compare(let page): page.frame
        case .overview(let page): page.frame
        case .redFlags(let page): page.frame
        case .whatIf(let page): page.frame
        case .notFound(let page): page.frame
        case .moved: nil
        }
    }
}
