#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What a server needs of the system beyond reading and writing. Descriptors are open sockets'.
public enum Sockets {
    /// The family of addresses such as 127.0.0.1.
    public static var internet: Int32 { AF_INET }
    /// The `errno` of a port that somebody else listens at.
    public static var addressInUse: Int32 { EADDRINUSE }

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

    /// Nothing more will be written; the other side reads what is under way and then the end.
    public static func endWriting(_ socket: Int32) { shutdown(socket, Int32(SHUT_WR)) }

    /// Ends a connection both ways, for whoever waits at it, too. The descriptor stays open.
    public static func hangUp(_ socket: Int32) { shutdown(socket, Int32(SHUT_RDWR)) }

    /// Writing to somebody who is gone fails, and does not end the program. On Linux each write says so itself.
    public static func raiseNoSignal(_ socket: Int32) {
        #if canImport(Darwin)
            var yes: Int32 = 1
            setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }
}
