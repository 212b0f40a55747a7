import Synchronization

/// Which state of the site is served, and who waits for the next one.
final class Editions: Sendable {
    private struct State {
        var number = 0
        var listeners: [Int: AsyncStream<String>.Continuation] = [:]
        var nextListener = 0
    }

    /// Tells this run's editions from those of an earlier one at the same address.
    private let run = String(UInt64.random(in: 0 ... .max), radix: 36)
    private let state = Mutex(State())

    var current: String { state.withLock { name($0.number) } }

    /// A new state of the site is in place: every open page is told.
    func advance() {
        state.withLock { state in
            state.number += 1
            for listener in state.listeners.values { listener.yield(name(state.number)) }
        }
    }

    /// The current edition at once, then each new one; only the newest waits for a slow listener.
    func listen() -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let listener = state.withLock { state in
                let listener = state.nextListener
                state.nextListener += 1
                state.listeners[listener] = continuation
                continuation.yield(name(state.number))
                return listener
            }
            continuation.onTermination = { _ in
                _ = self.state.withLock { $0.listeners.removeValue(forKey: listener) }
            }
        }
    }

    private func name(_ number: Int) -> String { "\(run)-\(number)" }
}
