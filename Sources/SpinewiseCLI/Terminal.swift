import ArgumentParser
import Diagnostics
import Engine
import Platform
import Synchronization

/// Where words go: answers to standard output, everything else to standard error.
enum Terminal {
    static let outputIsTerminal = StandardStream.output.isTerminal
    static let errorIsTerminal = StandardStream.error.isTerminal

    /// Colours only for a person who did not ask for none (see no-color.org).
    static let isColored = outputIsTerminal && CurrentProcess.variable("NO_COLOR") == nil && !isDumb

    private static let isDumb = CurrentProcess.variable("TERM").map { $0 == "dumb" } ?? true

    /// Columns of text, between 40 and 100.
    static let width = StandardStream.output.columns.map { min(max($0, 40), 100) } ?? 88

    /// Words for people: what hides or steers is shown by its number, see ``Swift/String/printable``.
    static func write(_ text: String) { answer(text.printableLines) }

    /// What was made fit to be shown by whoever made it.
    static func write(_ text: Styled) { answer(text.text) }

    /// A file for another program, byte by byte; on a terminal it is only to be looked at, and made printable.
    static func write(data: [UInt8]) {
        if outputIsTerminal { write(String(decoding: data, as: UTF8.self)) } else { settle(StandardStream.output.write(data)) }
    }

    private static func answer(_ text: String) { settle(StandardStream.output.write(text)) }

    /// Ends the program with exit code 2 when a part of the answer cannot be written: whoever reads the beginning of an
    /// answer, and sees 0, takes it for the whole.
    private static func settle(_ refusal: Refusal?) {
        guard let refusal else { return }
        note("the answer could not be written whole: \(refusal.reason)")
        CurrentProcess.end(with: 2)
    }

    /// One line about the work itself.
    static func note(_ text: String) { put("spinewise: \(text.printable)\n", .error) }

    /// Says one sentence and asks for exit code 2: we could not look, or could not write.
    static func failure(_ text: String) -> ExitCode {
        clearProgress()
        note(text)
        return ExitCode(2)
    }

    /// Says one sentence about the command line and asks for exit code 64.
    static func mistake(_ text: String) -> ExitCode {
        clearProgress()
        note(text)
        return ExitCode(64)
    }

    /// What the parser of the command line has to say: help to standard output, complaints to standard error.
    static func tell(_ error: any Error, of command: any ParsableCommand.Type) -> ExitCode {
        let code = command.exitCode(for: error)
        let text = command.fullMessage(for: error)
        if !text.isEmpty {
            // Help and completion scripts are our own words; a complaint repeats what was typed.
            if code.isSuccess { answer(text + "\n") } else { put(text.printableLines + "\n", .error) }
        }
        return code
    }

    /// Errors here have nobody to go to.
    private static func put(_ text: String, _ stream: StandardStream) { _ = stream.write(text) }
}

// MARK: - Progress

extension Terminal {
    /// One line that is written over, on a terminal only, and only for work that takes a while.
    static func progress() -> Progress {
        guard errorIsTerminal, !isDumb else { return .silent }
        let began = ContinuousClock.now
        let lastShown = Mutex(began)
        return Progress { stage, done, total in
            let now = ContinuousClock.now
            guard now - began > .milliseconds(300) else { return }
            let isDue = lastShown.withLock { last in
                guard now - last > .milliseconds(80) else { return false }
                last = now
                return true
            }
            guard isDue else { return }
            let filled = total == 0 ? 0 : done * 24 / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
            put("\r\u{1B}[K\(stage) \(bar) \(done)/\(total)", .error)
        }
    }

    static func clearProgress() {
        if errorIsTerminal, !isDumb { put("\r\u{1B}[K", .error) }
    }
}
