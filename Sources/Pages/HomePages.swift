import Causality
import HTML
import Knowledge
import PageModels

extension PageContext {
    func homePage() -> HomePage {
        let atlas = site.atlas
        let settings = atlas.site
        // The first thing on the page, so its sources take the first numbers.
        let safety = SectionView(
            id: anchor("get-help"), heading: "When to get help", tone: .flag,
            blocks: [.paragraph(rich(settings.safety))] + (atlas.flags.isEmpty ? [] : pointers([allRedFlags])))
        let sections = [safety] + self.sections(settings.sections)
        let featured = settings.featured.compactMap { mention -> CardView? in
            if let entity = atlas[mention.id] { return card(entity) }
            return atlas[Lesson.ID(mention.id.value)].map(card)
        }
        return HomePage(
            frame: frame(settings.title, description: settings.description, review: settings.review, schema: "WebSite"),
            title: settings.title, tagline: settings.tagline, description: settings.description, featured: featured,
            lessons: lessonCards(), courses: atlas.courses.compactMap { link(to: $0.id.value) },
            startingPoints: startingPoints(), grades: EvidenceGrade.allCases.map(GradeView.init), sections: sections,
            counts: counts())
    }

    /// The first course's lessons in its order, else the first lessons by title.
    private func lessonCards() -> [CardView] {
        if let course = site.atlas.courses.first {
            return course.units.prefix(8).compactMap { site.atlas[$0.lesson.id].map(card) }
        }
        return site.atlas.lessons.prefix(8).map(card)
    }

    /// Muscles and states that chains start from, the richest first.
    private func startingPoints() -> [(muscle: PageLink, chains: [PageLink])] {
        site.chains.byStart
            .filter { site.graph.kind(of: $0.key) == .state && $0.value.contains { $0.verdict == .claim } }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .prefix(8)
            .map { start, pairs in
                (
                    muscle: link(to: start),
                    chains: pairs.filter { $0.verdict == .claim }.sorted(by: ChainPlan.isBetter).prefix(4).map {
                        chainLink($0, titled: $0.to)
                    }
                )
            }
    }

    private func counts() -> [(number: Int, label: String, href: Href)] {
        let atlas = site.atlas
        func count(_ kind: EntityKind) -> (Int, String, Href) {
            let number = site.byKind[kind]?.count ?? 0
            return (number, number == 1 ? kind.rawValue : "\(kind.rawValue)s", href(Fixed.listing(kind)))
        }
        return [
            count(.muscle), count(.condition), count(.exercise),
            (site.graph.links.count, "graded links", href(Fixed.chains)),
            (atlas.claims.count, "claims checked", href(Fixed.claims)),
            (atlas.sources.count, "sources", href(Fixed.sources)),
        ]
    }
}
