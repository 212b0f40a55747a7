import ArgumentParser
import Diagnostics
import Engine
import LessonDecoding
import LessonSyntax
import Mending
import Platform

/// `spinewise rename`: changes an id wherever it stands.
struct Rename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Change an id everywhere, and leave word at its old address.",
        discussion: """
            Every pointer to the id, and every link's id that has it as an end, is changed with it; the file is renamed. \
            site.xml gets a 'moved' element, so that the old page leads to the new one. A name is no fact, so signatures that \
            hold go on holding: their digests are made anew. Those that had lapsed stay lapsed.

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
        let command = "rename \(old) \(new)"
        let editing = dryRun ? nil : try ContentEditing(options)
        // The same wish, which a killed run had begun with.
        if editing?.resumed == command { return }
        let study = try await options.study(with: options.engine)
        Terminal.clearProgress()
        if let damaged = study.reading.damage.filter({ !$1.isWellFormed }).keys.min() {
            let path = study.files.files[Int(damaged)].path
            throw Terminal.failure("'\(path)' is damaged and may mention the id; mend it first")
        }
        let declarations = study.reading.declarations
        guard let declared = declarations.first(where: { $0.id == old }) else {
            let meant = declarations.map(\.id).nearest(to: old)
            throw Terminal.mistake("nothing has the id '\(old)'" + (meant.map { "; did you mean '\($0)'?" } ?? ""))
        }
        guard ValueRule.id.accepts(new) else {
            let reason = ValueRule.reason(againstID: new).map { ", \($0)" } ?? "; write \(ValueRule.id.expectation)"
            throw Terminal.mistake("'\(new)' is not an id\(reason)")
        }
        if let taken = declarations.first(where: { $0.id == new }) {
            throw Terminal.mistake("the id '\(new)' is already taken by a \(taken.kind)")
        }
        let change = try await change(
            study, command, hasPage: !["source", "question", "red flag"].contains(declared.kind))
        if dryRun {
            Terminal.write(data: change.diff(under: options.contentPath))
            return
        }
        try editing?.make(change, wholly: true)
        if !options.quiet {
            let count = change.files.count(where: { $0.new != nil })
            Terminal.write("renamed '\(old)' to '\(new)' in \(count) file\(count == 1 ? "" : "s")\n")
        }
    }

    private func change(_ study: Engine.Study, _ command: String, hasPage: Bool) async throws -> ContentChange {
        let renaming = Renaming(from: old, to: new)
        let renamed = study.files.files.map { file in
            SourceFile(path: hasPage ? name(of: file) : file.path, bytes: renaming.renamed(file, isNoted: hasPage))
        }
        let stamped = await options.engine.withCurrentSignatures(renamed, as: study) { $0 == old ? new : $0 }
        var gone: [ContentChange.File] = []
        var change = ContentChange(command: command)
        for (file, stamped) in zip(study.files.files, stamped) {
            let bytes = stamped.bytes
            if stamped.path != file.path, let name = RelativePath(stamped.path) {
                let move = file.move(to: name, holding: bytes)
                change.files.append(move.made)
                gone.append(move.gone)
            } else if bytes != file.bytes {
                change.files.append(file.change(to: bytes))
            }
        }
        // New bytes first, so that at no moment the id is nowhere.
        change.files += gone
        return change
    }

    private func name(of file: SourceFile) -> String {
        let folder = file.path.split(separator: "/").dropLast().joined(separator: "/")
        return file.path == "\(folder)/\(old).xml" ? "\(folder)/\(new).xml" : file.path
    }
}
