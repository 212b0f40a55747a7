import ArgumentParser
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

    static func write(_ text: String) { put(text, STDOUT_FILENO) }

    static func note(_ text: String) { put("spinewise: \(text)\n", STDERR_FILENO) }

    /// Says one sentence and asks for exit code 2: we could not look, or could not write.
    static func failure(_ text: String) -> ExitCode {
        clearProgress()
        put("spinewise: \(text)\n", STDERR_FILENO)
        return ExitCode(2)
    }

    /// Says one sentence about the command line and asks for exit code 64.
    static func mistake(_ text: String) -> ExitCode {
        clearProgress()
        put("spinewise: \(text)\n", STDERR_FILENO)
        return ExitCode(64)
    }

    /// Errors here have nobody to go to: whoever read us has closed the pipe.
    private static func put(_ text: String, _ descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
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
