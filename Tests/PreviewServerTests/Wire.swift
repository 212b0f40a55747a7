import Dispatch

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One connection to a server on this machine, without any idea of HTTP.
final class Wire: Sendable {
    private let socket: Int32

    struct Refused: Error {
        let number: Int32
    }

    init(port: UInt16) throws {
        #if canImport(Glibc)
            socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            socket = Darwin.socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let result = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard result == 0 else { throw Refused(number: errno) }
    }

    deinit { close(socket) }

    func send(_ text: String) throws {
        let bytes = Array(text.utf8)
        guard write(socket, bytes, bytes.count) == bytes.count else { throw Refused(number: errno) }
    }

    /// What is sent up to and with a text, or up to the end. It waits on a thread of its own: the tasks' threads are few,
    /// and the server under test needs them.
    func text(until end: String? = nil) async -> String {
        await withCheckedContinuation { done in
            DispatchQueue.global().async { done.resume(returning: self.waitForText(until: end)) }
        }
    }

    private func waitForText(until end: String?) -> String {
        var bytes: [UInt8] = []
        var byte: UInt8 = 0
        while read(socket, &byte, 1) == 1 {
            bytes.append(byte)
            if let end, bytes.suffix(end.utf8.count).elementsEqual(end.utf8) { break }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func answer(of port: UInt16, to request: String) async throws -> String {
        let wire = try Wire(port: port)
        try wire.send(request)
        return await wire.text()
    }
}
