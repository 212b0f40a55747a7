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

    /// From now on such a wish no longer ends the program at once. A second one does, should the tidying up hang.
    public init() {
        let (asked, tell) = AsyncStream.makeStream(of: Void.self)
        self.asked = asked
        sources = [SIGINT, SIGTERM, SIGHUP].map { number in
            // Otherwise the system would end the program before anybody here hears of it.
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler {
                signal(number, SIG_DFL)
                tell.yield()
            }
            source.resume()
            return source
        }
    }

    public func wait() async { _ = await asked.first { _ in true } }
}
