import ArgumentParser
import Diagnostics
import Engine
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where words go: answers to standard output, everything else to standard error.
enum Terminal {
    static let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    static let errorIsTerminal = isatty(STDERR_FILENO) == 1

    /// Colours only for a person who did not ask for none (see no-color.org).
    static let isColored = outputIsTerminal && getenv("NO_COLOR") == nil && !isDumb

    private static let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true

    /// Columns of text, between 40 and 100.
    static let width: Int = {
        var size = winsize()
        let known = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
        return known ? min(max(Int(size.ws_col), 40), 100) : 88
    }()

    /// Words for people: what hides or steers is shown by its number, see ``Swift/String/printable``.
    static func write(_ text: String) { put(text.printableLines, STDOUT_FILENO) }

    /// What was made fit to be shown by whoever made it.
    static func write(_ text: Styled) { put(text.text, STDOUT_FILENO) }

    /// A file for another program, byte by byte; on a terminal it is only to be looked at, and made printable.
    static func write(data: [UInt8]) {
        if outputIsTerminal { write(String(decoding: data, as: UTF8.self)) } else { put(data, STDOUT_FILENO) }
    }

    /// One line about the work itself.
    static func note(_ text: String) { put("spinewise: \(text.printable)\n", STDERR_FILENO) }

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
            if code.isSuccess {
                put(text + "\n", STDOUT_FILENO)
            } else {
                put(text.printableLines + "\n", STDERR_FILENO)
            }
        }
        return code
    }

    private static func put(_ text: String, _ descriptor: Int32) { put(Array(text.utf8), descriptor) }

    /// Errors here have nobody to go to: whoever read us has closed the pipe.
    private static func put(_ bytes: [UInt8], _ descriptor: Int32) {
        bytes.withUnsafeBufferPointer { bytes in
            var done = 0
            while done < bytes.count {
                #if canImport(Glibc)
                    let wrote = Glibc.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                #else
                    let wrote = Darwin.write(descriptor, bytes.baseAddress! + done, bytes.count - done)
                #endif
                if wrote < 0, errno == EINTR { continue }
                if wrote <= 0 { return }
                done += wrote
            }
        }
    }
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
            put("\r\u{1B}[K\(stage) \(bar) \(done)/\(total)", STDERR_FILENO)
        }
    }

    static func clearProgress() {
        if errorIsTerminal, !isDumb { put("\r\u{1B}[K", STDERR_FILENO) }
    }
}
