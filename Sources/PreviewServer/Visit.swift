import FlyingSocks
import Platform

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// One connection: a request and its answer.
struct Visit {
    let number: Int
    let socket: AsyncSocket
    let guests: Guests
    let pages: SitePages

    init(number: Int, socket: AsyncSocket, guests: Guests, pages: SitePages) {
        (self.number, self.socket, self.guests, self.pages) = (number, socket, guests, pages)
        let descriptor = socket.socket.file.rawValue
        guests.enter(number) { SystemSocket.hangUp(descriptor) }
    }

    /// What goes wrong here is that the guest left or was sent away; nobody needs to hear of it.
    func run() async {
        defer {
            guests.leave(number)
            try? socket.close()
        }
        do {
            guard let head = try await head() else { return }
            guests.note(number, .answered)
            try await send(pages.response(to: Request(head: head)))
            guests.note(number, .leaving)
            // Who is still sending when we close would lose our answer: it gets the end, and a moment to notice.
            SystemSocket.endSending(socket.socket.file.rawValue)
            try await untilItEnds()
        } catch {}
    }

    /// - Returns: The request up to its empty line; what was sent so far if that is 64 KB, and `nil` if it is nothing.
    private func head() async throws -> [UInt8]? {
        var head: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while head.count < 1 << 16 {
            let searched = max(0, head.count - end.count)
            head += try await socket.read(atMost: 4096)
            for start in searched...max(searched, head.count - end.count) where head[start...].starts(with: end) {
                return Array(head[..<start])
            }
        }
        return head.isEmpty ? nil : head
    }

    private func send(_ response: Response) async throws {
        // The head with a piece of the body: the system may hold a second one back until the first is confirmed.
        var piece = Array(response.head.utf8)
        var rest: ArraySlice<UInt8> = if case .bytes(let body) = response.body { body[...] } else { [] }
        repeat {
            piece += rest.prefix(1 << 16)
            rest = rest.dropFirst(1 << 16)
            try await socket.write(Data(piece))
            piece.removeAll(keepingCapacity: true)
            // Slow is welcome, as long as it goes on.
            guests.note(number, .answered)
        } while !rest.isEmpty
        if case .news = response.body { try await tell() }
    }

    /// What there is to tell, and now and then a comment, until the page is gone.
    ///
    /// A page says nothing more, so reading ends when it leaves or is sent away: who waits for the next comment to notice
    /// would keep the next guest at the door for as long. Only writing shows that a page is gone without a word.
    private func tell() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await news in pages.editions.listen() { try await write(news.event) }
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: pages.silence)
                    try await write(": still here\n\n")
                }
            }
            group.addTask { try await untilItEnds() }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// Reads and forgets what the guest still sends, 256 KB at most.
    private func untilItEnds() async throws {
        for _ in 0..<64 { _ = try await socket.read(atMost: 4096) }
    }

    private func write(_ text: String) async throws {
        guests.note(number, .listening)
        try await socket.write(Data(text.utf8))
    }
}
