import ArgumentParser
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

    /// Writes a part of the answer.
    ///
    /// Ends the program with exit code 2 when it cannot be written: whoever reads the beginning of an answer, and sees 0, takes
    /// it for the whole.
    static func write(_ text: String) {
        guard let refusal = StandardStream.output.write(text) else { return }
        note("the answer could not be written whole: \(refusal.reason)")
        CurrentProcess.end(with: 2)
    }

    static func note(_ text: String) { put("spinewise: \(text)\n", .error) }

    /// Says one sentence and asks for exit code 2: we could not look, or could not write.
    static func failure(_ text: String) -> ExitCode {
        clearProgress()
        put("spinewise: \(text)\n", .error)
        return ExitCode(2)
    }

    /// Says one sentence about the command line and asks for exit code 64.
    static func mistake(_ text: String) -> ExitCode {
        clearProgress()
        put("spinewise: \(text)\n", .error)
        return ExitCode(64)
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
