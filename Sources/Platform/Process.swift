import CPlatform

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What this run knows of itself and of the machine.
public enum CurrentProcess {
    /// The folder that the caller stands in, absolute; `nil` when it is gone.
    public static var folder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    /// How many processors may be used; at least 1.
    public static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// A variable of the environment.
    public static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// Where files for a short while go: `TMPDIR`, or `/tmp`.
    public static var temporaryFolder: CalledPath {
        CalledPath(variable("TMPDIR").flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp")
    }

    /// Ends the program at once.
    public static func end(with code: Int32) -> Never { exit(code) }

    /// See `platform_keep_freed_memory`.
    public static func keepFreedMemory() { platform_keep_freed_memory() }

    /// CPU time of the whole process so far, all threads together.
    public static var processorTime: Duration { clock(CLOCK_PROCESS_CPUTIME_ID) }

    /// CPU time of this thread so far.
    public static var processorTimeOfThread: Duration { clock(CLOCK_THREAD_CPUTIME_ID) }

    private static func clock(_ id: clockid_t) -> Duration {
        var time = timespec()
        clock_gettime(id, &time)
        return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
    }

    /// The user's own day, as `YYYY-MM-DD`. The only clock in the house: it never reaches a page.
    public static func today() -> String {
        var now = time(nil)
        var day = tm()
        localtime_r(&now, &day)
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.tm_year + 1900)-\(two(day.tm_mon + 1))-\(two(day.tm_mday))"
    }
}

/// Standard output and standard error.
public enum StandardStream: Int32, Sendable {
    case output = 1
    case error = 2

    public var isTerminal: Bool { isatty(rawValue) == 1 }

    /// Columns of the terminal; `nil` when it is none or does not know.
    public var columns: Int? {
        let columns = platform_terminal_columns(rawValue)
        return columns > 0 ? Int(columns) : nil
    }

    /// Writes everything.
    ///
    /// - Returns: Why not, in the system's words; `nil` when all is written. A reader that has gone (`EPIPE`) is told as well.
    public func write(_ text: String) -> Refusal? {
        var text = text
        return text.withUTF8 { bytes in
            var done = 0
            while done < bytes.count {
                let wrote = writeBytes(rawValue, bytes.baseAddress! + done, bytes.count - done)
                if wrote < 0, errno == EINTR { continue }
                if wrote <= 0 { return Refusal(self == .output ? "standard output" : "standard error", .current) }
                done += wrote
            }
            return nil
        }
    }
}
