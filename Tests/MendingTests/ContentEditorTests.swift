import Diagnostics
import Foundation
import Mending
import Platform
import TestSupport
import Testing

/// Changes of several files: all or nothing, to be finished, and to be taken back.
struct ContentEditorTests {
    private let folder = TemporaryFolder()

    init() throws {
        try folder.put("a", at: "content/factors/a.xml")
        try folder.put("b", at: "content/factors/b.xml")
    }

    private func editor() throws -> ContentEditor { try ContentEditor(CalledPath(folder.path("content"))) }

    private func path(_ name: String) -> RelativePath { RelativePath("factors/\(name).xml")! }

    private func file(_ name: String, _ old: String?, _ new: String?) -> ContentChange.File {
        ContentChange.File(path(name), old: old.map { Array($0.utf8) }, new: new.map { Array($0.utf8) })
    }

    private func change(_ command: String = "fmt", _ files: ContentChange.File...) -> ContentChange {
        var change = ContentChange(command: command)
        change.files = files
        return change
    }

    /// Texts by name, of the lesson files alone; and no other file may be there.
    private var texts: [String: String] {
        let files = folder.files(in: "content").filter { !$0.hasPrefix(".spinewise/") }
        return Dictionary(uniqueKeysWithValues: files.map { ($0, folder.text("content/\($0)") ?? "") })
    }

    @Test func changesMakesAndTakesAwayAndBringsAllBack() throws {
        let change = change("rename a c", file("b", "b", "B"), file("c", nil, "a"), file("a", "a", nil))
        #expect(try editor().make(change, wholly: true).made == [path("b"), path("c"), path("a")])
        #expect(texts == ["factors/b.xml": "B", "factors/c.xml": "a"])
        #expect(try editor().undo()?.command == "rename a c")
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
        #expect(try editor().undo() == nil)
    }

