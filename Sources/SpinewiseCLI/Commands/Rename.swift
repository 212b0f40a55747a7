import ArgumentParser
import Diagnostics
import Engine
import LessonDecoding
import Mending

/// `spinewise rename`: changes an id wherever it stands.
struct Rename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Change an id everywhere, and leave word at its old address.",
        discussion: """
            Every pointer to the id, and every link's id that has it as an end, is changed with it; the file is renamed. \
            site.xml gets a 'moved' element, so that the old page leads to the new one.

            Exit codes: 0 renamed, 2 something could not be read or written, 64 no such id, or the new one is taken or no id.
            """)

    @Argument(help: "The id as it is.")
    var old: String

    @Argument(help: "The id as it is to be.")
    var new: String

    @OptionGroup var options: ContentOptions

    @Flag(help: "Print what would change as a unified diff, and change nothing.")
    var dryRun = false

    func run() async throws {
        let study = try await options.study(with: options.engine)
        Terminal.clearProgress()
        let declarations = study.reading.declarations
        guard let declared = declarations.first(where: { $0.id == old }) else {
            let meant = declarations.map(\.id).nearest(to: old)
            throw Terminal.mistake("nothing has the id '\(old)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
        }
        guard ValueRule.id.accepts(new) else {
            throw Terminal.mistake("'\(new)' is not an id; write \(ValueRule.id.expectation)")
        }
        if let taken = declarations.first(where: { $0.id == new }) {
            throw Terminal.mistake("the id '\(new)' is already taken by a \(taken.kind)")
        }
        if let damaged = study.reading.damagedFiles.min() {
            let path = study.files.files[Int(damaged)].path
            throw Terminal.failure("'\(path)' is damaged and may mention the id; mend it first")
        }
        let changes = changes(study, hasPage: !["source", "question"].contains(declared.kind))
        if dryRun {
            Terminal.write(changes.diff(under: options.contentPath))
            return
        }
        try changes.write(under: options.content)
        if !options.quiet {
            let count = changes.files.count(where: { $0.new != nil })
            Terminal.write("renamed '\(old)' to '\(new)' in \(count) file\(count == 1 ? "" : "s")\n")
        }
    }

    private func changes(_ study: Engine.Study, hasPage: Bool) -> ContentChanges {
        let renaming = Renaming(from: old, to: new)
        var changes = ContentChanges()
        for file in study.files.files {
            let edits = renaming.edits(in: file, index: 0)
            var bytes = [file].applying([Fix("rename", edits: edits)]).files[0].bytes
            if hasPage, file.path == "site.xml" { bytes = Self.noting(from: old, to: new, in: bytes) }
            let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
            if hasPage, file.path == "\(folder)/\(old).xml" {
                changes.files.append((file.path, file.bytes, nil))
                changes.files.append(("\(folder)/\(new).xml", nil, bytes))
            } else if bytes != file.bytes {
                changes.files.append((file.path, file.bytes, bytes))
            }
        }
        return changes
    }

    /// `site.xml` with one more `moved`, on a line of its own before the end.
    private static func noting(from old: String, to new: String, in site: [UInt8]) -> [UInt8] {
        let end = Array("</site>".utf8)
        guard site.count >= end.count,
            let place = (0...(site.count - end.count)).last(where: { site[$0..<$0 + end.count].elementsEqual(end) })
        else { return site }
        let line = Array("  <moved from=\"\(old)\" to=\"\(new)\"/>\n".utf8)
        return Array(site[..<place]) + line + Array(site[place...])
    }
}
