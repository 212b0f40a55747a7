package struct LessonPage: Sendable {
    package let frame: PageFrame
    package let title: String
    package let summary: RichText
    package let minutes: Int?
    package let courses: [PageLink]
    package let objectives: [(id: String, text: RichText)]
    package let sections: [SectionView]
    package let quiz: [QuestionView]?

    package init(
        frame: PageFrame, title: String, summary: RichText, minutes: Int?, courses: [PageLink],
        objectives: [(id: String, text: RichText)], sections: [SectionView], quiz: [QuestionView]?
    ) {
        (self.frame, self.title, self.summary, self.minutes) = (frame, title, summary, minutes)
        (self.courses, self.objectives, self.sections, self.quiz) = (courses, objectives, sections, quiz)
    }
}
