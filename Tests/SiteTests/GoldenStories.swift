import Causality
import Diagnostics
import Foundation
import HTML
import LessonDecoding
import PageModels
import Pages
import Templates
import TestSupport
import Testing

/// One page of each kind, as the browser gets it, kept in `Tests/Golden` so that every change to a page is a diff that
/// somebody reads. The content is `Tests/Corpus/valid`, which uses the whole vocabulary.
///
/// `UPDATE_GOLDENS=1 swift test --filter GoldenStories` writes the pages anew, and fails once all the same.
struct GoldenStories {
    static let routes = [
        "404.html", "a-z.html", "chains.html", "chains/hip-benders--back-pain.html",
        "chains/hip-benders--leg-ache.html", "claims/claim-psoas-is-to-blame.html", "compare/back-pain--leg-ache.html",
        "conditions/back-pain.html", "courses/hips-first.html", "explore.html", "index.html", "keystones.html",
        "lessons/hips.html", "loops.html", "muscles-and-conditions.html", "muscles/hip-bender.html",
        "muscles/psoas.html", "nerve-roots.html", "nerve-roots/l2-root.html", "red-flags.html", "sources.html",
        "tests/hip-pull.html", "what-if/hip-stretch.html",
    ]

    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let golden = tests.appending(path: "Golden")
    private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] != nil

    private static let content: (files: SourceFiles, reading: Reading) = {
        let folder = tests.appending(path: "Corpus/valid")
        let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let files = paths.filter { $0.contains(".") }.compactMap { path in
            (try? Data(contentsOf: folder.appending(path: path))).map { (path, Array($0)) }
        }
        let lessons = Lessons(bytes: Dictionary(files, uniquingKeysWith: { first, _ in first }))
        return (lessons.files, lessons.reading)
    }()

    private static let map = SiteMap(
        content.reading.atlas, CauseGraph(content.reading.atlas), media: content.reading.media)

    @Test(arguments: routes) func aPageIsAsItWas(route: String) throws {
        let index = try #require(Self.map.routes.firstIndex { $0.path == route }, "The site has no such page.")
        let page = String(decoding: render(Self.map.page(index)), as: UTF8.self)
        let file = Self.golden.appending(path: route)
        let kept = try? String(contentsOf: file, encoding: .utf8)
        if page == kept { return }
        if Self.isUpdating {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try page.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("Tests/Golden/\(route) is written anew; read the difference before you keep it.")
        } else if let kept {
            Issue.record("\(Self.difference(page, kept, route))")
        } else {
            Issue.record("Tests/Golden/\(route) is not there; UPDATE_GOLDENS=1 writes it.")
        }
    }

    /// The first line that is not as it was.
    private static func difference(_ page: String, _ kept: String, _ route: String) -> String {
        func lines(_ text: String) -> [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        let (now, then) = (lines(page), lines(kept))
        let line = zip(now, then).enumerated().first { $1.0 != $1.1 }?.offset ?? min(now.count, then.count)
        func shown(_ lines: [Substring]) -> String { line < lines.count ? String(lines[line]) : "(the page ends)" }
        return """
            Tests/Golden/\(route):\(line + 1) is not as it was.
            - \(shown(then))
            + \(shown(now))
            UPDATE_GOLDENS=1 swift test --filter GoldenStories writes it anew.
            """
    }

    @Test func namesTheFirstLineThatIsNotAsItWas() {
        let told = Self.difference("a\nc\nd\n", "a\nb\n", "x.html")
        #expect(told.hasPrefix("Tests/Golden/x.html:2 is not as it was.\n- b\n+ c\n"))
        #expect(Self.difference("a", "a\nb", "x.html").contains(":2 is not as it was.\n- b\n+ (the page ends)\n"))
    }

    @Test func everyKindOfPageIsKept() {
        let map = Self.map
        let kinds = map.routes.indices.map { (map.routes[$0].path, map.page($0).kind) }
        let kept = Set(kinds.filter { Self.routes.contains($0.0) }.map(\.1))
        #expect(kept == Set(kinds.map(\.1)))
        #expect(kept.count == 19)
    }

    @Test func nothingElseIsKept() {
        let files = FileManager.default.enumerator(atPath: Self.golden.path)?.compactMap { $0 as? String } ?? []
        #expect(files.filter { $0.hasSuffix(".html") }.sorted() == Self.routes)
    }

    @Test func theContentBehindThemIsValid() {
        let files = Self.content.files
        #expect(files.files.count > 15)
        #expect(Self.content.reading.findings.filter { $0.severity == .error }.map { $0.line(in: files) } == [])
    }
}

extension Page {
    /// The compiler asks whoever adds a kind of page for its name here, and then a page of it is missed above.
    fileprivate var kind: String {
        switch self {
        case .home: "home"
        case .entity: "entity"
        case .listing: "listing"
        case .nerveRoots: "nerveRoots"
        case .explore: "explore"
        case .chain: "chain"
        case .lesson: "lesson"
        case .course: "course"
        case .claim: "claim"
        case .sources: "sources"
        case .index: "index"
        case .loops: "loops"
        case .keystones: "keystones"
        case .compare: "compare"
        case .overview: "overview"
        case .redFlags: "redFlags"
        case .whatIf: "whatIf"
        case .notFound: "notFound"
        case .moved: "moved"
        }
    }
}
