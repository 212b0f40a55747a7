import ArgumentParser
import Engine
import Foundation
import LessonDecoding
import TestSupport
import Testing

@testable import SpinewiseCLI

/// Commands at work on a content folder of their own: what they write, and the exit code that they end with.
struct RunTests {
    private let folder = TemporaryFolder()
    private var content: String { folder.path + "/content" }

    init() throws {
        for (path, text) in [
            "site.xml": """
            <site language="en"><title>Small</title><tagline>A story</tagline><description>About one thing.</description>
            <disclaimer>No advice.</disclaimer><license>CC0</license><safety>Get help for numbness.</safety>\(Self.review)</site>
            """,
            "mechanisms/wear.xml": mechanism("wear", "See <ref to=\"ageing\"/>."),
            "factors/ageing.xml": """
            <factor id="ageing"><name>Ageing</name><summary>Years leave traces.</summary>\(Self.review)</factor>
            """,
        ] {
            try write(path, text)
        }
    }

    private static let review = "<review status=\"unreviewed\" written=\"2026-11-23\" due=\"2036-11-23\"/>"

    private func mechanism(_ id: String, _ text: String) -> String {
        """
        <mechanism id="\(id)"><name>Wear</name><summary>Use leaves traces.</summary>\
        <section id="more"><heading>More</heading><p>\(text)</p></section>\(Self.review)</mechanism>
        """
    }

    private func write(_ path: String, _ text: String) throws { try folder.put(text, at: "content/\(path)") }

