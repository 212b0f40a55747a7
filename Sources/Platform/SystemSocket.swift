#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The system's own words about sockets, for a library that wants them.
public enum SystemSocket {
    /// The address family of `127.0.0.1`.
    public static let internet = AF_INET
    /// What the system complains of when another program listens at an address.
    public static let addressInUse = EADDRINUSE

    /// Tells the other end that nothing more comes, while its last words can still be read.
    public static func endSending(_ socket: Int32) { _ = shutdown(socket, Int32(SHUT_WR)) }

    /// Ends a connection both ways, for whoever waits at it, too. The descriptor stays open.
    public static func hangUp(_ socket: Int32) { _ = shutdown(socket, Int32(SHUT_RDWR)) }

    /// Writing to somebody who is gone fails, and does not end the program. On Linux each write says so itself.
    public static func raiseNoSignal(_ socket: Int32) {
        #if canImport(Darwin)
            var yes: Int32 = 1
            setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    /// How many files, folders and sockets this process may have open at once; at least 1.
    public static var mostDescriptors: Int {
        var limit = rlimit()
        #if canImport(Glibc)
            let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let kind = RLIMIT_NOFILE
        #endif
        guard getrlimit(kind, &limit) == 0 else { return 256 }
        return Int(clamping: max(1, limit.rlim_cur))
    }
}
