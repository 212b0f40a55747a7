import ArgumentParser
import Diagnostics
import Mending
import Platform

/// How the commands that change lesson files do it, and what they say of it.
struct ContentEditing {
    private let editor: ContentEditor
    private let content: String
    /// What an interrupted run had been asked for that was ended just now.
    let resumed: String?

    /// Opens the content for changes, and first ends what an interrupted run began.
    init(_ options: ContentOptions) throws {
        content = options.contentPath
        do {
            editor = try ContentEditor(CalledPath(options.content))
            let ended = try editor.resume()
            resumed = ended?.command
            if let ended {
                Terminal.note("finished the interrupted '\(ended.command)'")
                try Self.tell(ended.outcome, content)
            }
        } catch let error as Refusal { throw Self.failure(error) }
    }

    /// Makes a change and says what was left alone.
    ///
    /// - Throws: Exit code 2 for a file that could not be changed, or was saved meanwhile.
    func make(_ change: ContentChange, wholly: Bool = false) throws {
        do {
            let outcome = try editor.make(change, wholly: wholly)
            if wholly, !outcome.changedMeanwhile.isEmpty {
                let files = outcome.changedMeanwhile.map { "'\(content)/\($0)'" }.joined(separator: ", ")
                throw Terminal.failure("\(files) was changed meanwhile, so nothing is done; run the command again")
            }
            try Self.tell(outcome, content)
        } catch let error as Refusal { throw Self.failure(error) }
    }

    /// Takes back an interrupted change, or else the last one.
    ///
    /// - Returns: What it had been; `nil` when there was none.
    static func undo(_ options: ContentOptions) throws -> String? {
        do {
            let editor = try ContentEditor(CalledPath(options.content))
            guard let undone = try editor.undo() else { return nil }
            try tell(undone.outcome, options.contentPath)
            return undone.command
        } catch let error as Refusal { throw failure(error) }
    }

    private static func tell(_ outcome: ContentEditor.Outcome, _ content: String) throws {
        for file in outcome.withOtherNames {
            Terminal.note("'\(content)/\(file)' has another name too (a hard link), which keeps the old text")
        }
        for file in outcome.changedMeanwhile {
            Terminal.note("'\(content)/\(file)' was changed meanwhile and is left alone; run the command again")
        }
        if !outcome.changedMeanwhile.isEmpty { throw ExitCode(2) }
    }

    /// Says which lesson files could not be read, and so were left as they are.
    ///
    /// - Throws: Exit code 2 when there is one.
    static func tellUnread(_ files: SourceFiles, in content: String) throws {
        var isAny = false
        for file in files.files {
            guard case .unreadable(let reason) = file.unread, !file.path.hasPrefix("media/") else { continue }
            Terminal.note("'\(content)/\(file.path)' cannot be read: \(reason)")
            isAny = true
        }
        if isAny { throw ExitCode(2) }
    }

    private static func failure(_ refusal: Refusal) -> ExitCode {
        Terminal.failure(
            refusal.cause == .busy
                ? "another run is changing these lesson files right now; try again when it is done"
                : "'\(refusal.path)' cannot be changed: \(refusal.reason)")
    }
}
