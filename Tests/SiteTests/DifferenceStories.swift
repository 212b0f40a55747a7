import Diagnostics
import Engine
import Foundation
import Testing

/// What `--changed-since` tells of, in small repositories of their own.
struct DifferenceStories {
    @Test func nothingIsToldWhileNothingChanged() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear", to: "nowhere")])
        #expect(try await repository.told() == [])
    }

    @Test func aFaultInAChangedFileIsToldEvenIfItIsOld() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear", to: "nowhere")])
        try repository.write("mechanisms/wear.xml", mechanism("wear", to: "nowhere") + "\n")
        #expect(try await repository.told() == ["mechanisms/wear.xml unknown-target"])
    }

    @Test(arguments: [true, false])
    func aDeletedIdBlamesItsUsers(isCommitted: Bool) async throws {
        let repository = try Repository([
            "mechanisms/age.xml": mechanism("age", to: "nowhere"), "mechanisms/drying.xml": mechanism("drying"),
            "mechanisms/wear.xml": mechanism("wear", to: "drying"),
        ])
        try repository.delete("mechanisms/drying.xml")
        if isCommitted { try repository.commit() }
        let start = isCommitted ? "HEAD~1" : "HEAD"
        #expect(try await repository.told(since: start) == ["mechanisms/wear.xml unknown-target"])
    }

    @Test func aRenamedFileBlamesTheUsersOfItsOldName() async throws {
        let repository = try Repository([
            "mechanisms/drying.xml": mechanism("drying"), "mechanisms/wear.xml": mechanism("wear", to: "drying"),
        ])
        try repository.git("mv", "content/mechanisms/drying.xml", "content/mechanisms/loss.xml")
        #expect(try await repository.told() == ["mechanisms/loss.xml file-name-mismatch"])
        try repository.write("mechanisms/loss.xml", mechanism("loss"))
        #expect(try await repository.told() == ["mechanisms/wear.xml unknown-target"])
    }

    @Test func whatPointsAtAChangedFileIsToldAlthoughItIsOld() async throws {
        let at = "<mechanism id=\"wear\" at=\"drying\">"
        let wear = mechanism("wear").replacing("<mechanism id=\"wear\">", with: at)
        let repository = try Repository([
            "mechanisms/drying.xml": mechanism("drying"), "mechanisms/wear.xml": wear,
        ])
        #expect(try await repository.told() == [])
        try repository.write("mechanisms/drying.xml", mechanism("drying", name: "Loss of water"))
        #expect(try await repository.told() == ["mechanisms/wear.xml wrong-kind"])
    }

    @Test func aNewFileCountsBeforeGitKnowsOfIt() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear", to: "nowhere")])
        try repository.write("mechanisms/drying.xml", mechanism("drying", to: "elsewhere"))
        #expect(try await repository.told() == ["mechanisms/drying.xml unknown-target"])
    }

    @Test func aCauseThatIsNoPointerIsFoundByComparing() async throws {
        let sources = """
            <sources><source id="doe-2009" type="cohort" year="2009" pmid="1"><title>Discs</title><author>Doe J</author>\
            <finding>They dry.</finding></source></sources>
            """
        let cites = mechanism("wear").replacing("</summary>", with: "<cite source=\"doe-2009\"/></summary>")
        let repository = try Repository(["sources.xml": sources, "mechanisms/wear.xml": cites])
        try repository.write("mechanisms/wear.xml", mechanism("wear"))
        #expect(try await repository.told() == ["sources.xml unused-source"])
    }

    @Test func aDeletedPictureBlamesTheFigureThatShowsIt() async throws {
        let figure = """
            <section id="more"><heading>More</heading><figure src="disc.svg"><alt>A disc.</alt>\
            <caption>A disc</caption></figure></section><review
            """
        let repository = try Repository([
            "media/disc.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
            "mechanisms/wear.xml": mechanism("wear").replacing("<review", with: figure),
        ])
        try repository.delete("media/disc.svg")
        #expect(try await repository.told() == ["mechanisms/wear.xml missing-media"])
    }

    @Test func namesWithBlanksAndUmlautsAreNames() async throws {
        let repository = try Repository(
            ["mechanisms/Höhe und\tTiefe.xml": mechanism("wear")], in: "Lehr stoff/Wirbelsäule")
        try repository.write("mechanisms/Höhe und\tTiefe.xml", mechanism("wear", name: "Worn"))
        #expect(try await repository.told() == ["mechanisms/Höhe und\tTiefe.xml file-name-mismatch"])
    }

    @Test func aFolderThatTheCommitDoesNotHaveIsAllNew() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear", to: "nowhere")], committing: false)
        try repository.git("commit", "--quiet", "--allow-empty", "-m", "empty")
        #expect(try await repository.told() == ["mechanisms/wear.xml unknown-target"])
    }

    @Test func aRepositoryInsideTheContentCountsAsNew() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear")])
        try repository.write("shared/drying.xml", mechanism("drying"))
        try repository.git("init", "--quiet", "content/shared")
        #expect(try await repository.told() == ["shared/drying.xml file-name-mismatch"])
    }

    @Test func whatGitCannotCompareIsOneClearSentence() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear")])
        for name in ["nothing", "-p", "", "HEAD~9", "HEAD:content"] {
            await #expect(throws: HistoryError.unknownCommit(name: name, isShallow: false)) {
                try await repository.told(since: name)
            }
        }
        let outside = try Repository(["mechanisms/wear.xml": mechanism("wear")], isRepository: false)
        await #expect(throws: HistoryError.notInARepository(path: outside.content)) { try await outside.told() }
    }

    @Test func aShallowCloneSaysHowToFetchTheRest() async throws {
        let repository = try Repository(["mechanisms/wear.xml": mechanism("wear")])
        try repository.write("mechanisms/wear.xml", mechanism("wear", name: "Worn"))
        try repository.commit()
        let clone = try repository.shallowClone()
        let error = await #expect(throws: HistoryError.self) { try await clone.told(since: "HEAD~1") }
        #expect(error == .unknownCommit(name: "HEAD~1", isShallow: true))
        #expect(error?.description.contains("fetch-depth: 0") == true)
        #expect(try await clone.told(since: "HEAD") == [])
    }
}

