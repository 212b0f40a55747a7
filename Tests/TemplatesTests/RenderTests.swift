import Causality
import Diagnostics
import Foundation
import HTML
import Knowledge
import Pages
import Templates
import Testing

/// What reaches the browser, whatever an author wrote.
struct RenderTests {
    @Test func nothingAnAuthorWritesBecomesMarkup() throws {
        let hostile = "<script>alert(1)</script> & \"x\" 'y'"
        let lesson = Lesson(
            id: "hips", title: hostile, summary: [.text(hostile)],
            objectives: [.init(id: "o", range: .none, text: [.strong([.text(hostile)])])],
            sections: [
                Section(
                    id: "s", heading: hostile,
                    blocks: [
                        .paragraph([.emphasis([.text(hostile)])]), .list([[.text(hostile)]]),
                        .figure(Figure(file: "a.svg", fileRange: .none, alt: hostile, caption: [.text(hostile)])),
                        .note(Note(kind: .caution, paragraphs: [[.text(hostile)]])),
                        .table(
                            Table(
                                caption: [.text(hostile)],
                                rows: [.init(heads: [[.text(hostile)]], cells: [[.text(hostile)]])])),
                    ])
            ])
        let page = try html(of: "lessons/hips.html", lesson)
        #expect(!page.contains("<script>alert"))
        #expect(!page.contains(hostile))
        #expect(page.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;</h1>"))
        // The one script element is data, and its text cannot end it.
        #expect(page.components(separatedBy: "<script").count == 2)
        #expect(page.contains(#"\u003cscript\u003ealert(1)"#))
    }

    @Test func aRightAnswerSaysSoInWords() throws {
        let question = Question(
            id: "q", range: .none, difficulty: .easy, objective: nil, stem: [.text("Which?")],
            options: [
                .init(label: [.text("This")], feedback: [.text("Yes.")], isCorrect: true),
                .init(label: [.text("That")], feedback: [.text("No.")], isCorrect: false),
            ], sources: [])
        let page = try html(
            of: "lessons/hips.html", Lesson(id: "hips", title: "Hips", quiz: Quiz(items: [.question(question)])))
        #expect(page.contains("<p class=\"right\"><strong>Right.</strong> Yes.</p>"))
        #expect(page.contains("<p class=\"wrong\"><strong>Not this one.</strong> No.</p>"))
    }

    @Test func aPageIsWholeAndHasOneHeadingOfTheFirstLevel() throws {
        let page = try html(of: "lessons/hips.html", Lesson(id: "hips", title: "Hips"))
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(page.hasSuffix("</html>\n"))
        #expect(page.components(separatedBy: "<h1").count == 2)
        #expect(page.contains("<a class=\"skip\" href=\"#main\">") && page.contains("<main id=\"main\""))
    }

    @Test func everyAssetIsInsideTheExecutable() {
        #expect(assets.contains { $0.route == "site.css" && !$0.bytes.isEmpty })
    }

    private func html(of route: String, _ lesson: Lesson) throws -> String {
        let atlas = Atlas(site: Site(), lessons: [lesson])
        let map = SiteMap(atlas, CauseGraph(atlas))
        let index = try #require(map.routes.firstIndex { $0.path == route })
        return String(decoding: render(map.page(index)), as: UTF8.self)
    }
}
