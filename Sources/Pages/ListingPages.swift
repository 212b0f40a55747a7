import Causality
import HTML
import Knowledge
import PageModels
import Wording

extension PageContext {
    func kindPage(_ kind: EntityKind) -> ListingPage {
        let entities = site.byKind[kind] ?? []
        var groups: [ListingGroup] = []
        if kind == .muscle {
            for region in Muscle.Region.allCases {
                let cards = entities.filter { $0.region == region }.map { card($0, kicker: "") }
                if !cards.isEmpty { groups.append((region.rawValue, region.rawValue.capitalizedFirst, cards)) }
            }
        } else {
            groups = [("all", "", entities.map { card($0, kicker: "") })]
        }
        return ListingPage(
            frame: frame(kind.pluralLabel, description: kind.introduction, schema: "CollectionPage"),
            title: kind.pluralLabel, introduction: kind.introduction, groups: groups)
    }

    func card(_ entity: Entity) -> CardView { card(entity, kicker: entity.kind.label) }

    private func card(_ entity: Entity, kicker: String) -> CardView {
        CardView(
            title: entity.profile.name.text, href: href(entity.route), kicker: kicker,
            text: entity.profile.summary.plainText.shortened(to: 220))
    }

    func lessonsPage() -> ListingPage {
        let introduction = "Texts to learn from, each with goals, chains and questions."
        let courses = site.atlas.courses.map { course in
            CardView(
                title: course.title, href: href(course.route),
                kicker: "Course, \(course.units.count) lesson\(course.units.count == 1 ? "" : "s")",
                text: course.summary.plainText.shortened(to: 220))
        }
        let lessons = site.byTitle(site.atlas.lessons, \.id.value).map(card)
        return ListingPage(
            frame: frame("Lessons", description: introduction, schema: "CollectionPage"),
            title: "Lessons", introduction: introduction,
            groups: [("courses", "Courses", courses), ("lessons", "All lessons", lessons)].filter { !$0.cards.isEmpty })
    }

    func card(_ lesson: Lesson) -> CardView {
        CardView(
            title: lesson.title, href: href(lesson.id.route),
            kicker: lesson.minutes.map { "Lesson, about \($0) minutes" } ?? "Lesson",
            text: lesson.summary.plainText.shortened(to: 220))
    }

    func claimsPage() -> ListingPage {
        let introduction = "What people say about muscles and the spine, and what the evidence says to it."
        let groups = Claim.Verdict.allCases.map { verdict in
            let claims = site.atlas.claims.filter { $0.verdict == verdict }
            return (id: verdict.rawValue, heading: verdict.label, cards: claims.map { card($0, kicker: "") })
        }
        return ListingPage(
            frame: frame("Claims", description: introduction, schema: "CollectionPage"),
            title: "Claims", introduction: introduction, groups: groups.filter { !$0.cards.isEmpty })
    }

    func card(_ claim: Claim, kicker: String) -> CardView {
        CardView(
            title: claim.statement.plainText, href: href(claim.route), kicker: kicker,
            text: claim.answer.plainText.shortened(to: 200))
    }

    func chainsPage() -> ListingPage {
        var introduction = """
            How a muscle, or a state it can be in, may end in a condition. A chain that holds as a whole is a claim; one \
            that does not is a story, told step by step with the place where it is weak.
            """
        let leftOut = site.chains.leftOut
        if leftOut > 0 {
            introduction +=
                " \(site.chains.pairs.count) pairs have a page; \(leftOut) less well supported \(leftOut == 1 ? "one has" : "ones have") none."
        }
        let groups = site.chains.byStart.keys
            .filter { start in site.chains.byStart[start, default: []].contains { $0.verdict != .nothing } }
            .sorted {
                (site.places[$0.value]?.title.folded ?? "", $0) < (site.places[$1.value]?.title.folded ?? "", $1)
            }
            .map { start in
                (
                    id: start.value, heading: "From \(site.teller.noun(start))",
                    cards: told(site.chains.byStart[start, default: []]).map { pair in
                        CardView(
                            title: site.places[pair.to.value]?.title ?? pair.to.value, href: href(pair.route),
                            kicker: pair.links == 0 ? "" : "\(pair.links) link\(pair.links == 1 ? "" : "s")",
                            text: site.teller.language.meaning(pair.verdict), grade: GradeView(pair, site.teller))
                    }
                )
            }
        return ListingPage(
            frame: frame("Chains", description: introduction, schema: "CollectionPage"),
            title: "Chains from muscle to condition", introduction: introduction,
            further: furtherViews, groups: groups)
    }

    private func told(_ pairs: [ChainPlan.Pair]) -> [ChainPlan.Pair] {
        pairs.filter { $0.verdict != .nothing }.sorted(by: ChainPlan.isBetter)
    }

    /// Other ways to look at the same links, where the links have them to show.
    private var furtherViews: [PageLink] {
        var views =
            site.chains.overview.isEmpty
            ? []
            : [link("Muscles and conditions: what is known, at a glance", to: Fixed.musclesAndConditions)]
        views += [link("Choose both ends yourself: the explorer", to: Fixed.explore)]
        if site.hasLoops {
            views.append(link("What keeps itself going: the loops in the graph", to: Fixed.loops))
        }
        if !site.keystones.byCondition.isEmpty {
            views.append(link("Where all chains meet: steps that decide about all of them", to: Fixed.keystones))
        }
        return views
    }
}

extension EntityKind {
    var introduction: String {
        switch self {
        case .muscle:
            "Muscles of the back, abdomen, hips and thighs: where they are, what they do and what follows from it."
        case .state: "How muscles can be: tight, weak, tired, wasted or guarding."
        case .structure: "Parts of the spine and pelvis that links act on."
        case .nerveRoot:
            "The nerve roots of the lower back side by side: which muscles hang on each, and how trouble of it shows."
        case .mechanism: "What happens in the body between a cause and its effect."
        case .factor: "What concerns the whole person: age, heredity, work and health."
        case .condition: "Conditions of the spine and its nerves, red flags first."
        case .symptom: "What a person notices."
        case .exercise: "How exercises are done, who should not do them, and what they can and cannot do."
        case .treatment: "What is done against conditions, and how well that is supported."
        case .test: "What clinicians do by hand to find out which nerve root is in trouble, and how far to trust it."
        }
    }
}

extension String {
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension GradeView {
    /// How much is known of a pair: a claim's support, or the verdict.
    init(_ pair: ChainPlan.Pair, _ teller: Teller) {
        if let support = pair.support {
            self.init(support, teller)
        } else {
            let language = teller.language
            self.init(
                name: pair.verdict.rawValue, label: language.label(pair.verdict),
                meaning: language.meaning(pair.verdict))
        }
    }
}
