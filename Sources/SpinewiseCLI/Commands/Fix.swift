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
            is a guess, and is mended only with --guesses. Nothing outside a finding's own place is touched.

            Exit codes: 0 done (also when there was nothing to do), 2 something could not be read or written.
            """)

    @OptionGroup var options: ContentOptions

    @Flag(help: "Print what would change as a unified diff, and change nothing.")
    var dryRun = false

    @Flag(help: "Also replace misspelt names by the one that was probably meant.")
    var guesses = false

    /// One mended fault can uncover another; a lesson file has never needed half so many rounds.
    private static let mostRounds = 20

    func run() async throws {
        let editing = dryRun ? nil : try ContentEditing(options)
        let engine = options.engine
        let first = try await options.study(with: engine)
        var study = first
        var count = 0
        for _ in 1...Self.mostRounds {
            let (files, made) = mended(study, engine.findings(in: study))
            if made == 0 { break }
            count += made
            study = await engine.study(of: files, media: first.reading.media)
        }
        Terminal.clearProgress()
        var change = ContentChange(command: guesses ? "fix --guesses" : "fix")
        for (old, new) in zip(first.files.files, study.files.files) where old.bytes != new.bytes {
            change.files.append(old.change(to: new.bytes))
        }
        if dryRun {
            Terminal.write(data: change.diff(under: options.contentPath))
            return
        }
        try editing?.make(change)
        if !options.quiet {
            let files = change.files.count
            Terminal.write(
                count == 0
                    ? "nothing to fix\n"
                    : "made \(count) fix\(count == 1 ? "" : "es") in \(files) file\(files == 1 ? "" : "s")\n")
        }
    }

    /// The files after one round, and how many fixes were made.
    private func mended(_ study: Engine.Study, _ findings: [Diagnostic]) -> (files: [SourceFile], made: Int) {
        let fixes = findings.filter { $0.standing == .new }.compactMap { finding in
            // Where there is a choice, a person makes it.
            finding.fixes.count == 1 && (finding.fixes[0].isSafe || guesses) ? finding.fixes[0] : nil
        }
        var byFile: [Int32: [Fix]] = [:]
        for fix in fixes { for file in Set(fix.edits.map(\.range.file)) { byFile[file, default: []].append(fix) } }
        var made = 0
        let files = study.files.files.enumerated().map { index, file in
            guard let own = byFile[Int32(index)] else { return file }
            let (bytes, count) = file.applying(own, file: Int32(index))
            made += count
            return count == 0 ? file : SourceFile(path: file.path, bytes: bytes)
        }
        return (files, made)
    }
}
