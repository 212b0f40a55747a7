import Causality
import HTML
import Knowledge
import PageModels

extension PageContext {
    func homePage() -> HomePage {
        let atlas = almanac.atlas
        let site = atlas.site
        // The first thing on the page, so its sources take the first numbers.
        let safety = SectionView(
            id: anchor("get-help"), heading: "When to get help", tone: .flag, blocks: [.paragraph(rich(site.safety))])
        let sections = [safety] + self.sections(site.sections)
        let featured = site.featured.compactMap { mention -> CardView? in
            if let entity = atlas[mention.id] { return card(entity) }
            return atlas[Lesson.ID(mention.id.value)].map(card)
        }
        return HomePage(
            frame: frame(
                site.title, description: site.description, review: site.review,
                data: StructuredData(type: "WebSite", name: site.title, description: site.description)),
            title: site.title, tagline: site.tagline, description: site.description, featured: featured,
            lessons: lessonCards(), courses: atlas.courses.compactMap { almanac.link(to: $0.id.value, from: route) },
            startingPoints: startingPoints(), grades: EvidenceGrade.allCases.map(GradeView.init), sections: sections,
            counts: counts())
    }

    /// The first course's lessons in its order, else the first lessons by title.
    private func lessonCards() -> [CardView] {
        if let course = almanac.atlas.courses.first {
            return course.units.prefix(8).compactMap { almanac.atlas[$0.lesson.id].map(card) }
        }
        return almanac.atlas.lessons.prefix(8).map(card)
    }

    /// Muscles and states that chains start from, the richest first.
    private func startingPoints() -> [(muscle: PageLink, chains: [PageLink])] {
        almanac.chains.byStart
            .filter { almanac.graph.kind(of: $0.key) == .state && $0.value.contains { $0.verdict == .claim } }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .prefix(8)
            .map { start, pairs in
                (
                    muscle: almanac.link(to: start, from: route),
                    chains: pairs.filter { $0.verdict == .claim }.sorted(by: ChainPlan.isBetter).prefix(4).map {
                        chainLink($0, titled: $0.to)
                    }
                )
            }
    }

    private func counts() -> [(number: Int, label: String, href: Href)] {
        let atlas = almanac.atlas
        func count(_ kind: EntityKind) -> (Int, String, Href) {
            let number = almanac.byKind[kind]?.count ?? 0
            return (number, number == 1 ? kind.rawValue : "\(kind.rawValue)s", href(Fixed.listing(kind)))
        }
        return [
            count(.muscle), count(.condition), count(.exercise),
            (almanac.graph.links.count, "graded links", href(Fixed.chains)),
            (atlas.claims.count, "claims checked", href(Fixed.claims)),
            (atlas.sources.count, "sources", href(Fixed.sources)),
        ]
    }
}
