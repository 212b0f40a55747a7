import FlyingSocks
import Platform

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The place where browsers of this machine, and of no other, come in.
///
/// Only the sockets are FlyingSocks'. The web server of the same package would need all of Foundation and curl in the
/// program, for a server that reads one line of a request.
struct Door {
    private let socket: Socket
    let port: UInt16

    /// Opens it; who comes from now on waits until ``serve(_:)``.
    ///
    /// - Parameter port: 0 lets the system choose.
    /// - Throws: ``PreviewError/portTaken(_:)`` or ``PreviewError/cannotListen(port:reason:)``.
    init(port: UInt16) throws(PreviewError) {
        do {
            socket = try Socket(domain: SystemSocket.internet)
            // Otherwise a preview could not start again for a minute after the last one.
            try socket.setValue(true, for: .localAddressReuse)
            #if canImport(Darwin)
                // Or writing to a page that is gone would end the program; Linux is told so at each write.
                try socket.setValue(true, for: .noSIGPIPE)
            #endif
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
            self.port = port
        } catch SocketError.failed(_, SystemSocket.addressInUse, _) {
            throw .portTaken(port)
        } catch SocketError.failed(_, _, let message) {
            throw .cannotListen(port: port, reason: message)
        } catch {
            throw .cannotListen(port: port, reason: "\(error)")
        }
    }

    /// Answers everybody until its task is cancelled, and closes the door.
    func serve(_ pages: SitePages) async throws {
        defer { try? socket.close() }
        let pool: some AsyncSocketPool = .make()
        try await pool.prepare()
        let door = try AsyncSocket(socket: socket, pool: pool)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask {
                await withDiscardingTaskGroup { guests in
                    while !Task.isCancelled {
                        do {
                            let guest = try await door.accept()
                            guests.addTask { await Self.attend(to: guest, with: pages) }
                        } catch {
                            // Somebody left before coming in, or there are too many at once: the next may fare better.
                            try? await Task.sleep(for: .milliseconds(50))
                        }
                    }
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    /// One request and its answer. What goes wrong here is that the guest left; nobody needs to hear of it.
    private static func attend(to guest: AsyncSocket, with pages: SitePages) async {
        defer { try? guest.close() }
        do {
            guard let head = try await head(from: guest) else { return }
            let response = pages.response(to: Request(head: head))
            var first = Data(response.head.utf8)
            // Head and body in one piece: the system may hold a second one back until the first is confirmed.
            if case .bytes(let bytes) = response.body { first.append(contentsOf: bytes) }
            try await guest.write(first)
            if case .editions = response.body { try await tell(pages.editions, to: guest) }
            // Who is still sending when we close would lose our answer: it gets the end, and a moment to notice.
            SystemSocket.endSending(guest.socket.file.rawValue)
            for _ in 0..<64 where try await !guest.read(atMost: 4096).isEmpty {}
        } catch {}
    }

    /// - Returns: The request up to its empty line; what was sent so far if that is 64 KB, and `nil` if it is nothing.
    private static func head(from guest: AsyncSocket) async throws -> [UInt8]? {
        var head: [UInt8] = []
        let end = Array("\r\n\r\n".utf8)
        while head.count < 1 << 16 {
            let searched = max(0, head.count - end.count)
            head += try await guest.read(atMost: 4096)
            for start in searched...max(searched, head.count - end.count) where head[start...].starts(with: end) {
                return Array(head[..<start])
            }
        }
        return head.isEmpty ? nil : head
    }

    /// An event per edition, and a comment every ten seconds: only writing shows that a page is gone.
    private static func tell(_ editions: Editions, to guest: AsyncSocket) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                for await edition in editions.listen() { try await guest.write(Data(ReloadScript.event(edition).utf8)) }
            }
            group.addTask {
                while true {
                    try await Task.sleep(for: .seconds(10))
                    try await guest.write(Data(": still here\n\n".utf8))
                }
            }
            defer { group.cancelAll() }
            try await group.next()
        }
    }
}
