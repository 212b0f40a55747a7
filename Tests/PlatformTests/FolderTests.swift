import Foundation
import Platform
import TestSupport
import Testing

/// What lies beneath a folder, and what only seems to.
struct FolderTests {
    private let temporary = TemporaryFolder()
    private let folder: Folder

    init() throws {
        try temporary.put("inner", at: "content/media/x.svg")
        try temporary.put("secret", at: "secret.txt")
        folder = try Folder(CalledPath(temporary.path("content")))
    }

    private func link(_ path: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: temporary.path("content/\(path)"), withDestinationPath: target)
    }

    private func read(_ path: String, _ links: Folder.Links = .followedBeneath) throws(Refusal) -> String {
        String(decoding: try folder.bytes(of: RelativePath(path)!, links: links), as: UTF8.self)
    }

    @Test func followsRelativeLinksThatStayBeneath() throws {
        try link("media/y.svg", to: "x.svg")
        try link("z.svg", to: "./media/../media/y.svg")
        try link("pictures", to: "media")
        for path in ["media/y.svg", "z.svg", "pictures/x.svg"] {
            #expect(try read(path) == "inner")
            #expect(try folder.resolving(RelativePath(path)!).text == "media/x.svg")
            #expect(throws: Refusal.self) { try read(path, .refused) }
        }
    }

    @Test(arguments: ["../secret.txt", "../../../../../../../../etc/passwd", "/etc/passwd", "media/../../secret.txt"])
    func followsNoLinkThatLeadsOut(target: String) throws {
        try link("leak.txt", to: target)
        try link("behind.txt", to: "leak.txt")
        for path in ["leak.txt", "behind.txt"] {
            for links in [Folder.Links.followedBeneath, .refused] {
                #expect(throws: Refusal.self) { try read(path, links) }
            }
            #expect(throws: Refusal("\(temporary.path("content"))/\(path)", .leadsOutside)) { try read(path) }
            #expect(throws: Refusal.self) { try folder.resolving(RelativePath(path)!) }
        }
    }

    @Test func followsNoFolderThatLeadsOut() throws {
        try link("muscles", to: "..")
        #expect(throws: Refusal.self) { try read("muscles/secret.txt") }
        #expect(throws: Refusal.self) { try folder.create(RelativePath("muscles/new.txt")!, holding: []) }
        folder.remove(RelativePath("muscles/secret.txt")!)
        #expect(temporary.text("secret.txt") == "secret")
    }

    @Test func doesNotGoRoundInCircles() throws {
        try link("a.txt", to: "b.txt")
        try link("b.txt", to: "a.txt")
        #expect(throws: Refusal("\(temporary.path("content"))/a.txt", .link)) { try read("a.txt") }
        #expect(throws: Refusal.self) { try folder.resolving(RelativePath("a.txt")!) }
    }

    @Test func tellsWhatLiesInAFolderInOneOrder() throws {
        try temporary.put("", at: "content/b")
        try temporary.put("", at: "content/B")
        try link("a", to: "b")
        #expect(mkfifo(temporary.path("content/pipe"), 0o600) == 0)
        #expect(try folder.entries().map(\.name) == ["B", "a", "b", "media", "pipe"])
        #expect(try folder.entries().map(\.kind) == [.file, .link, .file, .folder, .other])
    }

    @Test func neverWritesWhereALinkStands() throws {
        try link("new.txt", to: "../secret.txt")
        #expect(throws: Refusal.self) { try folder.create(RelativePath("new.txt")!, holding: [1]) }
        #expect(temporary.text("secret.txt") == "secret")
    }

    @Test func knowsWhetherAFolderLiesInAnother() throws {
        let media = try folder.folder(RelativePath("media")!)
        #expect(media.lies(in: folder) && folder.lies(in: folder) && !folder.lies(in: media))
    }

    // MARK: Replacing

    private let path = RelativePath("media/x.svg")!
    private func stage(_ text: String, replacing old: String?) throws(Refusal) -> StagedFile {
        try folder.stage(Array(text.utf8), for: path, replacing: old.map { Array($0.utf8) })
    }

    @Test func leavesAFileAloneThatWasSavedMeanwhile() throws {
        let fresh = try stage("new", replacing: "inner")
        try temporary.put("theirs", at: "content/media/x.svg")
        #expect(try !fresh.commit())
        #expect(temporary.text("content/media/x.svg") == "theirs")
        #expect(temporary.files(in: "content") == ["media/x.svg"])
    }

    @Test func leavesAFileGoneThatWasTakenAwayMeanwhile() throws {
        let fresh = try stage("new", replacing: "inner")
        try FileManager.default.removeItem(atPath: temporary.path("content/media/x.svg"))
        #expect(try !fresh.commit())
        #expect(temporary.files(in: "content") == [])
    }

    @Test func makesNoFileWhereOneAppearedMeanwhile() throws {
        #expect(try !stage("new", replacing: nil).commit())
        #expect(temporary.text("content/media/x.svg") == "inner")
        #expect(try !folder.remove(path, holding: Array("other".utf8)))
        #expect(temporary.files(in: "content") == ["media/x.svg"])
        #expect(try folder.remove(path, holding: Array("inner".utf8)))
        #expect(temporary.files(in: "content") == [])
    }

    @Test func keepsTheModeAndTellsOfOtherNames() throws {
        let real = temporary.path("content/media/x.svg")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
        #expect(Foundation.link(real, temporary.path("twin.svg")) == 0)
        let fresh = try stage("new", replacing: "inner")
        #expect(fresh.hasOtherNames)
        #expect(try fresh.commit())
        #expect(temporary.text("content/media/x.svg") == "new")
        #expect(temporary.text("twin.svg") == "inner")
        #expect(try temporary.attributes("content/media/x.svg")[.posixPermissions] as? Int == 0o640)
    }

    @Test func refusesAFileThatIsWriteProtected() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: temporary.path("content/media/x.svg"))
        #expect(throws: Refusal("\(temporary.path("content"))/media/x.svg", .writeProtected)) {
            try stage("new", replacing: "inner")
        }
        #expect(temporary.files(in: "content") == ["media/x.svg"])
    }
}
