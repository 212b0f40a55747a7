import FlyingSocks

/// The editions of the site as server-sent events, for as long as a page listens.
struct EventBytes: AsyncBufferedSequence {
    typealias Element = UInt8
    let editions: Editions

    func makeAsyncIterator() -> Iterator { Iterator(messages: Self.messages(from: editions).makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var messages: AsyncStream<String>.AsyncIterator

        /// Whole messages only: a page waits for the end of one.
        mutating func nextBuffer(suggested count: Int) async -> [UInt8]? {
            await messages.next().map { Array($0.utf8) }
        }

        mutating func next() async -> UInt8? { preconditionFailure("events are sent whole, not byte by byte") }
    }

    /// An event per edition, and between them a comment every ten seconds: only a write shows that a page is gone.
    private static func messages(from editions: Editions) -> AsyncStream<String> {
        let (messages, all) = AsyncStream.makeStream(of: String.self)
        let news = Task {
            for await edition in editions.listen() { all.yield(ReloadScript.event(edition: edition)) }
            all.finish()
        }
        let beat = Task {
            while (try? await Task.sleep(for: .seconds(10))) != nil { all.yield(": still here\n\n") }
        }
        all.onTermination = { _ in
            news.cancel()
            beat.cancel()
        }
        return messages
    }
}
