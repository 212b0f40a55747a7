package import HTML

package struct HomePage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let tagline: String
    package let description: String
    package let featured: [CardView]
    package let lessons: [CardView]
    package let courses: [PageLink]
    /// Muscles, each with the conditions that chains lead to.
    package let startingPoints: [(muscle: PageLink, chains: [PageLink])]
    package let grades: [GradeView]
    package let sections: [SectionView]
    package let counts: [(number: Int, label: String, href: Href)]

    package init(
        frame: PageFrame, title: String, tagline: String, description: String, featured: [CardView],
        lessons: [CardView], courses: [PageLink], startingPoints: [(muscle: PageLink, chains: [PageLink])],
        grades: [GradeView], sections: [SectionView], counts: [(number: Int, label: String, href: Href)]
    ) {
        (self.frame, self.title, self.tagline, self.description) = (frame, title, tagline, description)
        (self.featured, self.lessons, self.courses) = (featured, lessons, courses)
        (self.startingPoints, self.grades, self.sections) = (startingPoints, grades, sections)
        self.counts = counts
    }
}
