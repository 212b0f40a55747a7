import HTML
import PageModels

/// A lesson: goals, text, questions.
func lessonPage(_ page: LessonPage) -> Markup {
    layout(
        page.frame, kind: "page-lesson",
        """
        <header class="title">
        <p class="kicker">Lesson\(some: page.minutes, { ", about \($0) minutes" })</p>
        <h1>\(page.title)</h1>
        <p class="lead">\(richText(page.summary))</p>
        \(any: page.courses, { "<p class=\"in-course\">Part of \(each: $0, inCourse)</p>\n" })</header>
        \(columns(parts(page), content(page)))
        """)
}

private func content(_ page: LessonPage) -> Markup {
    """
    <section class="goals" aria-labelledby="goals">
    <h2 id="goals">After this lesson you can</h2>
    <ul>
    \(each: page.objectives, { "<li id=\"goal-\($0.id)\">\(richText($0.text))</li>\n" })</ul>
    </section>
    \(each: page.sections, section)\(some: page.quiz, lessonQuiz)
    """
}

/// What the page holds, in the order of `content`.
private func parts(_ page: LessonPage) -> [(id: String, heading: String)] {
    var parts = page.sections.map { (id: $0.id, heading: $0.heading) }
    if page.quiz != nil { parts.append(("check-yourself", "Check yourself")) }
    if !page.frame.references.isEmpty { parts.append(("references", "References")) }
    return parts
}

private func inCourse(_ course: PageLink) -> Markup {
    "<a href=\"\(course.href)\">\(course.title)</a> (\(course.detail)) "
}

private func lessonQuiz(_ questions: [QuestionView]) -> Markup {
    """
    <section class="part" aria-labelledby="check-yourself">
    <h2 id="check-yourself">Check yourself</h2>
    \(quizBlock(questions))</section>

    """
}

/// A course: its lessons in their order, and why.
func coursePage(_ page: CoursePage) -> Markup {
    layout(
        page.frame, kind: "page-course",
        """
        <header class="title">
        <p class="kicker">Course</p>
        <h1>\(page.title)</h1>
        <p class="lead">\(richText(page.summary))</p>
        </header>
        <ol class="units">
        \(each: page.units, unit)</ol>
        \(each: page.sections, section)
        """)
}

private func unit(_ unit: (lesson: CardView, reason: RichText)) -> Markup {
    """
    <li>
    <p class="card-title"><a href="\(unit.lesson.href)">\(unit.lesson.title)</a></p>
    \(any: unit.reason, { "<p class=\"reason\">\(richText($0))</p>\n" })<p>\(unit.lesson.text)</p>
    </li>

    """
}
