public import Causality
public import HTML
public import Knowledge
package import PageModels
package import Wording

/// Every page of the site: which there are, and how each one comes about.
///
/// The list is complete at once; a page is made when it is asked for, from any thread, and forgotten by whoever
/// asked. Two site maps of equal content make equal pages.
public struct SiteMap: Sendable {
    private let site: SiteContext
    private let plans: [Plan]
    /// For pages at the root, and for pages in a folder.
    private let surroundings: [Surroundings]

    /// - Parameter base: The absolute address of the site; a slash at its end is added where it is missing.
    public init(_ atlas: Atlas, _ graph: CauseGraph, base: String? = nil, media: Set<String>? = nil) {
        let base = (base ?? atlas.site.base).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
        site = SiteContext(atlas, graph, base: base, media: media)
        plans = Plan.all(site)
        routes = plans.map(\.route)
        let site = site
        surroundings = ["", "/"].map { PageContext(site, SiteRoute($0)).makeSurroundings() }
    }

    /// In the order in which a site map lists them.
    public let routes: [SiteRoute]

    /// - Parameter index: A place in ``routes``.
    package func page(_ index: Int) -> Page {
        let route = routes[index]
        // The home page links to its own parts, the 404 page from the host's root.
        let isAlike = route != Fixed.notFound && route != Fixed.home && route.depth < 2
        let shared = isAlike ? surroundings[route.depth] : nil
        return plans[index].page(PageContext(site, route, surroundings: shared))
    }

    /// How many chain pages there are.
    public var chainPages: Int { site.chains.pairs.count }

    /// Pairs that links connect but that the site's limit on chain pages leaves out.
    public var chainPagesLeftOut: Int { site.chains.leftOut }

    /// Files for machines: `robots.txt` always, `sitemap.xml` when there is a base address.
    public var machineFiles: [(route: String, text: String)] {
        let urls = site.base.map { base in
            plans.filter(\.isListed).map { plan in
                Href(plan.route == Fixed.home ? SiteRoute("") : plan.route, base: base).text
            }
        }
        return MachineFiles.files(urls: urls, base: site.base)
    }

    /// What the pages are written in.
    package var language: any Language { site.teller.language }
}

/// A page that there will be.
enum Plan: Sendable {
    case home
    case entity(Entity)
    case kind(EntityKind)
    case chain(ChainPlan.Pair)
    case chains
    case explore
    case lessons
    case lesson(Lesson)
    case course(Course)
    case claims
    case claim(Claim)
    case sources
    case index
    case loops
    case keystones
    case compare(ComparedPair)
    case overview
    case redFlags
    case whatIf(Entity)
    case notFound
    /// What stands at an address that leads elsewhere.
    case moved(SiteRoute, Place)

    static func all(_ site: SiteContext) -> [Plan] {
        let atlas = site.atlas
        var plans: [Plan] = [.home, .lessons, .chains, .explore, .claims, .index, .sources]
        if !atlas.flags.isEmpty { plans.append(.redFlags) }
        if site.hasLoops { plans.append(.loops) }
        if !site.keystones.byCondition.isEmpty { plans.append(.keystones) }
        if !site.chains.overview.isEmpty { plans.append(.overview) }
        plans += EntityKind.allCases.map(Plan.kind)
        plans += atlas.courses.map(Plan.course)
        plans += atlas.lessons.map(Plan.lesson)
        plans += atlas.entities.map(Plan.entity)
        plans += site.chains.pairs.map(Plan.chain)
        plans += site.compared.map(Plan.compare)
        plans += atlas.entities.filter(\.isApplied).map(Plan.whatIf)
        plans += atlas.claims.map(Plan.claim)
        plans += atlas.site.moves.compactMap { move in
            site.places[move.to.id.value].map { Plan.moved($0.route.sibling(named: move.from), $0) }
        }
        plans += site.chains.led.map { state, muscle, condition in
            let title = "\(site.graph.name(of: muscle).text) → \(site.graph.name(of: condition).midSentence)"
            let place = Place(route: ChainPlan.route(muscle, condition), title: title, kind: "Chain", inSentence: title)
            return .moved(ChainPlan.route(state, condition), place)
        }
        return plans + [.notFound]
    }

    var route: SiteRoute {
        switch self {
        case .home: Fixed.home
        case .entity(let entity): entity.route
        case .kind(let kind): Fixed.listing(kind)
        case .chain(let pair): pair.route
        case .chains: Fixed.chains
        case .explore: Fixed.explore
        case .lessons: Fixed.lessons
        case .lesson(let lesson): lesson.id.route
        case .course(let course): course.route
        case .claims: Fixed.claims
        case .claim(let claim): claim.route
        case .sources: Fixed.sources
        case .index: Fixed.index
        case .loops: Fixed.loops
        case .keystones: Fixed.keystones
        case .compare(let pair): pair.route
        case .overview: Fixed.musclesAndConditions
        case .redFlags: Fixed.redFlags
        case .whatIf(let entity): entity.whatIfRoute
        case .notFound: Fixed.notFound
        case .moved(let route, _): route
        }
    }

    /// Whether search engines should hear of it.
    var isListed: Bool {
        switch self {
        case .notFound, .moved: false
        default: true
        }
    }

    func page(_ context: PageContext) -> Page {
        switch self {
        case .home: .home(context.homePage())
        case .entity(let entity): .entity(context.entityPage(entity))
        case .kind(let kind): .listing(context.kindPage(kind))
        case .chain(let pair): .chain(context.chainPage(pair))
        case .chains: .listing(context.chainsPage())
        case .explore: .explore(context.explorePage())
        case .lessons: .listing(context.lessonsPage())
        case .lesson(let lesson): .lesson(context.lessonPage(lesson))
        case .course(let course): .course(context.coursePage(course))
        case .claims: .listing(context.claimsPage())
        case .claim(let claim): .claim(context.claimPage(claim))
        case .sources: .sources(context.sourcesPage())
        case .index: .index(context.indexPage())
        case .loops: .loops(context.loopsPage())
        case .keystones: .keystones(context.keystonesPage())
        case .compare(let pair): .compare(context.comparePage(pair))
        case .overview: .overview(context.overviewPage())
        case .redFlags: .redFlags(context.redFlagsPage())
        case .whatIf(let entity): .whatIf(context.whatIfPage(entity))
        case .notFound: .notFound(context.notFoundPage())
        case .moved(_, let place): .moved(context.movedPage(to: place))
        }
    }
}

extension SiteRoute {
    /// The file of that name in the same folder.
    func sibling(named name: String) -> SiteRoute {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        return SiteRoute(folder.isEmpty ? "\(name).html" : "\(folder)/\(name).html")
    }
}
