import Synchronization

/// Which state of the site is served, what is wrong with the content since, and who waits to hear more.
final class Editions: Sendable {
    private struct State {
        var edition = 0
        var build = 0
        var findings: String?
        var listeners: [Int: AsyncStream<News>.Continuation] = [:]
        var nextListener = 0
    }

    /// Tells this run's editions from those of an earlier one at the same address.
    private let run = String(UInt64.random(in: 0 ... .max), radix: 36)
    private let state = Mutex(State())

    /// The name of the edition that is served.
    var current: String { state.withLock { news($0).edition } }

    /// Tells every open page of the build that has just ended.
    func take(_ outcome: BuildOutcome) {
        state.withLock { state in
            state.build += 1
            switch outcome {
            case .built:
                state.edition += 1
                state.findings = nil
            case .refused(let findings): state.findings = findings
            }
            for listener in state.listeners.values { listener.yield(news(state)) }
        }
    }

    /// What is the case at once, then all that follows; only the newest waits for a slow listener.
    func listen() -> AsyncStream<News> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let listener = state.withLock { state in
                let listener = state.nextListener
                state.nextListener += 1
                state.listeners[listener] = continuation
                continuation.yield(news(state))
                return listener
            }
            continuation.onTermination = { _ in
                _ = self.state.withLock { $0.listeners.removeValue(forKey: listener) }
            }
        }
    }

    private func news(_ state: State) -> News {
        News(edition: "\(run)-\(state.edition)", build: "\(run)-\(state.build)", findings: state.findings)
    }
}
