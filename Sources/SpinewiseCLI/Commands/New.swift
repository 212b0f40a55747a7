import ArgumentParser
import Diagnostics
import LessonDecoding
import LessonSyntax
import Platform

/// `spinewise new`: starts a lesson file.
struct New: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start a new lesson file with everything that is required.",
        discussion: """
            The file is put where its kind and id say: 'spinewise new condition lumbar-sprain' makes \
            content/conditions/lumbar-sprain.xml. Fill in the places marked '…'; 'spinewise validate' says what is left.

            Exit codes: 0 made, 2 the file exists already or cannot be written, 64 no such kind or not an id.
            """)

    @Argument(help: "One of \(kinds.map(\.rule.element.rawValue).joined(separator: ", ")).")
    var kind: String

    @Argument(help: "The id: small letters, digits and single hyphens, such as tight-hamstrings.")
    var id: String

    @Option(help: ArgumentHelp("The folder with the lesson files.", valueName: "folder"))
    var content = "content"

    private static let kinds = Shape.roots.filter { !$0.folder.isEmpty }

    func run() throws {
        guard let shape = Self.kinds.first(where: { $0.rule.element.rawValue == kind }) else {
            let kinds = Self.kinds.map(\.rule.element.rawValue)
            throw Terminal.mistake(
                "there is no kind '\(kind)'"
                    + (kinds.nearest(to: kind).map { "; did you mean '\($0)'?" }
                        ?? "; choose from \(kinds.joined(separator: ", "))"))
        }
        guard ValueRule.id.accepts(id) else {
            let reason = ValueRule.reason(againstID: id).map { ", \($0)" } ?? "; write \(ValueRule.id.expectation)"
            throw Terminal.mistake("'\(id)' is not an id\(reason)")
        }
        let content = CalledPath(content)
        guard let path = RelativePath("\(shape.folder)/\(id).xml") else {
            throw Terminal.mistake("'\(id)' is not an id; write \(ValueRule.id.expectation)")
        }
        do throws(Refusal) {
            let folder = try content.makeFolder()
            try folder.makeFolders(to: RelativePath(shape.folder)!)
            let bytes = Array(shape.skeleton(id: id, day: CurrentProcess.today()).utf8)
            let fresh = try folder.stage(bytes, for: path, replacing: nil)
            guard try fresh.commit() else { throw Refusal.taken(content.appending(path).text) }
        } catch {
            throw Terminal.failure(
                error.alreadyExists ? "'\(content.appending(path))' exists already" : "\(error)")
        }
        Terminal.write("made \(content.appending(path))\n")
    }
}
