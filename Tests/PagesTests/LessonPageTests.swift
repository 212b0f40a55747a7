import HTML
import Knowledge
import PageModels
import Testing

@testable import Pages

struct LessonPageTests {
    @Test func anChainEmbedViewIsToldInWordsAndLeadsToItsPage() throws {
        let told = try embedded(from: "hamstrings", to: "back-pain")
        let chain = try #require(told.chain)
        #expect(chain.steps.map(\.isWeakest) == [true, false])
        #expect(told.page?.href.text == "../chains/hamstrings--back-pain.html")
    }

    @Test func aChainThatNoLinksMakeIsAdmitted() throws {
        let told = try embedded(from: "back-pain", to: "hamstrings")
        #expect(told.chain == nil && told.page == nil)
        #expect(told.answer.hasPrefix("No chain of causes leads from back pain to the hamstrings at any length."))
    }

    private func embedded(from: String, to: String) throws -> ChainEmbedView {
        let embed = Block.chain(ChainEmbed(from: Mention(Entity.ID(from)), to: Mention(Entity.ID(to))))
        let page = try SmallSite(lessons: [lesson(blocks: [embed])]).lesson("hips")
        let chains = page.sections.flatMap(\.blocks).compactMap { if case .chain(let told) = $0 { told } else { nil } }
        return try #require(chains.first)
    }

    @Test func aPointerWithoutWordsSaysTheNameAsInASentence() throws {
        let text: Prose = [.text("See "), .reference(Mention("back-pain"), text: []), .text(".")]
        let page = try SmallSite(lessons: [lesson(blocks: [.paragraph(text)])]).lesson("hips")
        let links = page.sections.flatMap(\.blocks).flatMap { block -> [String] in
            guard case .paragraph(let rich) = block else { return [] }
            return rich.compactMap { inline in
                guard case .link(let href, let words) = inline, case .text(let name)? = words.first else { return nil }
                return "\(href.text): \(name)"
            }
        }
        #expect(links == ["../conditions/back-pain.html: back pain"])
    }

    @Test func sectionsThatWouldShareAnAnchorWithThePageGetTheirOwn() throws {
        let sections = ["references", "goals", "goals"].map { Section(id: $0, heading: $0, blocks: []) }
        let page = try SmallSite(lessons: [Lesson(id: "hips", title: "Hips", sections: sections)]).lesson("hips")
        #expect(page.sections.map(\.id) == ["references-2", "goals-2", "goals-3"])
    }

    @Test func aCourseLeadsFromLessonToLesson() throws {
        let lessons = ["one", "two", "three"].map { Lesson(id: Lesson.ID($0), title: $0.uppercased()) }
        let units = lessons.map { Course.Unit(lesson: Mention($0.id), reason: []) }
        let site = SmallSite(lessons: lessons, courses: [Course(id: "all", title: "All", units: units)])
        let middle = try site.lesson("two").frame
        #expect(middle.previous?.title == "ONE" && middle.next?.title == "THREE")
        #expect(try site.lesson("one").frame.previous == nil && site.lesson("three").frame.next == nil)
        #expect(try site.lesson("two").courses.map(\.detail) == ["lesson 2 of 3"])
    }

    @Test func whatNobodyDescribesIsShownAsText() throws {
        let quiz = Quiz(items: [.use(Mention("q07"), objective: nil)])
        let cited: Prose = [.text("So they say."), .cite(Mention("nobody-2020")), .cite(Mention("nobody-2020"))]
        let units = [Course.Unit(lesson: Mention("gone"), reason: [])]
        let site = SmallSite(
            lessons: [lesson(blocks: [.paragraph(cited), .quiz(quiz)])],
            courses: [Course(id: "all", title: "All", units: units)])
        let page = try site.lesson("hips")
        let references = page.frame.references
        #expect(references.map(\.entry.title) == ["nobody-2020"])
        #expect(references.map(\.entry.isDescribed) == [false])
        let questions = page.sections.questions
        #expect(questions.map(\.options.isEmpty) == [true])
        let stems = questions.flatMap(\.stem).map { if case .text(let text) = $0 { text } else { "" } }
        #expect(stems == ["q07"])
        #expect(try site.page("courses/all.html").as(\.course).units.map(\.lesson.title) == ["gone"])
    }

    private func lesson(blocks: [Block]) -> Lesson {
        Lesson(id: "hips", title: "Hips", sections: [Section(id: "part", heading: "Part", blocks: blocks)])
    }
}