private func mechanism(_ id: String, to target: String? = nil, name: String = "Wear") -> String {
    let link = target.map { "<p>See <ref to=\"\($0)\"/>.</p>" }
    let section = link.map { "<section id=\"more\"><heading>More</heading>\($0)</section>" } ?? ""
    return """
        <mechanism id="\(id)"><name>\(name)</name><summary>Use leaves traces.</summary>
        \(section)\(Sites.review)</mechanism>
        """
}

/// A content folder below the root of a git repository.
private struct Repository {
    let root: URL
    let folder: String
    var content: String { root.appending(path: folder).path }

    init(
        _ files: [String: String], in folder: String = "content", committing: Bool = true, isRepository: Bool = true
    ) throws {
        root = FileManager.default.temporaryDirectory.appending(path: "spinewise-\(UUID())")
        self.folder = folder
        for (path, text) in files { try write(path, text) }
        if isRepository { try git("init", "--quiet", ".") }
        if isRepository, committing { try commit() }
    }

    private init(root: URL, folder: String) {
        self.root = root
        self.folder = folder
    }

    func write(_ path: String, _ text: String) throws {
        let file = root.appending(path: "\(folder)/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: false, encoding: .utf8)
    }

    func delete(_ path: String) throws { try FileManager.default.removeItem(atPath: "\(content)/\(path)") }

    func commit() throws {
        try git("add", "--all")
        try git("commit", "--quiet", "-m", "as it is")
    }

    func shallowClone() throws -> Repository {
        let copy = root.appendingPathExtension("copy")
        try git("clone", "--quiet", "--depth", "1", "file://\(root.path)", copy.path)
        return Repository(root: copy, folder: folder)
    }

    /// `FILE RULE` of every finding that is told.
    func told(since name: String = "HEAD") async throws -> [String] {
        let engine = Engine(content: content, jobs: 1)
        let study = try await engine.study()
        let findings = engine.findings(in: study, today: "2026-11-23")
        let told = try await engine.areInDifference(since: name, findings, of: study, today: "2026-11-23")
        return zip(findings, told).filter(\.1).map { finding, _ in
            "\(study.files[finding.range]?.path ?? "") \(finding.rule)"
        }
    }

    func git(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        let author = ["-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "protocol.file.allow=always"]
        process.arguments = ["git", "-C", root.path] + author + arguments
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
    }
}
