package struct CoursePage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let summary: RichText
    package let units: [(lesson: CardView, reason: RichText)]
    package let sections: [SectionView]

    package init(
        frame: PageFrame, title: String, summary: RichText, units: [(lesson: CardView, reason: RichText)],
        sections: [SectionView]
    ) {
        (self.frame, self.title, self.summary, self.units) = (frame, title, summary, units)
        self.sections = sections
    }
}