    @Test func keepsTheModeOfAFileThatGetsAnotherName() throws {
        let attributes = [FileAttributeKey.posixPermissions: 0o640]
        try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.path("content/factors/a.xml"))
        let move = SourceFile(path: "factors/a.xml", bytes: Array("a".utf8)).move(
            to: path("c"), holding: Array("C".utf8))
        try #expect(
            editor().make(change("rename a c", move.made, move.gone), wholly: true).made == [path("c"), path("a")])
        #expect(texts == ["factors/b.xml": "b", "factors/c.xml": "C"] && mode("c") == 0o640)
        #expect(try editor().undo()?.command == "rename a c")
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"] && mode("a") == 0o640)
    }

    @Test func givesNoOtherNameToAWriteProtectedFile() throws {
        let attributes = [FileAttributeKey.posixPermissions: 0o444]
        try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.path("content/factors/a.xml"))
        let move = SourceFile(path: "factors/a.xml", bytes: Array("a".utf8)).move(
            to: path("c"), holding: Array("C".utf8))
        let refusal = #expect(throws: Refusal.self) {
            try editor().make(change("rename a c", move.made, move.gone), wholly: true)
        }
        #expect(refusal?.cause == .writeProtected)
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
    }

    private func mode(_ name: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: folder.path("content/factors/\(name).xml"))
        return attributes?[.posixPermissions] as? Int
    }

    @Test func leavesOutWhatWasSavedMeanwhile() throws {
        let outcome = try editor().make(change("fmt", file("a", "a", "A"), file("b", "old", "B")), wholly: false)
        #expect(outcome.made == [path("a")] && outcome.changedMeanwhile == [path("b")])
        #expect(texts == ["factors/a.xml": "A", "factors/b.xml": "b"])
        #expect(try editor().undo()?.outcome.made == [path("a")])
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
    }

    @Test func doesNothingOfWhatCannotBeDoneWholly() throws {
        let change = change("rename a c", file("c", nil, "a"), file("b", "old", "B"), file("a", "a", nil))
        let outcome = try editor().make(change, wholly: true)
        #expect(outcome.made == [] && outcome.changedMeanwhile == [path("b")])
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
        #expect(try editor().undo() == nil)
    }

    @Test func doesNotUndoOverALaterEdit() throws {
        _ = try editor().make(change("fmt", file("a", "a", "A"), file("b", "b", "B")), wholly: false)
        try folder.put("mine", at: "content/factors/b.xml")
        #expect(try editor().undo()?.outcome.changedMeanwhile == [path("b")])
        #expect(texts == ["factors/a.xml": "A", "factors/b.xml": "mine"])
    }

    @Test func refusesAChangeOfAWriteProtectedFileAndLeavesTheOthers() throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o444], ofItemAtPath: folder.path("content/factors/b.xml"))
        let change = change("fmt", file("a", "a", "A"), file("b", "b", "B"))
        #expect(throws: Refusal("\(folder.path("content"))/factors/b.xml", .writeProtected)) {
            try editor().make(change, wholly: false)
        }
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
    }

    @Test func oneEditorIsOpenAtATime() throws {
        let first = try editor()
        #expect(throws: Refusal.self) { try editor() }
        withExtendedLifetime(first) {}
    }

    // MARK: After a kill

    /// What a run leaves that is killed behind its first file.
    private func interrupted(_ command: String = "rename a c") throws {
        let record = """
            spinewise change 2
            \(command)
            3
            factors/b.xml

            1
            1
            bBfactors/c.xml
            factors/a.xml
            -
            1
            afactors/a.xml
            factors/c.xml
            1
            -
            aend of the change

            """
        try folder.put(record, at: "content/.spinewise/pending")
        try folder.put("B", at: "content/factors/b.xml")
        try folder.put("a", at: "content/factors/.c.xml.spinewise-0123456789abcdef")
    }

    @Test func tellsOfAnInterruptedChangeAndFinishesIt() throws {
        try interrupted()
        let content = CalledPath(folder.path("content"))
        #expect(ContentEditor.interrupted(in: content) == "rename a c")
        #expect(try editor().resume()?.command == "rename a c")
        #expect(texts == ["factors/b.xml": "B", "factors/c.xml": "a"])
        #expect(ContentEditor.interrupted(in: content) == nil)
        #expect(try editor().undo()?.command == "rename a c")
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
    }

    @Test func takesAnInterruptedChangeBack() throws {
        try interrupted()
        #expect(try editor().undo()?.outcome.made == [path("b")])
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
        #expect(try editor().undo() == nil && editor().resume() == nil)
    }

    @Test func finishesAnInterruptedUndo() throws {
        try interrupted("undo of rename c a")
        #expect(try editor().undo()?.command == "undo of rename c a")
        #expect(texts == ["factors/b.xml": "B", "factors/c.xml": "a"])
        #expect(try editor().undo() == nil)
    }

    @Test func leavesAloneWhatWasSavedAfterTheKill() throws {
        try interrupted()
        try folder.put("mine", at: "content/factors/a.xml")
        #expect(try editor().resume()?.outcome.changedMeanwhile == [path("a")])
        #expect(texts == ["factors/a.xml": "mine", "factors/b.xml": "B", "factors/c.xml": "a"])
    }

    @Test(arguments: [
        "", "spinewise change 1\nfmt\n0\nend of the change\n",
        "spinewise change 2\nfmt\n1\n../a.xml\n\n-\n1\nxend of the change\n",
        "spinewise change 2\nfmt\n1\n.git/hooks/x.xml\n\n-\n1\nxend of the change\n",
        "spinewise change 2\nfmt\n1\na.sh\n\n-\n1\nxend of the change\n",
        "spinewise change 2\nfmt\n9223372036854775807\n",
        "spinewise change 2\nfmt\n1\na.xml\n\n-\n99999999999\nxend of the change\n",
        "spinewise change 2\nfmt\n1\na.xml\n\n-\n-1\nxend of the change\n",
        "spinewise change 2\nfmt\n1\na.xml\n../b.xml\n-\n1\nxend of the change\n",
        "spinewise change 2\nfmt\n0\nend of the change\nmore",
    ])
    func believesARecordThatItDidNotWriteInNothing(record: String) throws {
        try folder.put(record, at: "content/.spinewise/pending")
        try folder.put(record, at: "content/.spinewise/last")
        #expect(try editor().resume() == nil && editor().undo() == nil)
        #expect(texts == ["factors/a.xml": "a", "factors/b.xml": "b"])
        _ = try editor().make(change("fmt", file("a", "a", "A")), wholly: false)
        #expect(texts == ["factors/a.xml": "A", "factors/b.xml": "b"])
    }
}
