import ArgumentParser
import Diagnostics
import Engine
import LessonDecoding
import Mending

/// `spinewise fix`: makes the changes that need no person.
struct FixCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Make the changes that findings propose and that need no decision.",
        discussion: """
            A safe fix never changes meaning: an '&' that should be '&amp;', an allowance that allows nothing. A misspelt name \
            is a guess, and is mended only with --guesses. Nothing outside a finding's own place is touched, and a fix that \
            would bring a file more errors than it has is not made.

            Exit codes: 0 done (also when there was nothing to do), 2 something could not be read or written.
            """)

    @OptionGroup var options: ContentOptions

    @Flag(help: "Print what would change as a unified diff, and change nothing.")
    var dryRun = false

    @Flag(help: "Also replace misspelt names by the one that was probably meant.")
    var guesses = false

    func run() async throws {
        let editing = dryRun ? nil : try ContentEditing(options)
        let engine = options.engine
        let study = try await options.study(with: engine)
        let guesses = guesses
        let rounds = await FixRounds(study.files.files) { finding in
            // Where there is a choice, a person makes it.
            guard finding.standing == .new, finding.fixes.count == 1, let fix = finding.fixes.first else { return nil }
            return fix.isSafe || guesses ? fix : nil
        } judging: { files in
            engine.findings(in: await engine.study(of: files, media: study.reading.media))
        }
        Terminal.clearProgress()
        var change = ContentChange(command: guesses ? "fix --guesses" : "fix")
        for (old, new) in zip(study.files.files, rounds.files) where old.bytes != new.bytes {
            change.files.append(old.change(to: new.bytes))
        }
        for path in rounds.unsettled {
            Terminal.note("'\(path)' has more to mend than a machine should try; it stays as it is")
        }
        if dryRun {
            Terminal.write(data: change.diff(under: options.contentPath))
            return try ContentEditing.tellUnread(study.files, in: options.contentPath)
        }
        try editing?.make(change)
        if !options.quiet {
            let (count, files) = (rounds.count, change.files.count)
            Terminal.write(
                count == 0
                    ? "nothing to fix\n"
                    : "made \(count) fix\(count == 1 ? "" : "es") in \(files) file\(files == 1 ? "" : "s")\n")
        }
        try ContentEditing.tellUnread(study.files, in: options.contentPath)
    }
}
