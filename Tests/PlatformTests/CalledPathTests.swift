import Foundation
import Platform
import TestSupport
import Testing

struct CalledPathTests {
    private let folder = TemporaryFolder()

    private func called(_ relative: String) -> CalledPath { CalledPath(folder.path(relative)) }

    @Test func replacesAFileWholeAndKeepsItsPermissions() throws {
        try folder.put("a longer text", at: "report.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("report.json"))
        try called("report.json").write(Array("short".utf8))
        #expect(folder.text("report.json") == "short")
        #expect(try folder.attributes("report.json")[.posixPermissions] as? Int == 0o600)
        #expect(folder.names == ["report.json"])
    }

    @Test func writesThroughALinkThatTheCallerNamedFromTheRoot() throws {
        try folder.put("old", at: "real.json")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.json"), withDestinationPath: "real.json")
        try called("link.json").write(Array("new".utf8))
        #expect(folder.text("real.json") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path("link.json")) == "real.json")
    }

    @Test func doesNotFollowALinkThatLeadsNowhere() throws {
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("report.json"), withDestinationPath: folder.path("planted"))
        try called("report.json").write(Array("new".utf8))
        #expect(folder.text("planted") == nil)
        #expect(folder.text("report.json") == "new")
    }

    @Test func refusesAFolderAMissingOneAndTheRoot() throws {
        #expect(throws: Refusal(folder.path, .notAPlainFile)) { try CalledPath(folder.path).write([]) }
        #expect(throws: Refusal.self) { try called("missing/report.json").write([]) }
        #expect(throws: Refusal("/", .notAPlainFile)) { try CalledPath("/").write([]) }
        #expect(CalledPath("/").isRoot && CalledPath("//").isRoot && !CalledPath("").isRoot)
    }

    @Test func refusesAWriteProtectedFile() throws {
        try folder.put("old", at: "report.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path("report.json"))
        let path = folder.path("report.json")
        #expect(throws: Refusal(path, .writeProtected)) { try called("report.json").write(Array("new".utf8)) }
        #expect(folder.text("report.json") == "old")
        #expect(folder.names == ["report.json"])
    }

    @Test func readsAPlainFileAndNothingElse() throws {
        try folder.put("text", at: "a.txt")
        #expect(try called("a.txt").bytes() == Array("text".utf8))
        #expect(try called("a.txt").bytes(atMost: 2) == Array("te".utf8))
        #expect(throws: Refusal(folder.path, .notAPlainFile)) { try CalledPath(folder.path).bytes() }
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        #expect(throws: Refusal(folder.path("pipe"), .notAPlainFile)) { try called("pipe").bytes() }
    }
}
