import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Waits until somebody wants the program to end: Control-C, a closed terminal, or `kill`.
public final class StopSignal: Sendable {
    private let asked: AsyncStream<Void>
    // Only held, never touched again: a source that nobody holds hears nothing.
    nonisolated(unsafe) private let sources: [any DispatchSourceSignal]

    /// From now on such a wish no longer ends the program at once. Two seconds after the first it does so again, should the
    /// tidying up hang; not before, because an impatient hand presses twice.
    public init() {
        let (asked, tell) = AsyncStream.makeStream(of: Void.self)
        self.asked = asked
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            // Otherwise the system would end the program before anybody here hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                tell.yield()
                DispatchQueue.global().asyncAfter(deadline: .now() + 2) { signal(number, SIG_DFL) }
            }
            source.resume()
            return source
        }
    }

    public func wait() async { _ = await asked.first { _ in true } }
}
