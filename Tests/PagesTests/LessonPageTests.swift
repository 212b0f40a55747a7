import HTML
import Knowledge
import Testing

@testable import Pages

struct LessonPageTests {
    @Test func anEmbeddedChainIsToldInWordsAndLeadsToItsPage() {
        let embed = Block.chain(ChainEmbed(from: Mention("hamstrings"), to: Mention("back-pain")))
        let page = SmallSite(lessons: [lesson(blocks: [embed])]).lesson("hips")
        guard case .chain(let told) = page?.sections.first?.blocks.first else {
            Issue.record("The chain is gone.")
            return
        }
        #expect(told.chain?.steps.count == 2)
        #expect(told.chain?.steps.map(\.isWeakest) == [true, false])
        #expect(told.page?.href.text == "../chains/hamstrings--back-pain.html")
    }

    @Test func aChainThatNoLinksMakeIsAdmitted() {
        let embed = Block.chain(ChainEmbed(from: Mention("back-pain"), to: Mention("hamstrings")))
        let page = SmallSite(lessons: [lesson(blocks: [embed])]).lesson("hips")
        guard case .chain(let told) = page?.sections.first?.blocks.first else { return }
        #expect(told.chain == nil && told.page == nil && !told.answer.isEmpty)
    }

    @Test func aPointerWithoutWordsSaysTheNameAsInASentence() {
        let text: Prose = [.text("See "), .reference(Mention("back-pain"), text: []), .text(".")]
        let page = SmallSite(lessons: [lesson(blocks: [.paragraph(text)])]).lesson("hips")
        guard case .paragraph(let rich) = page?.sections.first?.blocks.first, case .link(let href, let words) = rich[1]
        else {
            Issue.record("The pointer is gone.")
            return
        }
        #expect(href.text == "../conditions/back-pain.html")
        if case .text(let name) = words.first { #expect(name == "back pain") }
    }

    @Test func sectionsThatWouldShareAnAnchorWithThePageGetTheirOwn() {
        let sections = ["references", "goals", "goals"].map { Section(id: $0, heading: $0, blocks: []) }
        let page = SmallSite(lessons: [Lesson(id: "hips", title: "Hips", sections: sections)]).lesson("hips")
        #expect(page?.sections.map(\.id) == ["references-2", "goals-2", "goals-3"])
    }

    @Test func aCourseLeadsFromLessonToLesson() {
        let lessons = ["one", "two", "three"].map { Lesson(id: Lesson.ID($0), title: $0.uppercased()) }
        let units = lessons.map { Course.Unit(lesson: Mention($0.id), reason: []) }
        let site = SmallSite(lessons: lessons, courses: [Course(id: "all", title: "All", units: units)])
        let middle = site.lesson("two")?.frame
        #expect(middle?.previous?.title == "ONE" && middle?.next?.title == "THREE")
        #expect(site.lesson("one")?.frame.previous == nil && site.lesson("three")?.frame.next == nil)
        #expect(site.lesson("two")?.courses.map(\.detail) == ["lesson 2 of 3"])
    }

    @Test func whatNobodyDescribesIsShownAsText() throws {
        let quiz = Quiz(items: [.use(Mention("q07"), objective: nil)])
        let cited: Prose = [.text("So they say."), .cite(Mention("nobody-2020")), .cite(Mention("nobody-2020"))]
        let units = [Course.Unit(lesson: Mention("gone"), reason: [])]
        let site = SmallSite(
            lessons: [lesson(blocks: [.paragraph(cited), .quiz(quiz)])],
            courses: [Course(id: "all", title: "All", units: units)])
        let page = try #require(site.lesson("hips"))
        let references = page.frame.references
        #expect(references.map(\.imprint.title) == ["nobody-2020"])
        #expect(references.map(\.imprint.isDescribed) == [false])
        guard case .quiz(let shown) = try #require(page.sections.first).blocks[1] else {
            Issue.record("The quiz is gone.")
            return
        }
        #expect(shown.questions.map(\.options.isEmpty) == [true])
        if case .text(let stem) = try #require(shown.questions.first?.stem.first) { #expect(stem == "q07") }
        guard case .course(let course) = try #require(site.page("courses/all.html")) else {
            Issue.record("The course is gone.")
            return
        }
        #expect(course.units.map(\.lesson.title) == ["gone"])
    }

    private func lesson(blocks: [Block]) -> Lesson {
        Lesson(id: "hips", title: "Hips", sections: [Section(id: "part", heading: "Part", blocks: blocks)])
    }
}
