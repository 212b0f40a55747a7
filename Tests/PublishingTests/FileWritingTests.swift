import Foundation
import Publishing
import TestSupport
import Testing

struct FileWritingTests {
    private let folder = TemporaryFolder()

    @Test func replacesAFileWholeAndKeepsItsPermissions() throws {
        try folder.put("a longer text", at: "report.json")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder.path("report.json"))
        try writeFile(Array("short".utf8), to: folder.path("report.json"))
        #expect(folder.text("report.json") == "short")
        #expect(try folder.attributes("report.json")[.posixPermissions] as? Int == 0o600)
        #expect(folder.names == ["report.json"])
    }

    @Test func writesThroughALink() throws {
        try folder.put("old", at: "real.json")
        try FileManager.default.createSymbolicLink(atPath: folder.path("link.json"), withDestinationPath: "real.json")
        try writeFile(Array("new".utf8), to: folder.path("link.json"))
        #expect(folder.text("real.json") == "new")
    }

    @Test func refusesAFolderAndAMissingOne() throws {
        #expect(throws: PublishingError.unwritable(path: folder.path, reason: "it is a folder")) {
            try writeFile([], to: folder.path)
        }
        #expect(throws: PublishingError.self) { try writeFile([], to: folder.path("missing/report.json")) }
    }
}
