import HTML
import Knowledge
import PageModels

extension PageContext {
    func lessonPage(_ lesson: Lesson) -> LessonPage {
        let summary = rich(lesson.summary)
        let objectives = lesson.objectives.map { (id: $0.id, text: rich($0.text)) }
        let sections = self.sections(lesson.sections)
        let quiz = lesson.quiz.map(self.quiz)
        let siblings = site.coursesOf[lesson.id]?.first.map { home in
            site.atlas.courses[home.course].units.neighbours(of: home.unit) { link(to: $0.lesson.id.value) }
        }
        let courses = (site.coursesOf[lesson.id] ?? []).compactMap { place in
            let course = site.atlas.courses[place.course]
            return link(to: course.id.value, detail: "lesson \(place.unit + 1) of \(course.units.count)")
        }
        let description = lesson.summary.plainText
        return LessonPage(
            frame: frame(
                lesson.title, description: description,
                crumbs: [link("Lessons", to: Fixed.lessons)], review: lesson.review,
                siblings: siblings ?? (nil, nil),
                schema: "LearningResource",
                texts: lesson.objectives.prefix(1).map { ("teaches", $0.text.plainText) }
                    + (lesson.minutes.map { [("timeRequired", "PT\($0)M")] } ?? [])),
            title: lesson.title, summary: summary, minutes: lesson.minutes, courses: courses, objectives: objectives,
            sections: sections, quiz: quiz)
    }

    func coursePage(_ course: Course) -> CoursePage {
        let summary = rich(course.summary)
        let units = course.units.map { unit in
            (
                lesson: site.atlas[unit.lesson.id].map(card)
                    ?? CardView(title: unit.lesson.id.value, href: href(Fixed.lessons), kicker: "Lesson", text: ""),
                reason: rich(unit.reason)
            )
        }
        let sections = self.sections(course.sections)
        return CoursePage(
            frame: frame(
                course.title, description: course.summary.plainText,
                crumbs: [link("Lessons", to: Fixed.lessons)], review: course.review, schema: "Course"),
            title: course.title, summary: summary, units: units, sections: sections)
    }
}
