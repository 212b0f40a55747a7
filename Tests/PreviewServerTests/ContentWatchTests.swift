import Engine
import Foundation
import TestSupport
import Testing

@testable import PreviewServer

@Suite struct AContentSnapshot {
    let disk = TemporaryFolder()

    init() throws {
        try disk.put("<site/>", at: "site.xml")
        try disk.put("<muscle/>", at: "muscles/psoas.xml")
        try disk.put("blue", at: "media/psoas.svg")
    }

    private func isChanged(by edit: () throws -> Void) rethrows -> Bool {
        let before = ContentSnapshot(of: ContentFolder(disk.path))
        try edit()
        return ContentSnapshot(of: ContentFolder(disk.path)) != before
    }

    @Test func isTheSameWhenNothingHappened() { #expect(!isChanged {}) }

    @Test func showsAnEdit() throws {
        #expect(try isChanged { try disk.put("<muscle id='a'/>", at: "muscles/psoas.xml") })
    }

    @Test func showsAnEditThatKeepsTheSize() throws {
        #expect(
            try isChanged {
                try disk.put("<bundle/>", at: "muscles/psoas.xml")
                // The clock of a file system may stand still for some milliseconds.
                try FileManager.default.setAttributes(
                    [.modificationDate: Date(timeIntervalSinceNow: 5)], ofItemAtPath: disk.path("muscles/psoas.xml"))
            })
    }

    @Test func showsAFileMovedOverAnother() throws {
        try disk.put("<fascia/>", at: "other")
        #expect(
            try isChanged {
                try FileManager.default.removeItem(atPath: disk.path("muscles/psoas.xml"))
                try FileManager.default.moveItem(
                    atPath: disk.path("other"), toPath: disk.path("muscles/psoas.xml"))
            })
    }

    @Test func showsANewFile() throws { #expect(try isChanged { try disk.put("<a/>", at: "muscles/new.xml") }) }

    @Test func showsAFileThatIsGone() throws {
        #expect(try isChanged { try FileManager.default.removeItem(atPath: disk.path("muscles/psoas.xml")) })
    }

    @Test func showsAnotherPicture() throws { #expect(try isChanged { try disk.put("green", at: "media/psoas.svg") }) }

    @Test func showsThatTheFolderIsGone() throws {
        #expect(try isChanged { try FileManager.default.removeItem(atPath: disk.path) })
    }

    @Test func overlooksWhatNoSiteIsMadeFrom() throws {
        #expect(
            try !isChanged {
                try disk.put("x", at: "muscles/.psoas.xml.swp")
                try disk.put("x", at: "muscles/psoas.xml~")
                try disk.put("x", at: "schema/spinewise.xml")
                try disk.put("x", at: "notes.txt")
            })
    }
}
