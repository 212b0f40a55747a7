import Answers
import ArgumentParser
import Diagnostics
import Engine
import LessonDecoding
import Platform

/// `spinewise review`: what a reviewer signs, and what waits for one.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Print what a reviewer signs on a page, or the pages that wait for a review.",
        discussion: """
            A reviewer signs the facts of a page: ids, relations, grades, stances, citations, numbers, red flags with their urgency, \
            doses, anatomy and the keys of questions, those included that the page shows of other files. The digest of these facts \
            stands in the review as 'of'. When a fact changes, the signature lapses; wording alone changes none.

            Without an id, every page is listed with its digest. With ids, the facts follow, one a line, in order: the digest is the \
            beginning of their SHA-256, so 'spinewise review ID --facts | sha256sum' begins with it.

            --pending prints the pages that nobody signed, whose signature lapsed or whose review is overdue, as a sheet that a \
            clinician can read, comment, sign and send back. docs/REVIEW.md tells the whole way.

            Exit codes: 0 printed, 2 the content could not be read, 64 no page has the id.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

    @Argument(help: "Pages by their ids; 'site' for site.xml. (default: all)")
    var ids: [String] = []

    @Flag(help: "Only pages that wait: unreviewed, lapsed or overdue; as a Markdown sheet.")
    var pending = false

    @Flag(help: "Print the facts alone, as they go into the digest.")
    var facts = false

    @Option(help: "How to print: text, markdown or json. (default: text; markdown with --pending)")
    var format: Format?

    @Option(help: ArgumentHelp("The day that decides what is overdue. (default: today)", valueName: "YYYY-MM-DD"))
    var today: String?

    @OptionGroup var options: ContentOptions

    func validate() throws {
        if let today, !ValueRule.date.accepts(today) { throw ValidationError("'\(today)' is not a day as YYYY-MM-DD") }
        if facts, ids.count != 1 || format != nil || pending {
            throw ValidationError("'--facts' prints the facts of one page: give one id and nothing else")
        }
    }

    func run() async throws {
        let study = try await options.study(with: options.engine, judging: false)
        Terminal.clearProgress()
        let today = today ?? CurrentProcess.today()
        let all = study.reviewPages(today: today)
        let chosen = try chosen(from: all).filter { !pending || $0.state.isPending }
        if facts {
            Terminal.write(chosen.flatMap(\.facts.lines).map { $0 + "\n" }.joined())
            return
        }
        switch format ?? (pending ? .markdown : .text) {
        case .text: Terminal.write(text(chosen))
        case .markdown: Terminal.write(ReviewSheet(study, today: today).markdown(chosen, of: all.count))
        case .json: Terminal.write(JSON.text(of: chosen.json))
        }
    }

    private func chosen(from all: [ReviewPage]) throws -> [ReviewPage] {
        if ids.isEmpty { return all }
        return try ids.map { id in
            if let page = all.first(where: { $0.id == id }) { return page }
            let meant = all.map(\.id).nearest(to: id)
            throw Terminal.mistake("no page has the id '\(id)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
        }
    }

    private func text(_ pages: [ReviewPage]) -> String {
        pages.map { page in
            let line = "\(page.facts.digest)  \(page.state.rawValue)  \(page.id)\n"
            return ids.isEmpty ? line : line + page.facts.lines.map { "  \($0)\n" }.joined()
        }.joined()
    }
}