    private func text(_ path: String) throws -> String { try #require(folder.text(path)) }

    /// Runs a command on the content and tells its exit code.
    private func run(_ line: String..., in content: String? = nil) async throws -> Int32 {
        let words = line.flatMap { $0.split(separator: " ").map(String.init) }
        var command = try SpinewiseCommand.parseAsRoot(words + ["--content", content ?? self.content])
        do {
            if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
            return 0
        } catch {
            return SpinewiseCommand.exitCode(for: error).rawValue
        }
    }

    /// The digest that a file's review is signed for.
    private func digest(_ path: String) throws -> String {
        try String(#require(text(path).firstMatch(of: /of="([0-9a-f]{16})"/)?.1))
    }

    @Test func aRenamedPageIsStillSignedAndALapsedOneStillLapsed() async throws {
        func sign(_ path: String, for digest: String) throws {
            let signature = "status=\"reviewed\" by=\"Jo Doe\" role=\"doctor\" on=\"2026-11-24\" of=\"\(digest)\""
            try write(path, text("content/\(path)").replacing("status=\"unreviewed\"", with: signature))
        }
        try write(
            "factors/ageing.xml",
            text("content/factors/ageing.xml").replacing(
                "</summary>",
                with: """
                    </summary><effect on="wear" relation="causes" grade="limited"><because>B.</because>\
                    <cite source="doe-2009" stance="supports"/></effect>
                    """))
        try write(
            "sources.xml",
            """
            <sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>T</title><author>Doe J</author>\
            <finding>F.</finding></source></sources>
            """)
        let study = try await Engine(content: content, jobs: 1).study()
        let pages = study.reviewPages(today: "2026-11-25")
        #expect(pages.map(\.id) == ["ageing", "wear", "site"] && pages.allSatisfy { $0.state == .unreviewed })
        try sign("mechanisms/wear.xml", for: pages[1].facts.digest)
        try sign("factors/ageing.xml", for: "0123456789abcdef")
        #expect(try await run("rename ageing old-age --quiet") == 0)
        #expect(try digest("content/factors/old-age.xml") == "0123456789abcdef")
        #expect(try digest("content/mechanisms/wear.xml") != pages[1].facts.digest)
        let renamed = try await Engine(content: content, jobs: 1).study().reviewPages(today: "2026-11-25")
        #expect(renamed.map(\.state) == [.lapsed, .current, .unreviewed])
        #expect(try await run("fmt --quiet") == 0)
        let laidOut = try await Engine(content: content, jobs: 1).study().reviewPages(today: "2026-11-25")
        #expect(laidOut.map(\.facts) == renamed.map(\.facts))
        let late = try await Engine(content: content, jobs: 1).study().reviewPages(today: "2036-11-24")
        #expect(late.map(\.state) == [.lapsed, .overdue, .unreviewed])
    }

    @Test func aSheetNamesWhatWaitsAndTheLineToPaste() async throws {
        let study = try await Engine(content: content, jobs: 1).study()
        let pages = study.reviewPages(today: "2026-11-25")
        let sheet = ReviewSheet(study, today: "2026-11-25").markdown(pages, of: 3)
        #expect(sheet.hasPrefix("# Pages that wait for a review\n\n3 of 3 pages."))
        #expect(sheet.contains("## Wear (mechanism, `mechanisms/wear.xml`)\n\nWaits because nobody has signed it."))
        #expect(
            sheet.contains(
                "<review status=\"reviewed\" by=\"NAME\" role=\"ROLE\" on=\"2026-11-25\" of=\"\(pages[1].facts.digest)\""
            ))
        #expect(try await run("review wear") == 0)
        #expect(try await run("review --pending") == 0)
        #expect(try await run("review weer") == 64)
        #expect(try await run("review", in: folder.path + "/none") == 2)
    }

    @Test func buildsASiteAndRefusesAnErroneousOne() async throws {
        #expect(try await run("build --quiet --output \(folder.path)/site") == 0)
        #expect(try text("site/mechanisms/wear.html").contains("<h1>Wear</h1>"))
        try write("mechanisms/wear.xml", mechanism("wear", "See <ref to=\"nowhere\"/>."))
        #expect(try await run("build --quiet --output \(folder.path)/other") == 1)
        #expect(!FileManager.default.fileExists(atPath: folder.path("other/index.html")))
        #expect(try await run("build --quiet --output \(folder.path)/site", in: folder.path + "/none") == 2)
    }

    @Test func writesReportsAndFailsOnErrors() async throws {
        let outputs = "--output json=\(folder.path)/f.json --output sarif=\(folder.path)/f.sarif"
        #expect(try await run("validate --quiet", outputs) == 0)
        #expect(try text("f.sarif").contains("\"version\" : \"2.1.0\""))
        try write("mechanisms/wear.xml", mechanism("wear", "See <ref to=\"agein\"/>."))
        #expect(try await run("validate --quiet", outputs) == 1)
        #expect(try text("f.json").contains("unknown-target"))
        // A report takes the place of no lesson.
        #expect(try await run("validate --quiet --output json=\(content)/site.xml") == 2)
        #expect(try text("content/site.xml").hasPrefix("<site"))
    }

    @Test func livesWithABaseline() async throws {
        try write("mechanisms/wear.xml", mechanism("wear", "See <ref to=\"agein\"/>."))
        let baseline = "--baseline \(folder.path)/known.json"
        #expect(try await run("validate --quiet", baseline) == 2)
        #expect(try await run("validate --quiet --accept-new", baseline) == 0)
        #expect(try await run("validate --quiet --fail-on new", baseline) == 0)
        try write("mechanisms/wear.xml", mechanism("wear", "See <ref to=\"ageing\"/>."))
        #expect(try await run("validate --quiet --fail-on-stale", baseline) == 1)
        #expect(try await run("validate --quiet --update-baseline", baseline) == 0)
        #expect(try await run("validate --quiet --fail-on-stale", baseline) == 0)
    }

    @Test func startsALessonFileOnce() async throws {
        #expect(try await run("new condition lumbar-sprain") == 0)
        #expect(try text("content/conditions/lumbar-sprain.xml").contains("<condition id=\"lumbar-sprain\""))
        #expect(try await run("new condition lumbar-sprain") == 2)
        #expect(try await run("new condtion other") == 64)
        #expect(try await run("new condition Other") == 64)
    }

    @Test func mendsRenamesAndTakesBack() async throws {
        try write("mechanisms/wear.xml", mechanism("wear", "See <ref to=\"agein\"/>."))
        #expect(try await run("fix --quiet --dry-run --guesses") == 0)
        #expect(try text("content/mechanisms/wear.xml").contains("\"agein\""))
        #expect(try await run("fix --quiet --guesses") == 0)
        #expect(try text("content/mechanisms/wear.xml").contains("<ref to=\"ageing\"/>"))
        #expect(try await run("rename ageing age --quiet") == 0)
        #expect(try text("content/mechanisms/wear.xml").contains("<ref to=\"age\"/>"))
        #expect(try text("content/factors/age.xml").contains("id=\"age\""))
        #expect(try text("content/site.xml").contains("<moved from=\"ageing\" to=\"age\"/>"))
        #expect(try await run("rename nobody age") == 64)
        #expect(try await run("undo --quiet") == 0)
        #expect(try text("content/factors/ageing.xml").contains("id=\"ageing\""))
    }

    @Test(arguments: [
        ("chains --from ageing --to wear", 0), ("chains --from ageing --to ageing", 64),
        ("chains --from nobody --to wear", 64),
        ("why wear", 0), ("why waer", 64), ("effects ageing --json", 0), ("loops", 0), ("loops --json", 0),
        ("keystones --from ageing --to wear", 0), ("keystones --from wear --to wear --json", 64),
        ("whatif --without ageing", 0), ("whatif --without-link nobody", 64), ("compare ageing wear --json", 0),
        ("compare wear wear", 64), ("graph --format dot", 0), ("graph --format mermaid --around wear", 0),
        ("chains --from ageing --to wear --grade refuted", 64),
    ])
    func endsAQuestionWithItsExitCode(line: String, code: Int32) async throws {
        #expect(try await run(line, "--quiet") == code)
    }

    @Test func answersFromAGraphFile() async throws {
        let file = "\(folder.path)/graph.json"
        try #"{"nodes": [{"id": "a"}, {"id": "b"}], "links": []}"#.write(
            toFile: file, atomically: false, encoding: .utf8)
        #expect(try await run("chains --from a --to b --graph \(file)", in: folder.path + "/none") == 0)
        try #"{"version": 1}"#.write(toFile: file, atomically: false, encoding: .utf8)
        #expect(try await run("chains --from a --to b --graph \(file)") == 2)
        #expect(try await run("chains --from a --to b --graph \(file)x") == 2)
    }
}
