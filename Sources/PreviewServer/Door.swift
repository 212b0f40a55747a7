import FlyingSocks
import Platform

/// The place where browsers of this machine, and of no other, come in.
///
/// Only the sockets are FlyingSocks'. The web server of the same package would need all of Foundation and curl in the
/// program, for a server that reads a few lines of a request.
struct Door {
    private let socket: Socket
    let port: UInt16

    /// Opens it; who comes from now on waits until ``serve(_:)``.
    ///
    /// - Parameter port: 0 lets the system choose.
    /// - Throws: ``PreviewError/portTaken(_:)`` or ``PreviewError/cannotListen(port:reason:)``.
    init(port: UInt16) throws(PreviewError) {
        do {
            socket = try Socket.forThisMachine()
            // Otherwise a preview could not start again for a minute after the last one.
            try socket.setValue(true, for: .localAddressReuse)
            try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
            try socket.listen()
            guard case .ip4(_, let port) = try socket.sockname() else { throw SocketError.unsupportedAddress }
            self.port = port
        } catch SocketError.failed(_, let number, let message) {
            throw number == SystemSocket.addressInUse ? .portTaken(port) : .cannotListen(port: port, reason: message)
        } catch {
            throw .cannotListen(port: port, reason: "\(error)")
        }
    }

    /// How many are answered at once. The build needs descriptors, too, and the folder's files.
    static var room: Int { min(256, max(8, SystemSocket.mostDescriptors / 4)) }

    /// Answers everybody until its task is cancelled, and closes the door.
    ///
    /// - Parameter most: How many at once; where there are more, those who need it least are sent away.
    func serve(_ pages: SitePages, most: Int = Self.room) async throws {
        defer { try? socket.close() }
        let pool: some AsyncSocketPool = .make()
        try await pool.prepare()
        let door = try AsyncSocket(socket: socket, pool: pool)
        let guests = Guests(most: most)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await pool.run() }
            group.addTask { await Self.welcome(guests, at: door, with: pages) }
            group.addTask {
                while true {
                    try await Task.sleep(for: .milliseconds(500))
                    guests.sendAwayTheLate()
                }
            }
            defer { group.cancelAll() }
            // Whatever breaks off first when everything is told to end says so in its own way.
            do { try await group.next() } catch { if !Task.isCancelled { throw error } }
        }
    }

    private static func welcome(_ guests: Guests, at door: AsyncSocket, with pages: SitePages) async {
        await withDiscardingTaskGroup { visits in
            var number = 0
            while !Task.isCancelled {
                do {
                    let socket = try await door.accept()
                    number += 1
                    let visit = Visit(number: number, socket: socket, guests: guests, pages: pages)
                    visits.addTask { await visit.run() }
                    // Who was sent away still holds a descriptor until the visit's own task has noticed.
                    while guests.count >= guests.most * 2 { try await Task.sleep(for: .milliseconds(1)) }
                } catch {
                    // Somebody left before coming in, or the descriptors are used up: the next may fare better.
                    try? await Task.sleep(for: .milliseconds(50))
                }
            }
        }
    }
}

extension Socket {
    fileprivate static func forThisMachine() throws -> Socket {
        let socket = try Socket(domain: SystemSocket.internet)
        // Or writing to a page that is gone would end the program.
        SystemSocket.raiseNoSignal(socket.file.rawValue)
        return socket
    }
}
